package io.counterpoint.gateway.limits;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;

/** One operation's way to a place, and its place. All of it happens on the context that asked for it. */
public final class Turn {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Context home;
    private final Concurrency concurrency;
    private final Duration patience;
    private final Runnable begin;
    private final Runnable refuse;
    private final Runnable called = this::called;
    private State state = State.WAITING;
    private long timer = NONE;

    private enum State {
        WAITING,
        RUNNING,
        OVER
    }

    /**
     * A place that is still to be taken.
     *
     * @param patience how long it is waited for
     * @param begin runs once there is a place; {@link #leave} must follow
     * @param refuse runs instead when there is no room, or the turn does not come in time
     */
    public Turn(Vertx vertx, Concurrency concurrency, Duration patience, Runnable begin, Runnable refuse) {
        this.vertx = vertx;
        this.home = vertx.getOrCreateContext();
        this.concurrency = concurrency;
        this.patience = patience;
        this.begin = begin;
        this.refuse = refuse;
    }

    /** Begins the operation, now or when its turn comes, or refuses it. To be called once. */
    public void take() {
        switch (concurrency.enter(called)) {
            case RUNNING -> run();
            case WAITING -> timer = vertx.setTimer(Math.max(1, patience.toMillis()), id -> giveUp());
            case NONE -> {
                state = State.OVER;
                refuse.run();
            }
        }
    }

    /** By whoever made room, on any thread. */
    private void called() {
        home.runOnContext(unused -> {
            if (state == State.WAITING) {
                vertx.cancelTimer(timer);
                run();
            } else {
                concurrency.leave();
            }
        });
    }

    private void run() {
        state = State.RUNNING;
        begin.run();
    }

    private void giveUp() {
        if (state == State.WAITING && concurrency.giveUp(called)) {
            state = State.OVER;
            refuse.run();
        }
    }

    /** Whether the operation still waits for its turn. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Frees the place, or stops waiting for one. Doing so again changes nothing. */
    public void leave() {
        State before = state;
        state = State.OVER;
        if (before == State.RUNNING) {
            concurrency.leave();
        } else if (before == State.WAITING) {
            vertx.cancelTimer(timer);
            concurrency.giveUp(called);
        }
    }
}
