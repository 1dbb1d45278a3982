package io.counterpoint.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenID Connect provider does in a real installation: it issues tokens, and publishes on 127.0.0.1 the key with
 * which they can be verified. The key pair is made once and stays in the home folder.
 */
public final class Issuer implements AutoCloseable {

    private static final String AUDIENCE = "counterpoint";
    private static final String KEYS = "/keys";

    private final Settings settings;
    private final PublicJsonWebKey key;
    private @Nullable HttpServer server;

    /** The issuer of an installation. */
    public Issuer(Settings settings) {
        this.settings = settings;
        this.key = key(new SecretFile(settings.home().resolve("identity").resolve("key.json")).read(Issuer::newKey));
    }

    private static String newKey() {
        try {
            PublicJsonWebKey fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            fresh.setKeyId(fresh.calculateBase64urlEncodedThumbprint("SHA-256"));
            fresh.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            fresh.setUse("sig");
            return fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicJsonWebKey key(String json) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(json);
        } catch (JoseException damaged) {
            throw new Failure("The key in the home folder is damaged: delete identity/key.json there.", damaged);
        }
    }

    /** Its name, which is where it can be reached. */
    public String name() {
        return "http://127.0.0.1:" + settings.issuerPort();
    }

    /** Publishes the key. */
    void start() {
        try {
            HttpServer started = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.issuerPort()), 0);
            publish(
                    started,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + KEYS + "\"}");
            publish(started, KEYS, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
            started.start();
            server = started;
        } catch (IOException failed) {
            throw new Failure("The keys cannot be published on port " + settings.issuerPort() + ".", failed);
        }
    }

    private static void publish(HttpServer server, String path, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /**
     * Issues a token.
     *
     * @param subject whom it is about
     * @param roles what they may
     * @param life how long it is valid
     */
    public String token(String subject, List<String> roles, Duration life) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(name());
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        NumericDate end = NumericDate.now();
        end.addSeconds(life.toSeconds());
        claims.setExpirationTime(end);
        claims.setStringListClaim("roles", roles);
        return signed(claims);
    }

    private String signed(JwtClaims claims) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(key.getAlgorithm());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the gateway and the services tell themselves by. */
    String serviceToken() {
        return new SecretFile(settings.home().resolve("identity").resolve("service-token")).read(SecretFile::random);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
