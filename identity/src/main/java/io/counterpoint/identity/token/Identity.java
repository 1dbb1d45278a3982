package io.counterpoint.identity.token;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Somebody whom the issuer vouches for.
 *
 * @param subject the issuer's name for them
 * @param roles what they are, as the token names it
 * @param validUntil when the token ends, the tolerance for clocks included
 */
public record Identity(String subject, Set<String> roles, Instant validUntil) {

    /** Copies the roles. */
    public Identity {
        roles = Set.copyOf(roles);
    }

    boolean isValid() {
        return Instant.now().isBefore(validUntil);
    }

    /** Whether one of the roles is among those wanted. */
    public boolean hasAnyOf(Collection<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
