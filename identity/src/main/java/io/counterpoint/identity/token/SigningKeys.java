package io.counterpoint.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, fetched when the first token comes, and again when they are old or a token names one that is
 * not among them. While they cannot be fetched, those that are known go on.
 */
final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int LARGEST_DOCUMENT = 256 * 1024;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final String issuer;
    private final TokenConfig config;
    private final Fetching fetching = new Fetching();
    private final Counter fetched = fetches("ok");
    private final Counter failed = fetches("failed");

    SigningKeys(Vertx vertx, String issuer, TokenConfig config) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.keysTimeout().toMillis()));
        this.issuer = issuer;
        this.config = config;
    }

    private static Counter fetches(String outcome) {
        return Counter.builder("counterpoint.identity.keys.fetches")
                .description("Fetches of the issuer's keys")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }

    /** What was fetched last, and what is being fetched. */
    private static final class Fetching {

        volatile Map<String, PublicJsonWebKey> keys = Map.of();
        volatile long dueAt = System.nanoTime();
        private Future<Void> last = Future.succeededFuture();
        private long pauseEndsAt = System.nanoTime();
    }

    /** A key that is known by now, or null; where the known ones are old, they are fetched again meanwhile. */
    @Nullable
    PublicJsonWebKey known(String id) {
        if (System.nanoTime() - fetching.dueAt >= 0) {
            refresh();
        }
        return fetching.keys.get(id);
    }

    /**
     * Finds out about a key; {@link #known} tells the outcome. Fails with {@link KeysUnavailableException} when the
     * issuer would have to be asked and cannot be.
     */
    Future<Void> seek(String id) {
        return fetching.keys.containsKey(id) ? Future.succeededFuture() : refresh();
    }

    /** Fetches the keys, unless that is under way already or was done a moment ago. */
    private Future<Void> refresh() {
        synchronized (fetching) {
            if (fetching.last.isComplete() && System.nanoTime() - fetching.pauseEndsAt >= 0) {
                fetching.pauseEndsAt = Long.MAX_VALUE;
                fetching.last = fetchOnOneContext().compose(this::take, this::failed);
            }
            return fetching.last;
        }
    }

    private Future<Void> take(Map<String, PublicJsonWebKey> found) {
        fetched.increment();
        synchronized (fetching) {
            if (!fetching.keys.keySet().equals(found.keySet())) {
                LOG.infof("The issuer signs with the keys %s.", found.keySet());
            }
            fetching.keys = found;
            fetching.dueAt = System.nanoTime() + config.keysMaxAge().toNanos();
            fetching.pauseEndsAt = System.nanoTime() + config.keysPause().toNanos();
        }
        return Future.succeededFuture();
    }

    private Future<Void> failed(Throwable failure) {
        failed.increment();
        LOG.warnf("The keys of the issuer cannot be fetched: %s", failure.getMessage());
        synchronized (fetching) {
            fetching.pauseEndsAt = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
        }
        return Future.failedFuture(new KeysUnavailableException(failure));
    }

    /** On one context from the first step on: whoever listens from another may miss the answer's beginning. */
    private Future<Map<String, PublicJsonWebKey>> fetchOnOneContext() {
        Promise<Map<String, PublicJsonWebKey>> fetched = Promise.promise();
        vertx.getOrCreateContext().runOnContext(start -> fetch().onComplete(fetched));
        return fetched.future();
    }

    private Future<Map<String, PublicJsonWebKey>> fetch() {
        return config.keys()
                .map(Future::succeededFuture)
                .orElseGet(() -> Future.succeededFuture(issuer.replaceFirst("/$", "") + DISCOVERY)
                        .map(URI::create)
                        .compose(this::document)
                        .map(SigningKeys::keysAddress))
                .compose(this::document)
                .map(SigningKeys::read);
    }

    private static URI keysAddress(String discovery) {
        try {
            return URI.create(String.valueOf(JsonUtil.parseJson(discovery).get("jwks_uri")));
        } catch (JoseException malformed) {
            throw new IllegalArgumentException("the discovery document is malformed", malformed);
        }
    }

    /** The keys that may sign, by their ids. */
    private static Map<String, PublicJsonWebKey> read(String document) {
        try {
            Map<String, PublicJsonWebKey> keys = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(document).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || key.getUse().equals("sig");
                if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey publicKey) {
                    keys.put(key.getKeyId(), publicKey);
                }
            }
            return Map.copyOf(keys);
        } catch (JoseException malformed) {
            throw new IllegalArgumentException("the key set is malformed", malformed);
        }
    }

    private Future<String> document(URI address) {
        return switch (String.valueOf(address.getScheme())) {
            case "file" -> vertx.executeBlocking(() -> Files.readString(Path.of(address)), false);
            case "http", "https" -> fetched(address);
            default -> Future.failedFuture("the address of the keys, " + address + ", is none of http, https and file");
        };
    }

    private Future<String> fetched(URI address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .putHeader("accept", "application/json");
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(SigningKeys::body)
                .map(body -> body.toString(UTF_8))
                .timeout(config.keysTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            if (body.length() + chunk.length() > LARGEST_DOCUMENT) {
                response.request().reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        return response.statusCode() == 200
                ? response.end().map(end -> body)
                : Future.failedFuture("the issuer answers with status " + response.statusCode());
    }
}
