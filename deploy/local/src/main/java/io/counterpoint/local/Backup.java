package io.counterpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code deploy/local/backup} and {@code deploy/local/restore}: one file with all that an installation keeps. It may be
 * taken while everything runs, of both databases at one moment, and is put back while nothing does.
 */
public final class Backup {

    /** Where a backup of a running server says how it has to be recovered. */
    private static final String LABEL = "data/postgresql/backup_label";

    private static final String LOG_OF_WRITING = "data/postgresql/pg_wal";

    /** What each run makes for itself: logs, PostgreSQL's programs, notes on processes. */
    private static final Set<String> OF_A_RUN =
            Set.of("logs", "logs.previous", "postgresql", "run.lock", "processes", "data.before-restore");

    private static final Set<String> OF_A_SERVER = Set.of("postmaster.pid", "postmaster.opts");

    private final Settings settings;
    private final Path home;

    Backup(Settings settings) {
        this.settings = settings;
        this.home = settings.home();
        if (settings.ownPostgres().isPresent()) {
            throw new Failure(
                    "COUNTERPOINT_POSTGRES_URL names a PostgreSQL of your own: back that up by its own means.");
        }
    }

    /** Ends with 0 when it is done, with 1 after a sentence on what is in the way. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            if (arguments.length != 2) {
                throw new Failure("Say where: deploy/local/backup FILE.zip, or deploy/local/restore FILE.zip.");
            }
            Path root = Path.of(System.getProperty("counterpoint.root", "."));
            Backup backup = new Backup(Settings.of(root.toAbsolutePath().normalize(), List.of(), System.getenv()));
            Path file = Path.of(arguments[1]).toAbsolutePath();
            if (arguments[0].equals("restore")) {
                backup.restore(file);
                console.say("Restored from " + file + "; deploy/local/run starts it.");
            } else {
                backup.write(file);
                console.say("Backed up to " + file + ".");
            }
        } catch (Failure failure) {
            console.say(failure.sentence());
            System.exit(1);
        }
    }

    /**
     * Writes everything into a new file, which holds secrets and is for its owner alone.
     *
     * @throws Failure when there is nothing to back up, or it could not be done
     */
    void write(Path file) {
        if (!Files.exists(home.resolve("data/postgresql/PG_VERSION"))) {
            throw new Failure("There is nothing in " + home + " to back up.");
        }
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                if (isRunning()) {
                    writeRunning(zip);
                } else {
                    add(zip, home, null);
                }
            }
        } catch (IOException | SQLException failed) {
            throw new Failure("The backup could not be written: " + failed.getMessage(), failed);
        }
    }

    /** The server says from where to where its log is needed to make a whole of files that change while they are read. */
    private void writeRunning(ZipOutputStream zip) throws IOException, SQLException {
        try (Connection connection = EmbeddedServer.administer(settings.postgresPort());
                Statement statement = connection.createStatement()) {
            String first = text(statement, "select pg_walfile_name(pg_backup_start('counterpoint', true))");
            add(zip, home, home.resolve(LOG_OF_WRITING));
            String label = text(statement, "select labelfile from pg_backup_stop(false)");
            if (!Files.exists(home.resolve(LOG_OF_WRITING).resolve(first))) {
                throw new Failure("So much was written meanwhile that the log no longer reaches back: try again.");
            }
            addTree(zip, home.resolve(LOG_OF_WRITING), null);
            zip.putNextEntry(new ZipEntry(LABEL));
            zip.write(label.getBytes(UTF_8));
        }
    }

    /**
     * Puts a backup in the place of what is there, which is kept beside it.
     *
     * @throws Failure while the system runs, or when the file is no backup
     */
    void restore(Path file) {
        if (isRunning()) {
            throw new Failure("Counterpoint runs with " + home + ": stop it first, with Ctrl-C.");
        }
        try {
            Path fresh = Files.createDirectories(home).resolve("restoring");
            LocalSystem.deleteRecursively(fresh);
            unpack(file, fresh);
            if (!Files.exists(fresh.resolve("data/postgresql/PG_VERSION"))) {
                throw new Failure(file + " is no backup of Counterpoint.");
            }
            Path before = home.resolve("data.before-restore");
            LocalSystem.deleteRecursively(before);
            Files.createDirectories(before);
            moveAll(home, before, Set.of("restoring", "data.before-restore", "postgresql"));
            moveAll(fresh, home, Set.of());
            Files.delete(fresh);
        } catch (IOException failed) {
            throw new Failure("The backup could not be restored: " + failed.getMessage(), failed);
        }
    }

    private boolean isRunning() {
        return new EmbeddedServer(settings).process().isPresent();
    }

    private void add(ZipOutputStream zip, Path folder, @Nullable Path without) throws IOException {
        for (Path child : children(folder)) {
            if (!OF_A_RUN.contains(child.getFileName().toString())) {
                addTree(zip, child, without);
            }
        }
    }

    private void addTree(ZipOutputStream zip, Path path, @Nullable Path without) throws IOException {
        if (path.equals(without)) {
            return;
        }
        if (Files.isDirectory(path)) {
            zip.putNextEntry(new ZipEntry(home.relativize(path) + "/"));
            for (Path child : children(path)) {
                addTree(zip, child, without);
            }
        } else if (!OF_A_SERVER.contains(path.getFileName().toString())) {
            addFile(zip, path);
        }
    }

    /** A table that is dropped meanwhile loses its files; the log knows of that too. */
    private void addFile(ZipOutputStream zip, Path path) throws IOException {
        try (InputStream input = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(home.relativize(path).toString()));
            input.transferTo(zip);
        } catch (NoSuchFileException dropped) {
            return;
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new Failure(file + " is no backup of Counterpoint.");
                }
                unpack(zip, entry, target);
            }
        }
    }

    /** For its owner alone: PostgreSQL refuses data that others may read, and so should we. */
    private static void unpack(ZipInputStream zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            return;
        }
        Files.createDirectories(target.getParent());
        try (OutputStream output = Files.newOutputStream(target)) {
            zip.transferTo(output);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    }

    private static void moveAll(Path from, Path to, Set<String> staying) throws IOException {
        for (Path child : children(from)) {
            if (!staying.contains(child.getFileName().toString())) {
                Files.move(child, to.resolve(child.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
