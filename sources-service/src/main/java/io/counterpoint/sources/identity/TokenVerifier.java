package io.counterpoint.sources.identity;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Finds out whom a token is about. Tokens that were verified are remembered, as long as they are valid. */
@ApplicationScoped
class TokenVerifier {

    private static final int LONGEST_TOKEN = 8192;
    private static final int REMEMBERED = 1000;

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
    private final IdentityConfig config;
    private final JwtConsumer consumer;
    private final Map<String, Remembered> remembered = Collections.synchronizedMap(new Memory());

    TokenVerifier(SigningKeys keys, IdentityConfig config) {
        this.keys = keys;
        this.config = config;
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new)))
                .setVerificationKeyResolver((signed, nesting) -> key(signed))
                .setExpectedIssuer(true, config.issuer())
                .setExpectedAudience(true, config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(Math.toIntExact(config.clockSkew().toSeconds()))
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
     * Whom a token is about; the issuer's keys are fetched where that is needed. Fails with {@link
     * InvalidTokenException} when it is not accepted, and with {@link SigningKeys.UnavailableException}.
     */
    Future<Identity> verify(String token) {
        try {
            return keys.seek(keyId(token)).map(sought -> verifyNow(token));
        } catch (InvalidTokenException refused) {
            return Future.failedFuture(refused);
        }
    }

    /**
     * Whom a token is about, by the keys that are known.
     *
     * @throws InvalidTokenException when it is not accepted
     */
    Identity verifyNow(String token) {
        Remembered before = remembered.get(token);
        if (before != null
                && before.key().equals(keys.known(before.keyId()))
                && before.identity().isValid()) {
            return before.identity();
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
        return new Identity(claims.getSubject(), roles(claims), end.plus(config.clockSkew()));
    }

    private Set<Role> roles(JwtClaims claims) {
        Set<String> names = switch (claim(claims.getClaimsMap())) {
            case Collection<?> list ->
                Set.copyOf(list.stream().map(String::valueOf).toList());
            case String text -> Set.of(text.strip().split("\\s+"));
            case null, default -> Set.of();
        };
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> names.contains(role.claim()))
                .forEach(roles::add);
        return roles;
    }

    /** The claim of that name, or what the path leads to: some issuers put slashes into names. */
    private @Nullable Object claim(Map<String, Object> claims) {
        if (claims.containsKey(config.rolesClaim())) {
            return claims.get(config.rolesClaim());
        }
        Object value = claims;
        for (String name : config.rolesClaim().split("/", -1)) {
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
