package io.counterpoint.local;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a child process, with its output in a log file. */
final class ServiceProcess {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    /** As long as a pod has: longer than any request that still runs may take. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofMillis(150);

    private final ServiceKind kind;
    private final URI management;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * A service that is not started yet.
     *
     * @param properties the configuration that others on this machine may see
     * @param environment the configuration that they may not, secrets above all
     */
    ServiceProcess(
            Settings settings, ServiceKind kind, Map<String, String> properties, Map<String, String> environment) {
        this.kind = kind;
        this.management = settings.management(kind);
        this.log = settings.logs().resolve(kind.folder() + ".log");
        this.environment = Map.copyOf(environment);
        List<String> arguments = new ArrayList<>();
        arguments.add("-Dquarkus.http.host=127.0.0.1");
        arguments.add("-Dquarkus.http.port=" + settings.port(kind));
        arguments.add("-Dquarkus.management.host=127.0.0.1");
        arguments.add("-Dquarkus.management.port=" + settings.managementPort(kind));
        properties.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        this.command = settings.execution().command(kind, arguments);
    }

    ServiceKind kind() {
        return kind;
    }

    Path log() {
        return log;
    }

    ProcessHandle handle() {
        return running().toHandle();
    }

    void start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new Failure(kind.folder() + " could not be started: " + failed.getMessage(), failed);
        }
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws Failure when it ends before, or takes too long
     */
    void awaitReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!running().isAlive()) {
                throw new Failure(kind.folder() + " ended while it started; " + log + " ends with:\n" + endOfLog());
            }
            if (answers(client, request)) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        throw new Failure(kind.folder() + " is not ready after " + READY_LIMIT.toSeconds() + " s; see " + log + ".");
    }

    /** Asks the service to end, and ends it for good when it does not within its time. */
    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines that the service wrote. */
    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable)";
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(kind.folder() + " was not started");
        }
        return process;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
