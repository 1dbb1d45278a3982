package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Malformed, hostile and random bytes on every endpoint. Whatever comes is refused or answered; nothing of it is the
 * router's own failure, nothing shows what it is made of, and it serves others as before.
 */
@QuarkusTest
@TestProfile(ConfiguredHttp.class)
@QuarkusTestResource(SubgraphServers.class)
class HostileRequestsTest {

    private static final int REQUESTS = 1500;
    private static final int GARBAGE = 300;

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @AfterEach
    void servesOthersAsBefore() {
        var answer = Client.post(endpoint, Map.of("query", "{ products { name rating } }"));

        assertThat(Client.text(answer)).contains("Chair").doesNotContain("errors");
    }

    @Test
    void wellFramedRequestsAreAnswered() throws IOException {
        var requests = new HostileRequests(new Random(11));
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.framed();
            String answer = RawConnection.exchange(endpoint, request, false);
            assertThat(answer).as(() -> shown(request)).startsWith("HTTP/1.");
            assertHarmless(request, answer);
        }
    }

    @Test
    void garbageOnTheConnectionDoesNoHarm() throws IOException {
        var requests = new HostileRequests(new Random(13));
        for (int i = 0; i < GARBAGE; i++) {
            byte[] request = requests.garbage();
            assertHarmless(request, RawConnection.exchange(endpoint, request, true));
        }
    }

    private static void assertHarmless(byte[] request, String answer) {
        assertThat(answer)
                .as(() -> shown(request))
                .doesNotContainPattern("(?m)^HTTP/1\\.[01] 5")
                .doesNotContain("Exception", "\tat ", "io.vertx", "io.quarkus", "io.counterpoint", "\"INTERNAL\"");
    }

    private static String shown(byte[] request) {
        String text = new String(request, ISO_8859_1);
        return text.length() <= 2000 ? text : text.substring(0, 2000) + "…";
    }
}
