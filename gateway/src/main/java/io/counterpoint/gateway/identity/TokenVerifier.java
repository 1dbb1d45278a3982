package io.counterpoint.gateway.identity;

import io.counterpoint.gateway.planning.BoundedCache;
import io.vertx.core.Future;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

/** Verifies tokens, and remembers those that it has verified, as long as they are valid. */
class TokenVerifier {

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

    private final SigningKeys keys;
    private final Duration clockSkew;
    private final JwtConsumer consumer;
    private final BoundedCache<String, Remembered> remembered = new BoundedCache<>(REMEMBERED);

    TokenVerifier(SigningKeys keys, IdentityConfig config, String issuer) {
        this.keys = keys;
        this.clockSkew = config.clockSkew();
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
     * @param end when it expires, the tolerance for clocks included
     * @param key the one that it is signed with
     */
    private record Remembered(Instant end, PublicJsonWebKey key, String keyId) {}

    /** When a token ends that was verified before and still counts; null for any other. */
    @Nullable
    Instant known(String token) {
        Remembered before = remembered.get(token);
        return before != null
                        && before.key().equals(keys.known(before.keyId()))
                        && Instant.now().isBefore(before.end())
                ? before.end()
                : null;
    }

    /**
     * When a token ends; the issuer's keys are fetched where that is needed. Fails with {@link InvalidTokenException}
     * when it is not accepted, and with {@link SigningKeys.UnavailableException}.
     */
    Future<Instant> verify(String token) {
        try {
            String keyId = keyId(token);
            return keys.seek(keyId).map(sought -> verify(token, keyId));
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        }
    }

    private Instant verify(String token, String keyId) {
        try {
            Instant end = end(consumer.processToClaims(token));
            PublicJsonWebKey key = keys.known(keyId);
            if (key != null) {
                remembered.put(token, new Remembered(end, key, keyId));
            }
            return end;
        } catch (InvalidJwtException refused) {
            throw new InvalidTokenException(reason(refused));
        } catch (MalformedClaimException malformed) {
            throw new InvalidTokenException("has claims of the wrong type");
        }
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

    private Instant end(JwtClaims claims) throws MalformedClaimException {
        return Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(clockSkew);
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
