package io.counterpoint.sources.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;

/** What the gateway and other services tell themselves by. */
@ApplicationScoped
class ServiceTokens {

    /** The header that bears one. */
    static final String HEADER = "Counterpoint-Service-Token";

    private final List<byte[]> accepted;

    ServiceTokens(IdentityConfig config) {
        this.accepted = config.serviceTokens().stream()
                .map(token -> token.getBytes(UTF_8))
                .toList();
    }

    /** Whether a token is one of the accepted; how long it takes to say so tells nothing about them. */
    boolean accept(String token) {
        byte[] given = token.getBytes(UTF_8);
        boolean found = false;
        for (byte[] one : accepted) {
            found |= MessageDigest.isEqual(one, given);
        }
        return found;
    }
}
