package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.subgraph.Attempt.Ending;
import io.counterpoint.gateway.subgraph.SubgraphMeters.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One call to a subgraph, with as many attempts as it takes and is allowed. It runs on the context that started it; those
 * who wait for it may be on others, may join while it runs, and leave without ending it for the rest.
 */
final class SubgraphCall {

    private static final long NONE = -1;

    private final Subgraph subgraph;
    private final Vertx vertx;
    private final Context context;
    private final PassedHeaders headers;
    private final byte[] body;
    private final Conduct conduct;
    private final @Nullable Question question;
    private final long started = System.nanoTime();
    private final List<Waiter> waiters = new ArrayList<>(1);
    private final List<Attempt> running = new ArrayList<>(1);
    private boolean ended;
    private boolean left;
    private int attempts;
    private long timeout = NONE;
    private long hedge = NONE;
    private long retry = NONE;

    /** What a call may do. */
    enum Conduct {
        /** Be sent again, and be shared. */
        QUERY,
        /** Be sent once, unless the subgraph is left alone. */
        MUTATION,
        /** Be sent once, even to a subgraph that is left alone, without counting for or against it. */
        PROBE
    }

    /**
     * A call that is yet to start.
     *
     * @param question under which others may find it, or null
     */
    SubgraphCall(
            Subgraph subgraph,
            Vertx vertx,
            PassedHeaders headers,
            byte[] body,
            Conduct conduct,
            @Nullable Question question) {
        this.subgraph = subgraph;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.headers = headers;
        this.body = body;
        this.conduct = conduct;
        this.question = question;
    }

    /** Adds one who waits, or answers false when the call has ended, or is about to since all have left. */
    synchronized boolean join(Waiter waiter) {
        if (ended || left) {
            return false;
        }
        waiters.add(waiter);
        waiter.waitFor(this);
        return true;
    }

    /** Tells the problem to one who waits no longer; the call ends with the last of them. */
    void leave(Waiter waiter, SubgraphUnavailableException problem) {
        boolean last;
        synchronized (this) {
            if (!waiters.remove(waiter)) {
                return;
            }
            last = waiters.isEmpty();
            left = last;
        }
        waiter.tell(null, problem);
        if (!last) {
            return;
        }
        if (context.equals(Vertx.currentContext())) {
            end(Outcome.LEFT, null, null);
        } else {
            context.runOnContext(unused -> end(Outcome.LEFT, null, null));
        }
    }

    void start() {
        subgraph.meters().began();
        SubgraphSettings settings = subgraph.settings();
        if (!mayTry()) {
            end(Outcome.REFUSED, null, unavailable("has failed too often and is left alone for a moment"));
            return;
        }
        subgraph.budget().earn();
        timeout = vertx.setTimer(Math.max(1, settings.timeout().toMillis()), id -> timedOut());
        Duration hedgeAfter = settings.retry().hedgeAfter();
        if (conduct == Conduct.QUERY && hedgeAfter != null) {
            hedge = vertx.setTimer(Math.max(1, hedgeAfter.toMillis()), id -> hedge());
        }
        attempt();
    }

    private boolean mayTry() {
        return conduct == Conduct.PROBE || subgraph.breaker().tryAttempt();
    }

    private void attempt() {
        attempts++;
        var attempt = new Attempt(subgraph.settings(), this::attemptEnded);
        running.add(attempt);
        attempt.start(subgraph, headers, body);
    }

    private void attemptEnded(Attempt attempt, Ending ending) {
        running.remove(attempt);
        switch (ending) {
            case Ending.Answer(Buffer answer) -> {
                count(true, true);
                end(Outcome.ANSWERED, answer.getBytes(), null);
            }
            case Ending.Failure failure -> {
                count(false, failure.isSubgraphsFault());
                if (running.isEmpty() && !(failure.isPassing() && tryAgain())) {
                    giveUp(failure);
                }
            }
        }
    }

    private void giveUp(Ending.Failure failure) {
        if (failure.body() != null) {
            end(Outcome.FAILED, failure.body().getBytes(), null);
        } else {
            end(Outcome.FAILED, null, unavailable(failure.problem()));
        }
    }

    /** Tells the breaker how an attempt that it let through has ended. */
    private void count(boolean well, boolean tells) {
        if (conduct == Conduct.PROBE) {
            return;
        }
        if (!tells) {
            subgraph.breaker().abandoned();
        } else if (well) {
            subgraph.breaker().succeeded();
        } else {
            subgraph.breaker().failed();
        }
    }

    private boolean tryAgain() {
        SubgraphSettings.Retry rules = subgraph.settings().retry();
        if (conduct != Conduct.QUERY
                || attempts > rules.attempts()
                || !subgraph.breaker().isClosed()
                || !subgraph.budget().trySpend()) {
            return false;
        }
        subgraph.meters().retried();
        long longest = Math.max(1, rules.delay().toMillis() << (attempts - 1));
        retry = vertx.setTimer(1 + ThreadLocalRandom.current().nextLong(longest), id -> retryNow());
        return true;
    }

    private void retryNow() {
        if (!isEnded()) {
            if (mayTry()) {
                attempt();
            } else {
                end(Outcome.REFUSED, null, unavailable("has failed too often and is left alone for a moment"));
            }
        }
    }

    private void hedge() {
        if (!isEnded()
                && running.size() == 1
                && subgraph.breaker().isClosed()
                && subgraph.budget().trySpend()) {
            subgraph.meters().hedged();
            attempt();
        }
    }

    private void timedOut() {
        if (!isEnded()) {
            running.forEach(attempt -> count(false, true));
            cancelRunning();
            String limit = subgraph.settings().timeout().toString().substring(2).toLowerCase(Locale.ROOT);
            end(Outcome.FAILED, null, unavailable("did not answer within " + limit));
        }
    }

    private SubgraphUnavailableException unavailable(String problem) {
        return new SubgraphUnavailableException(
                "Subgraph " + subgraph.settings().name() + " " + problem);
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private void end(Outcome outcome, byte @Nullable [] answer, @Nullable SubgraphUnavailableException problem) {
        List<Waiter> told;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            told = List.copyOf(waiters);
        }
        if (question != null) {
            subgraph.ended(this, question);
        }
        subgraph.meters().ended(outcome, System.nanoTime() - started);
        cancel(timeout);
        cancel(hedge);
        cancel(retry);
        running.forEach(attempt -> count(false, false));
        cancelRunning();
        told.forEach(waiter -> waiter.tell(answer, problem));
    }

    private void cancelRunning() {
        running.forEach(Attempt::cancel);
        running.clear();
    }

    private void cancel(long timer) {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
    }
}
