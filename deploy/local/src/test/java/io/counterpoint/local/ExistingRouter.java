package io.counterpoint.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of {@code @graphql-hive/gateway} over the committed supergraph and the services of a test system. */
final class ExistingRouter implements AutoCloseable {

    private static final long START_LIMIT_SECONDS = 120;
    private static final int POLL_MILLIS = 200;

    private final Process process;
    private final GraphQl client;

    /**
     * Starts the router and waits until it answers.
     *
     * @param folder where it is installed, the parent of {@code node_modules}
     */
    ExistingRouter(Path folder, TestSystem system) throws IOException, InterruptedException {
        int port = TestSystem.freePort();
        Path scratch = Files.createTempDirectory("existing-router");
        Issuer issuer = system.processes().issuer();
        client = new GraphQl(
                URI.create("http://127.0.0.1:" + port),
                Optional.of(issuer.token("tests", List.of("intake", "curator"), Duration.ofHours(2))));
        process = new ProcessBuilder(
                        "node",
                        folder.resolve("node_modules/@graphql-hive/gateway/dist/bin.js")
                                .toString(),
                        "supergraph",
                        supergraph(system, scratch).toString(),
                        "--config-path",
                        configuration(scratch, issuer.serviceToken()).toString(),
                        "--hive-router-runtime",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("router.log").toFile())
                .start();
        awaitStart(scratch);
    }

    static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The committed supergraph as it is, but for the addresses of the services. */
    private static Path supergraph(TestSystem system, Path scratch) throws IOException {
        String sdl = Files.readString(TestSystem.ROOT.resolve("gateway/supergraph.graphql"));
        for (ServiceKind kind : List.of(ServiceKind.SOURCES, ServiceKind.CLAIMS)) {
            String committed = "http://127.0.0.1:" + kind.defaultPort() + "/graphql";
            sdl = sdl.replace(
                    committed, system.address(kind).resolve("/graphql").toString());
        }
        return Files.writeString(scratch.resolve("supergraph.graphql"), sdl);
    }

    /** What any router in the gateway's place has to send: its own token, and that of whoever asks. */
    private static Path configuration(Path scratch, String serviceToken) throws IOException {
        return Files.writeString(scratch.resolve("gateway.config.mjs"), """
                export const gatewayConfig = {
                  propagateHeaders: {
                    fromClientToSubgraphs: ({ request }) => ({
                      'counterpoint-service-token': '%s',
                      authorization: request.headers.get('authorization'),
                    }),
                  },
                };
                """.formatted(serviceToken));
    }

    private void awaitStart(Path scratch) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (true) {
            try {
                client.ask("{ __typename }", Map.of());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("The existing router does not start, see " + scratch, notYet);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    GraphQl client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
    }
}
