package io.counterpoint.identity.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;

/**
 * A token that nobody may accept.
 *
 * @param name what is wrong with it
 * @param reason words of the sentence in which it is refused
 * @param token the token itself
 */
public record BadToken(String name, String reason, String token) {

    /** What strangers may try, and what may go wrong by mistake. */
    public static Stream<BadToken> all() {
        return Stream.of(
                with("expired", "expired", claims -> claims.setExpirationTimeMinutesInTheFuture(-5)),
                with("early", "not valid yet", claims -> claims.setNotBeforeMinutesInThePast(-5)),
                with("wrong issuer", "issuer", claims -> claims.setIssuer("https://else.test")),
                with("wrong audience", "audience", claims -> claims.setAudience("another")),
                with("without an end", "when it ends", claims -> claims.unsetClaim("exp")),
                with("without a subject", "whom it is about", claims -> claims.unsetClaim("sub")),
                new BadToken("alg none", "algorithm", TestIssuer.sign(json(), "none", key().getKeyId(), null)),
                new BadToken("signed with the public key", "algorithm", signedWithThePublicKey()),
                new BadToken("tampered", "not signed", tampered()),
                new BadToken("signed by another", "not signed", signedBy(TestIssuer.generate("first"))),
                new BadToken("unknown key", "cannot be verified", signedBy(TestIssuer.generate("unknown"))),
                new BadToken("without a key id", "which key", withoutKeyId()),
                with("oversized", "longer", claims -> claims.setClaim("more", "x".repeat(9000))),
                new BadToken("no token", "no signed", "nonsense"));
    }

    /** A token that was good until some minutes ago. */
    public static String expired() {
        return with("", "", claims -> claims.setExpirationTimeMinutesInTheFuture(-5))
                .token();
    }

    @Override
    public String toString() {
        return name;
    }

    private static BadToken with(String name, String reason, Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return new BadToken(name, reason, TestIssuer.sign(claims, key()));
    }

    private static PublicJsonWebKey key() {
        return TestIssuer.key();
    }

    private static JwtClaims claims() {
        return TestIssuer.claims("admin");
    }

    private static String json() {
        return claims().toJson();
    }

    private static String signedBy(PublicJsonWebKey key) {
        return TestIssuer.sign(claims(), key);
    }

    private static String signedWithThePublicKey() {
        return TestIssuer.sign(
                json(),
                "HS256",
                key().getKeyId(),
                new HmacKey(key().getPublicKey().getEncoded()));
    }

    private static String withoutKeyId() {
        return TestIssuer.sign(json(), "RS256", null, key().getPrivateKey());
    }

    private static String tampered() {
        String[] parts = TestIssuer.token("intake").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("intake", "admin");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "."
                + parts[2];
    }
}
