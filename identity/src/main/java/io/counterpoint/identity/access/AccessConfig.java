package io.counterpoint.identity.access;

import io.counterpoint.identity.token.TokenConfig;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Whose tokens a service accepts, and what those without one may do. */
public interface AccessConfig extends TokenConfig {

    /** The issuer of the tokens, to the letter what they say in {@code iss}; the address of an OpenID Connect provider. */
    @NotBlank
    String issuer();

    /**
     * The claim that lists a token's roles, or has them in one text with spaces between; names with {@code /} between
     * them lead to a claim within others, such as {@code realm_access/roles}.
     */
    @NotBlank
    @WithDefault("roles")
    String rolesClaim();

    /** Whether those who send no token may read. */
    @WithDefault("true")
    boolean anonymousReads();

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
