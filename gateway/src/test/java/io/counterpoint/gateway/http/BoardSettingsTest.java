package io.counterpoint.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardSettingsTest {

    @Test
    void withoutProviderThePageTakesTokensAndAsksNobodyElse() {
        BoardSettings settings = BoardSettings.of(signIn(null, null));

        assertThat(new JsonObject(settings.document()).getValue("signIn")).isNull();
        assertThat(settings.origins()).isEmpty();
    }

    @Test
    void aProviderIsToldAndMayBeAskedAtItsOrigin() {
        BoardSettings settings = BoardSettings.of(signIn(
                "https://id.example:8443/realms/news", "board", "https://token.example/a", "https://id.example:8443"));

        assertThat(new JsonObject(settings.document()).getJsonObject("signIn").getMap())
                .containsEntry("issuer", "https://id.example:8443/realms/news")
                .containsEntry("clientId", "board")
                .containsEntry("scope", "openid profile");
        assertThat(settings.origins()).isEqualTo("https://id.example:8443 https://token.example");
    }

    @Test
    void halfAProviderAndAddressesThatCouldWidenThePolicyAreRefused() {
        assertThatThrownBy(() -> BoardSettings.of(signIn("https://id.example", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-id");
        assertThatThrownBy(() -> BoardSettings.of(signIn(null, "board"))).isInstanceOf(IllegalArgumentException.class);
        for (String address : List.of("data:text/plain,x", "id.example", "https:;script-src")) {
            assertThatThrownBy(() -> BoardSettings.of(signIn(address, "board")))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(address);
        }
    }

    private static BoardConfig.SignIn signIn(@Nullable String issuer, @Nullable String clientId, String... origins) {
        return new BoardConfig.SignIn() {
            @Override
            public Optional<URI> issuer() {
                return Optional.ofNullable(issuer).map(URI::create);
            }

            @Override
            public Optional<String> clientId() {
                return Optional.ofNullable(clientId);
            }

            @Override
            public String scope() {
                return "openid profile";
            }

            @Override
            public Optional<List<URI>> origins() {
                return origins.length == 0
                        ? Optional.empty()
                        : Optional.of(List.of(origins).stream().map(URI::create).toList());
            }
        };
    }
}
