package io.counterpoint.identity.token;

import io.counterpoint.identity.testing.TestIssuer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/** The tests' issuer, for whom knows its address. */
final class PlainIssuer extends TestIssuer implements AutoCloseable {

    private final URI keys;

    PlainIssuer() {
        super("plain", Map.of());
        this.keys = URI.create(Objects.requireNonNull(start().get("plain.keys")));
    }

    URI keys() {
        return keys;
    }

    @Override
    public void close() {
        stop();
    }
}
