import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Mixed load on the gateway for some minutes, while each minute one subgraph is killed and started again. Every answer is
 * compared with the right one; see README.md.
 *
 * <p>Arguments: the repository, a folder for logs. Settings from the environment: {@code MINUTES}, {@code RATE} (requests
 * a second), {@code PORT} (the first of seven).
 */
public final class Soak {

    static final List<String> GRAPHS = List.of("accounts", "products", "inventory", "reviews");
    private static final Duration DOWN = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Path root;
    private final Path work;
    private final int minutes = setting("MINUTES", 30);
    private final int rate = setting("RATE", 50);
    private final int port = setting("PORT", 4700);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Process> processes = new ArrayList<>();

    private Soak(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        var soak = new Soak(Path.of(args[0]), Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(soak::stopAll));
        System.exit(soak.run() ? 0 : 1);
    }

    private static int setting(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private boolean run() throws Exception {
        int truth = port + GRAPHS.size();
        int gateway = truth + 1;
        var subgraphs = new ArrayList<Process>();
        for (int i = 0; i < GRAPHS.size(); i++) {
            subgraphs.add(startSubgraph(i));
        }
        startAnswers("truth", truth, root.resolve("deploy/benchmarks/soak/api.graphql"));
        Process router = startGateway(gateway);
        for (int each = port; each <= gateway; each++) {
            awaitAnswer(each);
        }
        var outage = new Outage(GRAPHS);
        var tally = new Tally();
        var load = new Load(http, uri(gateway), new Truth(http, uri(truth)), outage, tally);
        var watch = new Watch(router);
        load.warmUp();

        System.out.printf("%d minutes, %d requests a second, logs in %s%n%s%n", minutes, rate, work, Tally.HEADER);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int minute = 1; minute <= minutes; minute++) {
                int graph = (minute - 1) % GRAPHS.size();
                changeSupergraph(minute);
                long end = System.nanoTime() + MINUTE.toNanos();
                long kill = end - MINUTE.toNanos() / 2 - DOWN.toNanos() / 2;
                load.until(workers, kill, rate);
                outage.begins(graph);
                subgraphs.get(graph).destroyForcibly().waitFor();
                load.until(workers, kill + DOWN.toNanos(), rate);
                subgraphs.set(graph, startSubgraph(graph));
                outage.isOver(graph, port + graph, this::answers);
                load.until(workers, end, rate);
                System.out.println(tally.row(minute, GRAPHS.get(graph), watch.sample()));
                if (!router.isAlive()) {
                    System.out.println("The gateway ended with " + router.exitValue());
                    return false;
                }
            }
            load.finish();
        }
        return tally.verdict(watch.samples());
    }

    private Process startSubgraph(int graph) throws IOException {
        String name = GRAPHS.get(graph);
        return startAnswers(
                name, port + graph, root.resolve("deploy/benchmarks/gateway/subgraphs/" + name + ".graphql"));
    }

    private Process startAnswers(String name, int at, Path schema) throws IOException {
        return start(
                name,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "Subgraphs",
                String.valueOf(at),
                schema.toString());
    }

    private Process startGateway(int at) throws IOException {
        Path supergraph = changeSupergraph(0);
        var arguments = new ArrayList<String>();
        arguments.add("@" + root.resolve("gateway/jvm.options"));
        arguments.add("-Dquarkus.http.port=" + at);
        arguments.add("-Dquarkus.management.port=0");
        arguments.add("-Dcounterpoint.gateway.supergraph=" + supergraph);
        arguments.add("-Dcounterpoint.gateway.limits.time=" + Load.TIME.toSeconds() + "s");
        arguments.add("-Dcounterpoint.gateway.subgraph-timeout=5s");
        for (int i = 0; i < GRAPHS.size(); i++) {
            arguments.add("-Dcounterpoint.gateway.subgraphs." + GRAPHS.get(i) + ".url=" + uri(port + i));
        }
        arguments.add("-jar");
        arguments.add(work.resolve("gateway/quarkus-run.jar").toString());
        return start("gateway", arguments.toArray(String[]::new));
    }

    /** The same supergraph in other bytes, so that the gateway takes it over. */
    private Path changeSupergraph(int minute) throws IOException {
        Path supergraph = work.resolve("supergraph.graphql");
        String composed = Files.readString(root.resolve("deploy/benchmarks/soak/supergraph.graphql"));
        return Files.writeString(supergraph, composed + "# As of minute " + minute + "\n");
    }

    private Process start(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve(name + ".log").toFile()))
                .start();
        processes.add(process);
        return process;
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    private void awaitAnswer(int at) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!answers(at)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Nothing answers at port " + at + "; see " + work);
            }
            Thread.sleep(200);
        }
    }

    private boolean answers(int at) {
        try {
            var request = HttpRequest.newBuilder(uri(at))
                    .timeout(Duration.ofSeconds(5))
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            new JsonObject().put("query", "{__typename}").encode()))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new String(response.body(), UTF_8).contains("Query");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stopAll() {
        processes.forEach(Process::destroyForcibly);
    }
}
