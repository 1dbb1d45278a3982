package io.counterpoint.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.counterpoint.identity.testing.TestIssuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys come from, and when they are fetched. */
class SigningKeysTest {

    private static final PublicJsonWebKey OLD = TestIssuer.generate("old");
    private static final PublicJsonWebKey NEW = TestIssuer.generate("new");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<String> document = new AtomicReference<>(keySet(OLD));
    private HttpServer server;
    private String address = "";

    @TempDir
    Path folder;

    SigningKeysTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            byte[] body = document.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String keySet(PublicJsonWebKey... keys) {
        return new JsonWebKeySet(List.of(keys)).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private SigningKeys keys(TokenConfig config) {
        return new SigningKeys(vertx, address, config);
    }

    private static void seek(SigningKeys keys, String id) {
        join(keys.seek(id));
    }

    private static void join(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNewKeyIsFoundAndAWithdrawnOneForgotten() {
        SigningKeys keys = keys(new KeysOf(URI.create(address)));
        seek(keys, "old");
        assertThat(keys.known("old")).isNotNull();

        document.set(keySet(NEW));
        seek(keys, "new");

        assertThat(keys.known("new")).isNotNull();
        assertThat(keys.known("old")).isNull();
    }

    @Test
    void aKnownKeyCausesNoFetch() {
        SigningKeys keys = keys(new KeysOf(URI.create(address)));

        for (int number = 0; number < 5; number++) {
            seek(keys, "old");
        }

        assertThat(fetches).hasValue(1);
    }

    /** No fetch may find the answer of another, or one that ended before anybody listened. */
    @Test
    void anyNumberOfFetchesMaySucceedEachOther() {
        SigningKeys keys = keys(new KeysOf(URI.create(address)));

        for (int number = 0; number < 300; number++) {
            seek(keys, "made up " + number);
        }

        assertThat(fetches).hasValue(300);
        assertThat(keys.known("old")).isNotNull();
    }

    @Test
    void whoeverMakesKeysUpCausesNoSecondFetchAtOnce() {
        SigningKeys keys =
                keys(new KeysOf(URI.create(address), Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(30)));

        for (int number = 0; number < 5; number++) {
            seek(keys, "made up " + number);
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void severalWhoWaitForOneFetchShareIt() {
        SigningKeys keys =
                keys(new KeysOf(URI.create(address), Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(30)));

        join(Future.all(keys.seek("old"), keys.seek("new"), keys.seek("else")));

        assertThat(fetches).hasValue(1);
    }

    @Test
    void oldKeysAreFetchedAgainBehindWhoeverUsesThem() {
        SigningKeys keys = keys(new KeysOf(URI.create(address), Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30)));
        seek(keys, "old");
        document.set(keySet(NEW));

        // Nobody waits for the fetch that this causes, so that whoever asks for another key finds it under way.
        keys.known("old");
        seek(keys, "new");

        assertThat(keys.known("old")).isNull();
        assertThat(keys.known("new")).isNotNull();
    }

    @Test
    void theDiscoveryDocumentTellsWhereTheyAre() {
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = ("{\"jwks_uri\": \"" + address + "/keys\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        SigningKeys keys = keys(new KeysOf(null));

        seek(keys, "old");

        assertThat(keys.known("old")).isNotNull();
    }

    @Test
    void theyMayComeFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), keySet(OLD));
        SigningKeys keys = keys(new KeysOf(file.toUri()));

        seek(keys, "old");

        assertThat(keys.known("old")).isNotNull();
    }

    @Test
    void aKeyForEncryptionDoesNotSign() {
        PublicJsonWebKey encrypts = TestIssuer.generate("encrypts");
        encrypts.setUse("enc");
        document.set(keySet(encrypts, OLD));
        SigningKeys keys = keys(new KeysOf(URI.create(address)));

        seek(keys, "encrypts");

        assertThat(keys.known("encrypts")).isNull();
        assertThat(keys.known("old")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing of the kind", "{}", "{\"keys\": 1}"})
    void whatIsNoKeySetIsAFailureToFetchOne(String nonsense) {
        document.set(nonsense);

        assertThatThrownBy(() -> seek(keys(new KeysOf(URI.create(address))), "old"))
                .hasCauseInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void noMoreIsReadThanAKeySetNeeds() {
        document.set("{\"padding\": \"" + "x".repeat(512 * 1024) + "\", "
                + keySet(OLD).substring(1));

        assertThatThrownBy(() -> seek(keys(new KeysOf(URI.create(address))), "old"))
                .hasCauseInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void anIssuerThatNeverAnswersHoldsNobodyUpForEver() {
        server.createContext("/silent", exchange -> {});
        var silent =
                new KeysOf(URI.create(address + "/silent"), Duration.ofHours(1), Duration.ZERO, Duration.ofMillis(200));

        assertThatThrownBy(() -> seek(keys(silent), "old")).hasCauseInstanceOf(KeysUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/keys", "ftp://127.0.0.1/keys", "file:///nowhere/at/all"})
    void thatKeysCannotBeHadIsNoFaultOfTheToken(String nowhere) {
        SigningKeys keys = keys(new KeysOf(URI.create(nowhere)));

        assertThatThrownBy(() -> seek(keys, "old")).hasCauseInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void anIssuerThatIsNoAddressIsAFailureLikeAnyOther() {
        SigningKeys keys = new SigningKeys(vertx, "no address at all", new KeysOf(null));

        assertThatThrownBy(() -> seek(keys, "old")).hasCauseInstanceOf(KeysUnavailableException.class);
    }
}
