package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.subscription.SubscriptionMeters.Ending;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the events of one subscription, one after the other and only as fast as the client reads. Those that wait are
 * bounded: a client that falls too far behind gets an error and the end, since a gap would go unnoticed.
 */
final class EventPump implements SubgraphStream.Listener {

    private final Answerer answerer;
    private final ResultSink sink;
    private final int maxWaitingBytes;
    private final SubscriptionMeters meters;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private @Nullable SubgraphStream source;
    private @Nullable SubgraphUnavailableException problem;
    private boolean sourceEnded;
    private boolean answering;
    private boolean waitingForClient;
    private boolean pumping;
    private boolean over;

    /** Makes a response of what the source said. */
    interface Answerer {

        /** Answers an event, or the failure of the source. */
        CompletionStage<GraphQLResponse> answer(CompletionStage<byte[]> event);

        /** Nobody waits for the answer that is being made. */
        void cancel();
    }

    /**
     * A pump without events.
     *
     * @param maxWaitingBytes of the events that wait for the client
     * @param meters which have counted the subscription, and hear of its end as soon as the source need not be heard
     */
    EventPump(Answerer answerer, ResultSink sink, int maxWaitingBytes, SubscriptionMeters meters) {
        this.answerer = answerer;
        this.sink = sink;
        this.maxWaitingBytes = maxWaitingBytes;
        this.meters = meters;
    }

    /** Begins to listen to what {@code opening} opens. */
    void listen(Function<SubgraphStream.Listener, SubgraphStream> opening) {
        source = opening.apply(this);
    }

    @Override
    public void event(byte[] response) {
        if (sourceEnded) {
            return;
        }
        if (waitingBytes + response.length > maxWaitingBytes) {
            waiting.clear();
            problem = new SubgraphUnavailableException(
                    "The client is more than " + maxWaitingBytes + " bytes of events behind", ErrorCode.LIMIT_EXCEEDED);
            end(Ending.BEHIND);
            return;
        }
        waiting.add(response);
        waitingBytes += response.length;
        pump();
    }

    @Override
    public void ended() {
        end(Ending.COMPLETED);
    }

    @Override
    public void failed(SubgraphUnavailableException reason) {
        if (!sourceEnded) {
            problem = reason;
            end(Ending.BROKEN);
        }
    }

    private void end(Ending ending) {
        if (!sourceEnded) {
            leaveSource(ending);
            pump();
        }
    }

    /** The client wants no more; nothing is sent from now on. */
    void cancel() {
        over = true;
        waiting.clear();
        answerer.cancel();
        if (!sourceEnded) {
            leaveSource(Ending.LEFT);
        }
    }

    private void leaveSource(Ending ending) {
        sourceEnded = true;
        if (source != null) {
            source.cancel();
        }
        meters.ended(ending);
    }

    /** A loop rather than a recursion: very many events may be answered without waiting. */
    private void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        boolean progress = true;
        while (progress && !over && !answering) {
            progress = step();
        }
        pumping = false;
    }

    /** Whether something was done, so that there may be more to do. */
    private boolean step() {
        if (sink.isFull()) {
            waitForClient();
            return false;
        }
        byte[] event = waiting.poll();
        if (event != null) {
            waitingBytes -= event.length;
            answer(CompletableFuture.completedFuture(event));
            return true;
        }
        if (problem != null) {
            CompletionStage<byte[]> failure = CompletableFuture.failedFuture(problem);
            problem = null;
            answer(failure);
            return true;
        }
        if (sourceEnded) {
            over = true;
            sink.complete();
        }
        return false;
    }

    private void waitForClient() {
        if (!waitingForClient) {
            waitingForClient = true;
            sink.whenWritable(() -> {
                waitingForClient = false;
                pump();
            });
        }
    }

    private void answer(CompletionStage<byte[]> event) {
        answering = true;
        var unused = answerer.answer(event).handle((response, failure) -> {
            answering = false;
            if (!over) {
                answered(response, failure);
            }
            return null;
        });
    }

    private void answered(GraphQLResponse response, @Nullable Throwable failure) {
        meters.answered();
        if (failure == null) {
            sink.next(response);
        } else {
            sink.next(Failures.response(failure));
            waiting.clear();
            problem = null;
            end(Ending.UNANSWERED);
        }
        pump();
    }
}
