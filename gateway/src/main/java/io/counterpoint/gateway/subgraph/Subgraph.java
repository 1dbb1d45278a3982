package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.limits.Concurrency;
import io.counterpoint.gateway.limits.Turn;
import io.counterpoint.gateway.subgraph.SubgraphCall.Conduct;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One subgraph: its connections, how it has been doing, and the queries that are under way. */
final class Subgraph {

    private static final int LONGEST_CONNECT = 5000;

    private final Vertx vertx;
    private final SubgraphSettings settings;
    private final EventLoopClients clients;
    private final Concurrency places;
    private final RequestOptions request;
    private final CircuitBreaker breaker;
    private final RetryBudget budget;
    private final SubgraphMeters meters;
    private final Map<Question, SubgraphCall> underWay = new ConcurrentHashMap<>();

    Subgraph(Vertx vertx, SubgraphSettings settings, SubgraphMeters meters) {
        this.vertx = vertx;
        this.settings = settings;
        this.meters = meters;
        this.clients = new EventLoopClients(
                vertx, (int) Math.min(settings.timeout().toMillis(), LONGEST_CONNECT), settings.connections());
        this.places = new Concurrency(settings.connections(), settings.queue());
        this.request = Attempt.requestTo(settings);
        this.breaker = new CircuitBreaker(
                settings.breaker().failures(), settings.breaker().pause().toNanos(), System::nanoTime);
        this.budget = new RetryBudget(settings.retry().percent());
        meters.watch(breaker);
    }

    /** Asks on behalf of a client's request that must be answered until {@code deadline}. */
    Waiter ask(byte[] body, PassedHeaders headers, long deadline, boolean readOnly) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        var waiter = new Waiter(vertx);
        if (left <= 0) {
            waiter.tell(null, timeIsOver("could be asked"));
            return waiter;
        }
        begin(waiter, headers, body, readOnly);
        if (left < settings.timeout().toMillis()) {
            waiter.giveUpAfter(left, timeIsOver("answered"));
        }
        return waiter;
    }

    private void begin(Waiter waiter, PassedHeaders headers, byte[] body, boolean readOnly) {
        Conduct conduct = readOnly ? Conduct.QUERY : Conduct.MUTATION;
        Question question = readOnly && settings.sharing() ? new Question(headers.values(), body) : null;
        var own = new SubgraphCall(this, vertx, headers, body, conduct, question);
        own.join(waiter);
        SubgraphCall same = question == null ? null : underWay.putIfAbsent(question, own);
        if (same != null && same.join(waiter)) {
            meters.shared();
        } else {
            own.start();
        }
    }

    /** Asks out of turn, and without consequences. */
    CompletionStage<byte[]> probe(byte[] body, Duration patience) {
        var waiter = new Waiter(vertx);
        var trace = PassedHeaders.Trace.of(MultiMap.caseInsensitiveMultiMap());
        var headers = new PassedHeaders(List.of(), List.of(), trace);
        var call = new SubgraphCall(this, vertx, headers, body, Conduct.PROBE, null);
        call.join(waiter);
        call.start();
        waiter.giveUpAfter(patience.toMillis(), timeIsOver("answered"));
        return waiter.answer();
    }

    private SubgraphUnavailableException timeIsOver(String what) {
        return new SubgraphUnavailableException(
                "The time for the request was over before subgraph " + settings.name() + " " + what,
                ErrorCode.LIMIT_EXCEEDED);
    }

    /** Whoever asks the same from now on begins anew: neither answers nor failures are kept. */
    void ended(SubgraphCall call, Question question) {
        underWay.remove(question, call);
    }

    SubgraphSettings settings() {
        return settings;
    }

    HttpClient client() {
        return clients.current();
    }

    /** A place among the attempts that run at once, over all event loops, which is still to be taken. */
    Turn turn(Runnable begin, Runnable refuse) {
        return new Turn(vertx, places, settings.timeout(), begin, refuse);
    }

    RequestOptions request() {
        return request;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    RetryBudget budget() {
        return budget;
    }

    SubgraphMeters meters() {
        return meters;
    }

    /** Closes the connections once no call can be under way any more. */
    void closeAfter(Duration time) {
        vertx.setTimer(Math.max(1, time.toMillis()), id -> clients.close());
    }
}
