package io.counterpoint.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes along as a library, with its data below the settings' home. */
final class EmbeddedServer implements DatabaseServer {

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(30);

    private static final int RESTART_ATTEMPTS = 3;

    private final Path data;
    private final Path binaries;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    EmbeddedServer(Settings settings) {
        this.data = settings.data().resolve("postgresql");
        this.binaries = settings.home().resolve("postgresql");
        this.log = settings.logs().resolve("postgresql.log");
        this.port = settings.postgresPort();
    }

    @Override
    public void start() {
        // The library keeps a shared folder of its own otherwise, which a second user could not write to.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        try {
            Files.createDirectories(data.getParent());
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setPGStartupWait(STARTUP_LIMIT)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The library's defaults trade durability for speed; what is acknowledged here must be kept.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException | IllegalStateException failed) {
            throw new Failure(
                    "The embedded PostgreSQL did not start: " + log + " says why; deploy/local/run --fresh"
                            + " begins with an empty one.",
                    failed);
        }
    }

    @Override
    public Connection administer() throws SQLException {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getPostgresDatabase().getConnection();
    }

    /** A connection of the administrator to an embedded server that another process started. */
    static Connection administer(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException failed) {
            throw new Failure("PostgreSQL did not stop; " + log + " says why.", failed);
        } finally {
            server = null;
        }
    }

    /**
     * Starts again after the server process ended. The processes that served its connections may take a moment to
     * notice, and as long as one is there the data is refused to a new server: hence more than one try.
     */
    void restart() {
        for (int attempt = 1; ; attempt++) {
            close();
            try {
                start();
                return;
            } catch (Failure failure) {
                if (attempt == RESTART_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** The running server process, also one that an earlier, uncleanly ended run left behind. */
    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(EmbeddedServer::isPostgres);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }
}
