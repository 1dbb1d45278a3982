package io.counterpoint.identity.token;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Which tokens of an issuer are accepted, and how its keys are found. */
public interface TokenConfig {

    /** What tokens must name as their audience, so that those issued for other systems are refused here. */
    @NotBlank
    @WithDefault("counterpoint")
    String audience();

    /**
     * Where the issuer's public keys are, as a JSON Web Key Set: an {@code https:}, {@code http:} or {@code file:}
     * address. Where the issuer's discovery document says, unless set.
     */
    Optional<URI> keys();

    /** By how much the issuer's clock may differ from ours. A token lives so much longer. */
    @WithDefault("30s")
    Duration clockSkew();

    /** After how long the keys are fetched again. A key that the issuer has withdrawn is accepted for so long. */
    @WithDefault("10m")
    Duration keysMaxAge();

    /**
     * How long after one fetch an unknown key may cause the next. Shorter learns of new keys sooner, and lets strangers
     * who make keys up cause more fetches.
     */
    @WithDefault("30s")
    Duration keysPause();

    /** How long fetching the keys may take. */
    @WithDefault("5s")
    Duration keysTimeout();
}
