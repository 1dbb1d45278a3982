package io.counterpoint.sources.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are accepted, and what those without one may do. */
@ConfigMapping(prefix = "counterpoint.identity")
public interface IdentityConfig {

    /** The issuer of the tokens, to the letter what they say in {@code iss}; the address of an OpenID Connect provider. */
    @NotBlank
    String issuer();

    /** What tokens must name as their audience, so that those issued for other systems are refused here. */
    @NotBlank
    @WithDefault("counterpoint")
    String audience();

    /**
     * Where the issuer's public keys are, as a JSON Web Key Set: an {@code https:}, {@code http:} or {@code file:}
     * address. Where the issuer's discovery document says, unless set.
     */
    Optional<URI> keys();

    /**
     * The claim that lists a token's roles ({@code intake}, {@code curator}, {@code admin}), or has them in one text with
     * spaces between; names with {@code /} between them lead to a claim within others, such as {@code
     * realm_access/roles}.
     */
    @NotBlank
    @WithDefault("roles")
    String rolesClaim();

    /** Whether those who send no token may read. */
    @WithDefault("true")
    boolean anonymousReads();

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

    /**
     * What the gateway and other services send as {@code Counterpoint-Service-Token}: one, or two while one takes the
     * place of the other. At least 32 characters each, which nobody should be able to guess.
     */
    @Size(min = 1, max = 2)
    List<
                    @Pattern(
                            regexp = "[!-~]{32,512}",
                            message = "must be 32 to 512 printable ASCII characters without spaces")
                    String>
            serviceTokens();
}
