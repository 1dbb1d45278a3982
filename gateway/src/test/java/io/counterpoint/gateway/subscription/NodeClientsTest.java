package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The clients that front ends use: npm's {@code graphql-ws} and {@code graphql-sse}. They need Node with npm, and the npm
 * registry the first time; the packages are kept below the checkout.
 */
@QuarkusTest
@TestProfile(StreamingSubgraphs.Profile.class)
class NodeClientsTest {

    private static final Path FOLDER =
            Path.of("../.counterpoint/streaming-clients").toAbsolutePath().normalize();

    private static final String SCRIPT = """
            const [kind, url, query] = process.argv.slice(1);
            const clients = {
              ws: () => require('graphql-ws').createClient({
                url: url.replace('http', 'ws'), webSocketImpl: require('ws'), retryAttempts: 0,
                connectionParams: { authorization: 'Bearer of news' } }),
              sse: () => require('graphql-sse').createClient({ url, retryAttempts: 0 }),
            };
            const client = clients[kind]();
            client.subscribe({ query }, {
              next: (result) => console.log(JSON.stringify(result)),
              error: (error) => { console.log('error ' + JSON.stringify(error)); process.exit(0); },
              complete: () => { console.log('complete'); process.exit(0); },
            });
            """;

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        boolean isThere = Files.isDirectory(FOLDER.resolve("node_modules/graphql-sse"));
        assumeTrue(isThere || runs("npm", "--version"), "the clients need Node with npm on the PATH");
        assumeTrue(runs("node", "--version"), "the clients need Node on the PATH");
        if (!isThere) {
            Files.createDirectories(FOLDER);
            assumeTrue(
                    runs(
                            "npm",
                            "install",
                            "--silent",
                            "--no-save",
                            "--no-fund",
                            "--no-audit",
                            "--prefix",
                            FOLDER.toString(),
                            "graphql-ws@6.0.6",
                            "graphql-sse@2.6.0",
                            "ws@8.18.3",
                            "graphql@16.11.0"),
                    "the npm registry does not answer");
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @BeforeEach
    void behave() {
        given().post(subgraphs + "/mode/" + Mode.EVENTS).then().statusCode(200);
    }

    private List<String> outputOf(String kind, String query) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("node", "-e", SCRIPT, kind, endpoint.toString(), query).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", FOLDER.resolve("node_modules").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    @Test
    void bothHearEveryEventAndTheEnd() throws IOException, InterruptedException {
        for (String kind : List.of("ws", "sse")) {
            assertThat(outputOf(kind, "subscription { priceChanged { name stockValue } }"))
                    .hasSize(5)
                    .startsWith(
                            "{\"data\":{\"priceChanged\":{\"name\":\"Chair\",\"stockValue\":30}}}",
                            "{\"data\":{\"priceChanged\":{\"name\":\"Table\",\"stockValue\":40}}}",
                            "{\"data\":{\"priceChanged\":null}}")
                    .endsWith("complete");
        }
    }

    @Test
    void bothAnswerQueries() throws IOException, InterruptedException {
        for (String kind : List.of("ws", "sse")) {
            assertThat(outputOf(kind, "{ heading }")).containsExactly("{\"data\":{\"heading\":\"All\"}}", "complete");
        }
    }

    @Test
    void bothLearnWhyAnOperationDoesNotRun() throws IOException, InterruptedException {
        assertThat(outputOf("ws", "{ nothing }"))
                .singleElement()
                .asString()
                .startsWith("error [{\"message\":")
                .contains("BAD_INPUT");
        assertThat(outputOf("sse", "{ nothing }")).hasSize(2).first().asString().contains("\"errors\":[{", "BAD_INPUT");
    }
}
