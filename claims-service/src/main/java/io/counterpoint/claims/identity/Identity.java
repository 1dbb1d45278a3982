package io.counterpoint.claims.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody whom the issuer vouches for.
 *
 * @param subject the issuer's name for them
 * @param roles what they may
 * @param validUntil when the token ends, the tolerance for clocks included
 */
record Identity(String subject, Set<Role> roles, Instant validUntil) {

    Identity {
        roles = Set.copyOf(roles);
    }

    boolean isValid() {
        return Instant.now().isBefore(validUntil);
    }

    boolean hasAnyOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
