package io.counterpoint.identity.token;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a verifier.
 *
 * @param address where the keys are; null where the issuer's discovery document says so
 */
record KeysOf(@Nullable URI address, Duration keysMaxAge, Duration keysPause, Duration keysTimeout)
        implements TokenConfig {

    /** Keys that are fetched again for every unknown one, and not for their age. */
    KeysOf(@Nullable URI address) {
        this(address, Duration.ofHours(1), Duration.ZERO, Duration.ofSeconds(30));
    }

    @Override
    public String audience() {
        return "counterpoint";
    }

    @Override
    public Optional<URI> keys() {
        return Optional.ofNullable(address);
    }

    @Override
    public Duration clockSkew() {
        return Duration.ZERO;
    }
}
