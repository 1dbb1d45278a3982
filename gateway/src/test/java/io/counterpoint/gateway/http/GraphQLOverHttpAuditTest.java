package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The audits of npm's {@code graphql-http}. They need Node with npm, and the npm registry the first time; the package is
 * kept below the checkout.
 */
@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class GraphQLOverHttpAuditTest {

    private static final String AUDITS = "graphql-http@1.23.1";
    private static final String GRAPHQL = "graphql@16.11.0";
    private static final Path FOLDER =
            Path.of("../.counterpoint/graphql-http").toAbsolutePath().normalize();

    private static final String SCRIPT = """
            const { auditServer } = require('graphql-http');
            const [url, header] = process.argv.slice(1);
            const fetchFn = (target, init = {}) =>
              fetch(target, header ? { ...init, headers: { ...init.headers, [header]: '1' } } : init);
            auditServer({ url, fetchFn }).then((results) =>
              results.forEach(({ status, id, name, reason }) => console.log([status, id, name, reason ?? ''].join('\\t'))));
            """;

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        boolean isThere = Files.isDirectory(FOLDER.resolve("node_modules/graphql-http"));
        assumeTrue(isThere || runs("npm", "--version"), "the audits need Node with npm on the PATH");
        assumeTrue(runs("node", "--version"), "the audits need Node on the PATH");
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
                            AUDITS,
                            GRAPHQL),
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

    private record Audit(String status, String id, String name, String reason) {}

    private List<Audit> audit(String... header) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", "-e", SCRIPT, endpoint.toString()));
        command.addAll(List.of(header));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", FOLDER.resolve("node_modules").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .map(line -> line.split("\t", -1))
                .map(parts -> new Audit(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    @Test
    void everyMustAndShouldPasses() throws IOException, InterruptedException {
        List<Audit> audits = audit();

        assertThat(audits).hasSizeGreaterThan(60);
        assertThat(audits.stream().filter(audit -> !audit.name().startsWith("MAY")))
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        audit -> assertThat(audit.status()).as(audit.toString()).isEqualTo("ok"));
    }

    /** The audits do not know the protection of GET, which is not in the specification. */
    @Test
    void everythingPassesWithTheHeaderThatGetNeeds() throws IOException, InterruptedException {
        assertThat(audit("graphql-preflight"))
                .allSatisfy(
                        audit -> assertThat(audit.status()).as(audit.toString()).isEqualTo("ok"));
    }
}
