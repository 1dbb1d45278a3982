package io.counterpoint.local;

import io.counterpoint.local.reach.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A whole system for tests, on free ports with data of its own; or, for reading tests, the one that {@code
 * -Dcounterpoint.gateway.url} names, whatever it was built as, with a token of the roles intake and curator in {@code
 * -Dcounterpoint.token}.
 */
final class TestSystem implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("counterpoint.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final int POLL_MILLIS = 200;

    private final Optional<LocalSystem> system;
    private final URI address;
    private final GraphQl gateway;

    private TestSystem(Optional<LocalSystem> system, URI gateway) {
        this.system = system;
        this.address = gateway;
        this.gateway = new GraphQl(
                gateway,
                system.map(own -> own.issuer().token("tests", List.of("intake", "curator"), Duration.ofHours(2)))
                        .or(() -> Optional.ofNullable(System.getProperty("counterpoint.token"))));
    }

    /** The system that the reading tests share; ends with the JVM. */
    static TestSystem shared() {
        return Shared.INSTANCE;
    }

    /** A system of one test's own, which it may break. */
    static TestSystem own() {
        return own(execution());
    }

    /** A system of one test's own, run as it wants. */
    static TestSystem own(Execution execution) {
        try {
            Path home = Files.createTempDirectory(
                    Files.createDirectories(ROOT.resolve("deploy/local/target/systems")), "run");
            return on(settings(home, execution));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A system of one test's own, with what is in its home. */
    static TestSystem on(Settings settings) {
        LocalSystem system = new LocalSystem(settings, new Console(System.out));
        try {
            system.start();
        } catch (RuntimeException failed) {
            system.close();
            throw failed;
        } catch (InterruptedException interrupted) {
            system.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new TestSystem(Optional.of(system), settings.address(ServiceKind.GATEWAY));
    }

    /** What was built, as this run of the tests wants it. */
    static Execution execution() {
        return Boolean.getBoolean("counterpoint.native") ? Execution.binaries(ROOT) : Execution.jars(ROOT);
    }

    /** A home of its own, and ports that are free. */
    static Settings settings(Path home) throws IOException {
        return settings(home, execution());
    }

    private static Settings settings(Path home, Execution execution) throws IOException {
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            ports.put(kind, freePorts());
        }
        return new Settings(ROOT, home, ports, freePort(), freePort(), Optional.empty(), false, execution);
    }

    /** The settings of a system that this JVM started. */
    Settings settings() {
        return processes().settings();
    }

    /** A system that notes what its services look up by name, where they are run as jars. */
    private static TestSystem recorded() {
        return Boolean.getBoolean("counterpoint.native")
                ? own()
                : own(new Execution.Jars(ROOT, Recording.begin(ROOT.resolve("deploy/local/target"))));
    }

    /** Where the gateway is, and so the page. */
    URI address() {
        return address;
    }

    /** A client that may add articles and curate. */
    GraphQl gateway() {
        return gateway;
    }

    LocalSystem processes() {
        return system.orElseThrow();
    }

    /** Whether this JVM started the system, and so knows its services. */
    boolean isOwn() {
        return system.isPresent();
    }

    /** Where a service of this system answers. */
    URI address(ServiceKind kind) {
        return processes().address(kind);
    }

    static Seeds seeds() {
        return new Seeds(ROOT.resolve("seeds"));
    }

    /** Waits until every article has been read. */
    void awaitDerivation() throws IOException, InterruptedException {
        Derivation derivation = new Derivation(gateway);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!derivation.isComplete()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The articles have not been read within two minutes.");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    @Override
    public void close() {
        gateway.close();
        system.ifPresent(LocalSystem::close);
    }

    /** A free port whose management port is free too. */
    private static int freePorts() throws IOException {
        while (true) {
            int port = freePort();
            if (isFree(Settings.managementPort(port))) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Shared {

        static final TestSystem INSTANCE = start();

        private static TestSystem start() {
            String elsewhere = System.getProperty("counterpoint.gateway.url");
            TestSystem started =
                    elsewhere == null ? recorded() : new TestSystem(Optional.empty(), URI.create(elsewhere));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            try {
                seeds().load(started.gateway());
                started.awaitDerivation();
                return started;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
