package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a native binary may take: on disk, in time until it is ready, and in memory. */
@EnabledIfSystemProperty(
        named = "counterpoint.native",
        matches = "true",
        disabledReason = "the budgets are those of native binaries, which deploy/local/test --native builds")
class NativeBudgetIT {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long BINARY_LIMIT = 120_000_000;
    private static final long AFTER_START = 100 * MEBIBYTE;
    private static final long AFTER_REQUESTS = 150 * MEBIBYTE;
    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 8;

    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final String QUERY = """
            { claims(first: 10, filter: {contested: true}) { edges { node { text stances { party { name } position
                evidence { exact article { title outlet { name } } } } } } } }""";

    private final TestSystem system = TestSystem.own();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void theBinariesKeepWithinTheirBudgets() throws Exception {
        Execution.Binaries binaries = (Execution.Binaries) Execution.binaries(TestSystem.ROOT);
        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(Files.size(binaries.program(kind)))
                    .as("%s on disk", kind)
                    .isLessThan(BINARY_LIMIT);
            assertThat(resident(kind)).as("%s in memory after its start", kind).isLessThan(AFTER_START);
            assertThat(secondsToRestart(kind))
                    .as("seconds until %s is ready", kind)
                    .isLessThan(kind == ServiceKind.GATEWAY ? 0.1 : 0.3);
        }
        TestSystem.seeds().load(system.gateway());
        system.awaitDerivation();

        ask();

        for (ServiceKind kind : ServiceKind.values()) {
            assertThat(resident(kind))
                    .as("%s in memory after %s requests", kind, REQUESTS)
                    .isLessThan(AFTER_REQUESTS);
        }
    }

    private void ask() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<Void> client = () -> {
                for (int request = 0; request < REQUESTS / CLIENTS; request++) {
                    system.gateway().ask(QUERY, Map.of());
                }
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (int each = 0; each < CLIENTS; each++) {
                running.add(clients.submit(client));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
    }

    /** Ends a service, which is started again at once, and reads how long it took: its database is up to date now. */
    private double secondsToRestart(ServiceKind kind) throws Exception {
        Path log = system.processes().log(kind);
        int before = starts(log).size();
        system.processes().process(kind).destroy();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (starts(log).size() == before && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            system.processes().awaitReady(kind, client);
        }
        return Double.parseDouble(starts(log).getLast());
    }

    private static List<String> starts(Path log) throws IOException {
        return STARTED.matcher(Files.readString(log))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private long resident(ServiceKind kind) throws IOException {
        String status = Files.readString(
                Path.of("/proc", Long.toString(system.processes().process(kind).pid()), "status"));
        return RESIDENT.matcher(status)
                .results()
                .map(MatchResult::group)
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
