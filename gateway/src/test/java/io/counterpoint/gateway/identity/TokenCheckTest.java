package io.counterpoint.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.identity.TokenCheck.Verdict;
import io.counterpoint.identity.testing.TestIssuer;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCheckTest {

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private record Configured(Optional<String> issuer, Optional<URI> keys, boolean anonymous)
            implements IdentityConfig {

        @Override
        public String audience() {
            return "counterpoint";
        }

        @Override
        public Duration clockSkew() {
            return Duration.ZERO;
        }

        @Override
        public Duration keysMaxAge() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration keysPause() {
            return Duration.ZERO;
        }

        @Override
        public Duration keysTimeout() {
            return Duration.ofSeconds(5);
        }
    }

    private Verdict judge(IdentityConfig config, MultiMap headers) {
        return new TokenCheck(vertx, config)
                .judge(headers)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static MultiMap bearing(String token) {
        return MultiMap.caseInsensitiveMultiMap().add("authorization", "Bearer " + token);
    }

    private static Configured keysAt(URI keys, boolean anonymous) {
        return new Configured(Optional.of(TestIssuer.NAME), Optional.of(keys), anonymous);
    }

    private URI file() throws Exception {
        return Files.writeString(folder.resolve("keys.json"), new JsonWebKeySet(TestIssuer.key()).toJson())
                .toUri();
    }

    @Test
    void withoutAnIssuerEverythingPasses() {
        var open = new Configured(Optional.empty(), Optional.empty(), false);

        assertThat(judge(open, bearing("nonsense"))).isEqualTo(new Verdict.Admitted(null));
    }

    @Test
    void nobodyPassesOnlyWhereThatIsOpen() throws Exception {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();

        assertThat(judge(keysAt(file(), true), none)).isEqualTo(new Verdict.Admitted(null));
        assertThat(judge(keysAt(file(), false), none))
                .isEqualTo(new Verdict.Refused("The request needs a token.", "Bearer"));
    }

    @Test
    void keysMayComeFromAFile() throws Exception {
        assertThat(judge(keysAt(file(), false), bearing(TestIssuer.token())))
                .isInstanceOfSatisfying(
                        Verdict.Admitted.class,
                        admitted -> assertThat(admitted.until()).isNotNull());
    }

    @Test
    void whileTheIssuerCannotBeReachedNoTokenIsCalledBad() {
        assertThat(judge(keysAt(URI.create("http://127.0.0.1:1/keys"), true), bearing(TestIssuer.token())))
                .isEqualTo(new Verdict.Unavailable());
    }
}
