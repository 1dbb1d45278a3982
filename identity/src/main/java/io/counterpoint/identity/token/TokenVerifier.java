package io.counterpoint.identity.token;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Finds out whom a token is about. Tokens that were verified are remembered, as long as they are valid. */
public final class TokenVerifier {

    private static final int LONGEST_TOKEN = 8192;
    private static final int REMEMBERED = 10_000;

    /** Only those whose verification needs no secret: whoever can verify cannot issue. */
    private static final Set<String> ALGORITHMS = Set.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final Vertx vertx;
    private final SigningKeys keys;
    private final Duration clockSkew;
    private final @Nullable String rolesClaim;
    private final JwtConsumer consumer;
    private final Map<String, Remembered> remembered = Collections.synchronizedMap(new Memory());

    /**
     * Verifies the tokens of one issuer.
     *
     * @param issuer to the letter what tokens say in {@code iss}
     * @param rolesClaim the claim that lists a token's roles, or has them in one text with spaces between; names with
     *     {@code /} between them lead to a claim within others. Null where nobody asks for roles
     */
    public TokenVerifier(Vertx vertx, String issuer, TokenConfig config, @Nullable String rolesClaim) {
        this.vertx = vertx;
        this.keys = new SigningKeys(vertx, issuer, config);
        this.clockSkew = config.clockSkew();
        this.rolesClaim = rolesClaim;
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setVerificationKeyResolver((signed, nesting) -> key(signed))
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(Math.toIntExact(clockSkew.toSeconds()))
                .build();
    }

    /**
     * A token that was verified.
     *
     * @param key the one that it is signed with
     */
    private record Remembered(Identity identity, PublicJsonWebKey key, String keyId) {}

    /** The tokens that were used last. */
    private static final class Memory extends LinkedHashMap<String, Remembered> {

        private static final long serialVersionUID = 1L;

        Memory() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * Whom a token is about; the issuer's keys are fetched where that is needed. Completes at once or on the context that
     * asks. Fails with {@link InvalidTokenException} when the token is not accepted, and with {@link
     * KeysUnavailableException}.
     */
    public Future<Identity> verify(String token) {
        Identity known = known(token);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        try {
            Future<Void> sought = keys.seek(keyId(token));
            return (sought.isComplete() ? sought : here(sought)).map(unused -> verifyNow(token));
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        }
    }

    /** The keys may be fetched on behalf of several requests, on the context of one of them. */
    private Future<Void> here(Future<Void> sought) {
        Context home = vertx.getOrCreateContext();
        Promise<Void> there = Promise.promise();
        sought.onComplete(end -> home.runOnContext(unused -> there.handle(end)));
        return there.future();
    }

    /**
     * Whom a token is about, by the keys that are known.
     *
     * @throws InvalidTokenException when it is not accepted
     */
    public Identity verifyNow(String token) {
        Identity known = known(token);
        if (known != null) {
            return known;
        }
        String keyId = keyId(token);
        try {
            Identity identity = identity(consumer.processToClaims(token));
            PublicJsonWebKey key = keys.known(keyId);
            if (key != null) {
                remembered.put(token, new Remembered(identity, key, keyId));
            }
            return identity;
        } catch (InvalidJwtException refused) {
            throw new InvalidTokenException(reason(refused));
        } catch (MalformedClaimException malformed) {
            throw new InvalidTokenException("has claims of the wrong type");
        }
    }

    /** Whom a token is about that was verified before and still counts; null for any other. */
    private @Nullable Identity known(String token) {
        Remembered before = remembered.get(token);
        return before != null
                        && before.key().equals(keys.known(before.keyId()))
                        && before.identity().isValid()
                ? before.identity()
                : null;
    }

    /** The id of the key that a token says to be signed with, if there is a chance that it is accepted. */
    private static String keyId(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new InvalidTokenException("is longer than " + LONGEST_TOKEN + " characters");
        }
        JsonWebSignature signed = new JsonWebSignature();
        try {
            signed.setCompactSerialization(token);
        } catch (JoseException malformed) {
            throw new InvalidTokenException("is no signed JSON Web Token");
        }
        if (!ALGORITHMS.contains(String.valueOf(signed.getAlgorithmHeaderValue()))) {
            throw new InvalidTokenException("is not signed with an accepted algorithm");
        }
        if (signed.getKeyIdHeaderValue() == null) {
            throw new InvalidTokenException("does not say which key it is signed with");
        }
        return signed.getKeyIdHeaderValue();
    }

    private Key key(JsonWebSignature signed) throws UnresolvableKeyException {
        PublicJsonWebKey key = keys.known(signed.getKeyIdHeaderValue());
        if (key == null || isForAnother(key.getAlgorithm(), signed.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("unknown key");
        }
        return key.getPublicKey();
    }

    private static boolean isForAnother(@Nullable String algorithm, String used) {
        return algorithm != null && !algorithm.equals(used);
    }

    private Identity identity(JwtClaims claims) throws MalformedClaimException {
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return new Identity(claims.getSubject(), roles(claims.getClaimsMap()), end.plus(clockSkew));
    }

    private Set<String> roles(Map<String, Object> claims) {
        return switch (rolesClaim == null ? null : claim(claims, rolesClaim)) {
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case String text -> Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
            case null, default -> Set.of();
        };
    }

    /** The claim of that name, or what the path leads to: some issuers put slashes into names. */
    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object value = claims;
        for (String name : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** What is wrong, without the words of the library: those quote the claims. */
    private static String reason(InvalidJwtException refused) {
        List<Integer> problems = refused.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList();
        return switch (problems.isEmpty() ? ErrorCodes.MISCELLANEOUS : problems.getFirst()) {
            case ErrorCodes.EXPIRED -> "has expired";
            case ErrorCodes.NOT_YET_VALID -> "is not valid yet";
            case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> "is not from the issuer";
            case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> "is for another audience";
            case ErrorCodes.SIGNATURE_INVALID -> "is not signed by the issuer";
            case ErrorCodes.EXPIRATION_MISSING -> "does not say when it ends";
            case ErrorCodes.SUBJECT_MISSING -> "does not say whom it is about";
            default -> "cannot be verified";
        };
    }
}
