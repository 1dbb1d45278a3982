package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One request that waits for a subgraph's answer, and is told on its own context. */
final class Waiter {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Context context;
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private @Nullable SubgraphCall call;
    private long timer = NONE;

    Waiter(Vertx vertx) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    CompletionStage<byte[]> answer() {
        return answer;
    }

    /** Waits for this call. */
    void waitFor(SubgraphCall joined) {
        call = joined;
    }

    /** Waits no longer than so many milliseconds; to be called on its own context. */
    void giveUpAfter(long milliseconds, SubgraphUnavailableException problem) {
        if (!answer.isDone()) {
            timer = vertx.setTimer(Math.max(1, milliseconds), id -> leave(problem));
        }
    }

    /** Waits no longer, unless the answer is there already. */
    void leave(SubgraphUnavailableException problem) {
        if (call != null && !answer.isDone()) {
            call.leave(this, problem);
        }
    }

    /** Tells the answer, or the problem. */
    void tell(byte @Nullable [] bytes, @Nullable SubgraphUnavailableException problem) {
        if (context.equals(Vertx.currentContext())) {
            complete(bytes, problem);
        } else {
            context.runOnContext(unused -> complete(bytes, problem));
        }
    }

    private void complete(byte @Nullable [] bytes, @Nullable SubgraphUnavailableException problem) {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
        if (problem != null) {
            answer.completeExceptionally(problem);
        } else if (bytes != null) {
            answer.complete(bytes);
        }
    }
}
