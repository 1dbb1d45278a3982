package io.counterpoint.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.identity.testing.BadToken;
import io.counterpoint.identity.testing.TestIssuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are accepted, and what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenVerifierTest {

    private final Vertx vertx = Vertx.vertx();
    private final PlainIssuer issuer = new PlainIssuer();
    private final TokenVerifier verifier = verifier("roles");

    @BeforeAll
    void know() {
        verify(verifier, TestIssuer.token());
    }

    @AfterAll
    void close() {
        issuer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private TokenVerifier verifier(String rolesClaim) {
        return new TokenVerifier(vertx, TestIssuer.NAME, new KeysOf(issuer.keys()), rolesClaim);
    }

    private static Identity verify(TokenVerifier by, String token) {
        return by.verify(token).toCompletionStage().toCompletableFuture().join();
    }

    static Stream<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedInASentenceThatTellsNothingOfIt(BadToken bad) {
        assertThatThrownBy(() -> verify(verifier, bad.token()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        InvalidTokenException.class,
                        refused -> assertThat(refused.sentence())
                                .contains(bad.reason())
                                .doesNotContain("somebody", bad.token()));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void itIsRefusedAtOnceWhereNothingMayBeFetched(BadToken bad) {
        assertThatThrownBy(() -> verifier.verifyNow(bad.token())).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void aGoodTokenTellsWhomItIsAboutAndUntilWhen() throws Exception {
        JwtClaims claims = TestIssuer.claims("curator", "else");

        Identity identity = verify(verifier, TestIssuer.sign(claims, TestIssuer.key()));

        assertThat(identity.subject()).isEqualTo("somebody");
        assertThat(identity.roles()).containsExactlyInAnyOrder("curator", "else");
        assertThat(identity.validUntil().getEpochSecond())
                .isEqualTo(claims.getExpirationTime().getValue());
    }

    static Stream<PublicJsonWebKey> otherKinds() throws Exception {
        return Stream.of(
                named("ec", "ES256", EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                named("ed", "EdDSA", OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)));
    }

    private static PublicJsonWebKey named(String id, String algorithm, PublicJsonWebKey key) {
        key.setKeyId(id + " " + UUID.randomUUID());
        key.setAlgorithm(algorithm);
        return key;
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void keysOfEllipticCurvesSignToo(PublicJsonWebKey key) {
        TestIssuer.publish(key);
        String token =
                TestIssuer.sign(TestIssuer.claims().toJson(), key.getAlgorithm(), key.getKeyId(), key.getPrivateKey());

        assertThat(verify(verifier, token).subject()).isEqualTo("somebody");
    }

    @Test
    void aKeyIsForItsOwnAlgorithmAlone() {
        PublicJsonWebKey key = TestIssuer.generate("rs512 alone");
        key.setAlgorithm("RS512");
        TestIssuer.publish(key);

        assertThatThrownBy(() -> verify(verifier, TestIssuer.sign(TestIssuer.claims(), key)))
                .hasCauseInstanceOf(InvalidTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator admin", " curator  admin ", "curator admin curator"})
    void rolesMayStandInOneText(String roles) {
        JwtClaims claims = TestIssuer.claims();
        claims.setStringClaim("roles", roles);

        assertThat(verify(verifier, TestIssuer.sign(claims, TestIssuer.key())).roles())
                .containsExactlyInAnyOrder("curator", "admin");
    }

    @Test
    void rolesMayStandBelowOtherClaims() {
        JwtClaims claims = TestIssuer.claims();
        claims.setClaim("realm_access", Map.of("roles", List.of("curator")));
        String token = TestIssuer.sign(claims, TestIssuer.key());

        assertThat(verify(verifier("realm_access/roles"), token).roles()).containsExactly("curator");
        assertThat(verify(verifier("realm_access/groups"), token).roles()).isEmpty();
    }

    @Test
    void aClaimWhoseNameHasSlashesIsFoundByItsName() {
        JwtClaims claims = TestIssuer.claims();
        claims.setClaim("https://counterpoint/roles", List.of("admin"));

        assertThat(verify(verifier("https://counterpoint/roles"), TestIssuer.sign(claims, TestIssuer.key()))
                        .roles())
                .containsExactly("admin");
    }

    @Test
    void whoeverAsksOnAnEventLoopHearsThere() {
        PublicJsonWebKey key = TestIssuer.publish("fetched elsewhere " + UUID.randomUUID());
        String token = TestIssuer.sign(TestIssuer.claims(), key);
        Future<Boolean> sameThread = Future.future(heard -> vertx.runOnContext(start -> {
            Thread asking = Thread.currentThread();
            verifier.verify(token)
                    .map(identity -> Thread.currentThread().equals(asking))
                    .onComplete(heard);
        }));

        assertThat(sameThread.toCompletionStage().toCompletableFuture().join()).isTrue();
    }
}
