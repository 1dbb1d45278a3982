package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConfiguredHttp.class)
@QuarkusTestResource(SubgraphServers.class)
class BatchTest {

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @Test
    void answersInOrder() {
        var answer = Client.post(
                endpoint,
                List.of(
                        Map.of("query", "{ me { name } }"),
                        Map.of("query", "{ nothing }"),
                        Map.of(
                                "query",
                                "query($id: ID!) { product(id: $id) { name } }",
                                "variables",
                                Map.of("id", "p2"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .startsWith("[{\"data\":{\"me\":{\"name\":\"Ann\"}}},{\"errors\":[")
                .endsWith("]},{\"data\":{\"product\":{\"name\":\"Table\"}}}]")
                .containsOnlyOnce("BAD_INPUT");
    }

    @Test
    void refusesTooMany() {
        var answer = Client.post(endpoint, Collections.nCopies(4, Map.of("query", "{ me { name } }")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("LIMIT_EXCEEDED", "4 operations; at most 3");
    }

    @Test
    void refusesWhatIsNoBatch() {
        assertThat(Client.post(endpoint, List.of()).statusCode()).isEqualTo(400);
        assertThat(Client.post(endpoint, List.of(7)).statusCode()).isEqualTo(400);
        assertThat(Client.post(endpoint, List.of(Map.of("query", "{ me { name } }"), Map.of()))
                        .statusCode())
                .isEqualTo(400);
    }
}
