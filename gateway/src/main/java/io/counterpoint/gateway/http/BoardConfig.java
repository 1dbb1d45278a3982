package io.counterpoint.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the board has to know. */
@ConfigMapping(prefix = "counterpoint.gateway.board")
public interface BoardConfig {

    /** How curators sign in. Without issuer and client they paste a token that they have from elsewhere. */
    SignIn signIn();

    /** Signing in at an OpenID provider, by authorization code with PKCE; the board is a public client and has no secret. */
    interface SignIn {

        /**
         * The provider, such as {@code https://id.example/realms/news}; below it stands
         * {@code .well-known/openid-configuration}. Pages may ask its origin for a token, which the provider has to allow
         * to the board's origin.
         */
        Optional<URI> issuer();

        /** The client that the provider knows the board as; its redirect address is the board's own. */
        Optional<String> clientId();

        /** What is asked for, with spaces between. */
        @WithDefault("openid profile")
        String scope();

        /** Origins other than the issuer's at which the provider gives tokens, such as {@code https://token.example}. */
        Optional<List<URI>> origins();
    }
}
