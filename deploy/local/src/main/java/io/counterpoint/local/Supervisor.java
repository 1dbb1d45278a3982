package io.counterpoint.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts a process again that ended by itself; gives up on one that keeps ending. */
final class Supervisor implements AutoCloseable {

    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    /** Something that runs as a process and can be started again. */
    interface Restartable {
        String name();

        ProcessHandle handle();

        /** Starts it again; returns when it is of use. */
        void restart() throws InterruptedException;

        /** Where the user can read why it ended. */
        String lastWords();
    }

    private final Console console;
    private final Runnable giveUp;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    /** One thread: restarts come one after the other, the database before those that wait for it. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    private volatile boolean stopping;

    Supervisor(Console console, Runnable giveUp) {
        this.console = console;
        this.giveUp = giveUp;
    }

    void watch(Restartable child) {
        ProcessHandle process = child.handle();
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            if (!stopping) {
                worker.execute(() -> startAgain(child));
            }
        });
    }

    private void startAgain(Restartable child) {
        if (stopping) {
            return;
        }
        Deque<Instant> recent = restarts.computeIfAbsent(child.name(), name -> new ArrayDeque<>());
        recent.removeIf(moment -> moment.isBefore(Instant.now().minus(WITHIN)));
        if (recent.size() >= RESTARTS) {
            console.say(child.name() + " ended " + (RESTARTS + 1) + " times within " + WITHIN.toMinutes()
                    + " minutes; stopping everything. " + child.lastWords());
            giveUp.run();
            return;
        }
        recent.add(Instant.now());
        console.say(child.name() + " ended by itself; starting it again (" + recent.size() + " of " + RESTARTS + ").");
        try {
            child.restart();
            console.say(child.name() + " is back.");
            watch(child);
        } catch (Failure failure) {
            console.say(failure.sentence());
            giveUp.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is started again from now on. */
    @Override
    public void close() {
        stopping = true;
        worker.shutdownNow();
    }
}
