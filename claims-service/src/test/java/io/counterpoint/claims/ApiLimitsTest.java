package io.counterpoint.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests get a code and nothing internal. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ApiLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nothing }",
                "{ claims(first: 0) { totalCount } }",
                "{ claims(first: 101) { totalCount } }",
                "{ claims(first: \"x\") { totalCount } }",
                "{ claims(after: \"not a cursor\") { edges { cursor } } }",
                "{ claims(after: \"Q09OVEVOVElPTnx4fDAxOWFhYWFhLWFhYWEtN2FhYS04YWFhLWFhYWFhYWFhYWFhYQ\") { edges { cursor } } }",
                "{ claims(orderBy: SIZE) { totalCount } }",
                "{ claims(filter: {party: \"x\"}) { edges { cursor } } }",
                "{ claims(filter: {from: \"yesterday\"}) { edges { cursor } } }",
                "{ claim(id: \"x\") { text } }",
                "{ claim(id: \"019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa\", asOf: \"noon\") { text } }",
                "{ statement(id: \"\") { exact } }",
                "{ party(id: \"x\") { name } }",
                "mutation { addParty(party: {}) { id } }",
            })
    void badInputIsCoded(String document) {
        GraphQLClient.Answer answer = GraphQLClient.execute(document);

        assertThat(answer.codes()).as(answer.body()).isNotEmpty().containsOnly("BAD_INPUT");
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("io.counterpoint")
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1]",
                "null",
                "{}",
                "{\"query\": 1}",
                "{\"query\": \"\"}",
                "{\"query\": \"{ claims\"}",
                "\u0000"
            })
    void whatIsNoRequestIsCoded(String body) {
        String answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).contains("\"code\":\"BAD_INPUT\"").doesNotContain("Exception");
    }

    @Test
    void manyTokensAreRefused() {
        String answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"query\": \"{ " + "a ".repeat(20_000) + "}\"}")
                .post("/graphql")
                .asString();

        assertThat(answer).contains("\"code\":\"LIMIT_EXCEEDED\"");
    }

    @Test
    void deepQueriesAreRefused() {
        String deep = "{ parties { edges { node " + "{ parent ".repeat(30) + "{ name }" + "}".repeat(30) + " } } }";

        assertThat(GraphQLClient.execute(deep).codes()).containsOnly("LIMIT_EXCEEDED");
    }

    @Test
    void wideQueriesAreRefused() {
        StringBuilder wide = new StringBuilder("{");
        for (int i = 0; i < 600; i++) {
            wide.append(" a").append(i).append(": parties { totalCount }");
        }

        assertThat(GraphQLClient.execute(wide.append(" }").toString()).codes()).containsOnly("LIMIT_EXCEEDED");
    }

    @Test
    void unknownIdsAreNull() {
        String id = "\"019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa\"";
        GraphQLClient.Answer answer = GraphQLClient.execute(("{ claim(id: %1$s) { text } party(id: %1$s) { name }"
                                + " statement(id: %1$s) { exact } utterance(id: %1$s) { id }"
                                + " old: claim(id: %1$s, asOf: \"2026-01-01T00:00:00Z\") { text } }")
                        .formatted(id))
                .ok();

        assertThat(answer.get("data.claim")).isNull();
        assertThat(answer.get("data.party")).isNull();
        assertThat(answer.get("data.statement")).isNull();
        assertThat(answer.get("data.utterance")).isNull();
        assertThat(answer.get("data.old")).isNull();
    }

    @Test
    void everyFilterAndOrderIsValidSql() {
        String id = "\"019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa\"";
        GraphQLClient.execute("""
                        { a: claims(filter: {contested: true, party: %1$s, position: DENIES, outlet: %1$s, article: %1$s,
                            text: "x \\"y z\\" -w", from: "2026-01-01", to: "2026-02-01"}, orderBy: RECENCY) { totalCount edges { cursor } }
                          b: claims(filter: {position: SUPPORTS, contested: false}, orderBy: EVIDENCE) { totalCount edges { cursor } }
                          statements(filter: {article: %1$s, outlet: %1$s, speaker: %1$s, kind: DIRECT, text: "x",
                            from: "2026-01-01", to: "2026-02-01"}) { totalCount edges { cursor } }
                          utterances(filter: {speaker: %1$s, outlet: %1$s, text: "x", minOutlets: 2,
                            from: "2026-01-01", to: "2026-02-01"}) { totalCount edges { cursor } }
                          proposals(filter: {state: OPEN, kind: CLAIM, claim: %1$s}) { totalCount edges { cursor } }
                          parties(filter: {kind: STATE, parent: %1$s, name: "%%_\\\\"}) { totalCount edges { cursor } } }""".formatted(id)).ok();
    }
}
