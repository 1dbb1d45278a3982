package io.counterpoint.gateway.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all requests' bodies share. Safe for use by several threads. */
final class BodyRoom {

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    BodyRoom(long bytes) {
        this.bytes = bytes;
    }

    /** Takes so many bytes, if there are. */
    boolean tryTake(int wanted) {
        if (taken.addAndGet(wanted) <= bytes) {
            return true;
        }
        taken.addAndGet(-wanted);
        return false;
    }

    void giveBack(int unused) {
        taken.addAndGet(-unused);
    }
}
