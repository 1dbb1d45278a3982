package io.counterpoint.identity.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer of the tests' own, whose keys they can change. Each application has a subclass, as a resource of
 * its tests, which makes it believe this issuer.
 */
public abstract class TestIssuer implements QuarkusTestResourceLifecycleManager {

    /** What tokens name as their issuer. */
    public static final String NAME = "https://issuer.test";

    /** The tokens of services, either of which is accepted. */
    public static final List<String> SERVICE_TOKENS =
            List.of("a-service-token-of-the-tests-0001", "a-service-token-of-the-tests-0002");

    private static final List<PublicJsonWebKey> PUBLISHED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FETCHES = new AtomicInteger();
    private static final PublicJsonWebKey FIRST = publish("first");

    private final String prefix;
    private final Map<String, String> more;
    private @Nullable HttpServer server;

    /**
     * The issuer of one application.
     *
     * @param prefix what the names of its settings begin with
     * @param more further settings that it needs, by their full names
     */
    protected TestIssuer(String prefix, Map<String, String> more) {
        this.prefix = prefix;
        this.more = more;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/keys", TestIssuer::answer);
        server.start();
        Map<String, String> settings = new HashMap<>(more);
        settings.put(prefix + ".issuer", NAME);
        settings.put(prefix + ".keys", "http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
        settings.put(prefix + ".keys-pause", "0s");
        settings.put(prefix + ".clock-skew", "0s");
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        FETCHES.incrementAndGet();
        byte[] keys = new JsonWebKeySet(PUBLISHED)
                .toJson(OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }

    /** How often the keys were fetched. */
    public static int fetches() {
        return FETCHES.get();
    }

    /** The key that signs unless a test wants another. */
    public static PublicJsonWebKey key() {
        return FIRST;
    }

    /** Makes a key, and publishes it from now on. */
    public static PublicJsonWebKey publish(String id) {
        PublicJsonWebKey key = generate(id);
        publish(key);
        return key;
    }

    /** Publishes a key from now on, in place of one with the same id. */
    public static void publish(PublicJsonWebKey key) {
        PUBLISHED.removeIf(other -> other.getKeyId().equals(key.getKeyId()));
        PUBLISHED.add(key);
    }

    /** Publishes a key no more. */
    public static void withdraw(PublicJsonWebKey key) {
        PUBLISHED.remove(key);
    }

    /** Makes a key that nobody publishes. */
    public static PublicJsonWebKey generate(String id) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a good token. */
    public static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience("counterpoint");
        claims.setSubject("somebody");
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setStringListClaim("roles", roles);
        return claims;
    }

    /** A good token. */
    public static String token(String... roles) {
        return sign(claims(roles), FIRST);
    }

    /** A token with these claims, signed with this key. */
    public static String sign(JwtClaims claims, PublicJsonWebKey key) {
        return sign(claims.toJson(), AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey());
    }

    /** A token, however wrong. */
    public static String sign(String claims, String algorithm, @Nullable String keyId, @Nullable Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        if (key != null) {
            signature.setKey(key);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
