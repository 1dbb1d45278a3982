package io.counterpoint.gateway.limits;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many operations run at once. Those beyond wait in order of arrival, a bounded number of them. Safe for use by several
 * threads.
 */
public final class Concurrency {

    private final int limit;
    private final int queue;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /**
     * Nothing runs.
     *
     * @param limit how many may run at once, at least 1
     * @param queue how many more may wait
     */
    public Concurrency(int limit, int queue) {
        this.limit = limit;
        this.queue = queue;
    }

    /** What becomes of an operation. */
    public enum Place {
        /** It runs; {@link #leave} must follow. */
        RUNNING,
        /** It waits: its turn will be called, or it gives up. */
        WAITING,
        /** There is no room. */
        NONE
    }

    /**
     * Asks for a place.
     *
     * @param turn called, on the thread of whoever made room, when a waiting operation may run
     */
    public synchronized Place enter(Runnable turn) {
        if (running < limit) {
            running++;
            return Place.RUNNING;
        }
        if (waiting.size() < queue) {
            waiting.add(turn);
            return Place.WAITING;
        }
        return Place.NONE;
    }

    /** Takes up to {@code most} places that nobody needs right now; answers how many. As often, {@link #leave} must follow. */
    public synchronized int enterFree(int most) {
        int free = Math.min(most, limit - running);
        running += free;
        return free;
    }

    /** Stops waiting; false when the turn has come already. */
    public synchronized boolean giveUp(Runnable turn) {
        return waiting.remove(turn);
    }

    /** An operation that ran has ended; the next takes its place. */
    public void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** How many run. */
    public synchronized int running() {
        return running;
    }

    /** How many wait. */
    public synchronized int waiting() {
        return waiting.size();
    }
}
