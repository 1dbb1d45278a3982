package io.counterpoint.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose tokens the router lets through. Without an issuer it looks at none and passes them on as they are: then the
 * subgraphs alone decide.
 */
@ConfigMapping(prefix = "counterpoint.gateway.identity")
public interface IdentityConfig {

    /** The issuer of the tokens, to the letter what they say in {@code iss}; the address of an OpenID Connect provider. */
    Optional<String> issuer();

    /** What tokens must name as their audience, so that those issued for other systems are refused here. */
    @NotBlank
    @WithDefault("counterpoint")
    String audience();

    /**
     * Where the issuer's public keys are, as a JSON Web Key Set: an {@code https:}, {@code http:} or {@code file:}
     * address. Where the issuer's discovery document says, unless set.
     */
    Optional<URI> keys();

    /** Whether requests without a token are let through. Counts only with an issuer. */
    @WithDefault("true")
    boolean anonymous();

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
