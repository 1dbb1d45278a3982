package io.counterpoint.identity.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;

/** What the gateway and other services tell themselves by. */
final class ServiceTokens {

    /** The header that bears one. */
    static final String HEADER = "Counterpoint-Service-Token";

    private final List<byte[]> accepted;

    ServiceTokens(List<String> accepted) {
        this.accepted = accepted.stream().map(token -> token.getBytes(UTF_8)).toList();
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
