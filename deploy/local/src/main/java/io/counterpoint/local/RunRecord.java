package io.counterpoint.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The notes that a run keeps in its home, so that two never share one home and the next can clear up after one that was
 * killed.
 */
final class RunRecord implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path lockFile;
    private final Path processes;
    private @Nullable FileChannel channel;
    private boolean held;

    RunRecord(Path home) {
        this.lockFile = home.resolve("run.lock");
        this.processes = home.resolve("processes");
    }

    /**
     * Claims the home for this run.
     *
     * @throws Failure when another run has it
     */
    void open() {
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = lock(channel);
            if (!held) {
                throw new Failure(
                        "Counterpoint already runs with " + lockFile.getParent()
                                + ": use that one, stop it with Ctrl-C, or set COUNTERPOINT_HOME and other ports for a second.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException failed) {
            throw new Failure(
                    lockFile.getParent() + " cannot be written to; set COUNTERPOINT_HOME to a folder that can.",
                    failed);
        }
    }

    /** Notes a process that must not outlive this run. */
    void add(ProcessHandle process) {
        try {
            Files.writeString(
                    processes,
                    process.pid() + " " + started(process) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new Failure(processes + " cannot be written to.", failed);
        }
    }

    /** The processes that an earlier run left behind; told from strangers with a reused number by their start time. */
    List<ProcessHandle> leftBehind() {
        List<ProcessHandle> found = new ArrayList<>();
        if (!Files.exists(processes)) {
            return found;
        }
        try {
            for (String line : Files.readAllLines(processes)) {
                String[] parts = line.split(" ", 2);
                ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(process -> started(process).equals(parts[1]))
                        .ifPresent(found::add);
            }
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Failure(
                    processes + " is damaged: delete it after looking for processes left behind.", unreadable);
        }
        return found;
    }

    /** Asks a process to end, and ends it for good when it does not within its time. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            process.destroyForcibly();
        }
    }

    /** Forgets the processes, which are all gone; the notes of another run are left alone. */
    void clear() {
        if (!held) {
            return;
        }
        try {
            Files.deleteIfExists(processes);
        } catch (IOException failed) {
            throw new Failure(processes + " cannot be deleted.", failed);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failed) {
                throw new Failure(lockFile + " cannot be released.", failed);
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static String started(ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        return start.map(Instant::toString).orElse("unknown");
    }
}
