package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.limits.Turn;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One HTTP request to a subgraph. All of it runs on the context that started it. */
final class Attempt {

    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

    private final SubgraphSettings settings;
    private final BiConsumer<Attempt, Ending> whenEnded;
    private final Buffer received = Buffer.buffer();
    private @Nullable Turn turn;
    private @Nullable HttpClientRequest request;
    private boolean ended;

    /** How an attempt ended. */
    sealed interface Ending {

        /** With an answer. */
        record Answer(Buffer body) implements Ending {}

        /**
         * Without a usable answer.
         *
         * @param problem completes the sentence that begins with the subgraph's name
         * @param isSubgraphsFault whether it counts against the subgraph
         * @param isPassing whether the same may succeed a moment later
         * @param body what came nevertheless, fit for a last resort
         */
        record Failure(
                String problem,
                boolean isSubgraphsFault,
                boolean isPassing,
                @Nullable Buffer body) implements Ending {
            Failure(String problem, boolean isSubgraphsFault, boolean isPassing) {
                this(problem, isSubgraphsFault, isPassing, null);
            }
        }
    }

    /** An attempt that tells its end once, unless it is cancelled before. */
    Attempt(SubgraphSettings settings, BiConsumer<Attempt, Ending> whenEnded) {
        this.settings = settings;
        this.whenEnded = whenEnded;
    }

    /** What is the same in all requests to a subgraph. */
    static RequestOptions requestTo(SubgraphSettings settings) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.url().toString())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpHeaders.createOptimized("application/json"))
                .putHeader(
                        HttpHeaders.ACCEPT,
                        HttpHeaders.createOptimized("application/graphql-response+json, application/json"));
        if (settings.token() != null) {
            options.putHeader(settings.token().header(), settings.token().value());
        }
        return options;
    }

    /** Sends the request as soon as there is a place for it. */
    void start(Subgraph subgraph, PassedHeaders headers, byte[] body) {
        turn = subgraph.turn(() -> send(subgraph, headers, body), this::noPlace);
        turn.take();
    }

    private void noPlace() {
        end(new Ending.Failure("has more than " + settings.queue() + " calls waiting", false, false));
    }

    private void send(Subgraph subgraph, PassedHeaders headers, byte[] body) {
        open(subgraph).onFailure(this::broken).onSuccess(opened -> {
            request = opened;
            if (ended) {
                opened.reset();
                return;
            }
            headers.writeTo(opened.headers());
            opened.exceptionHandler(this::broken);
            opened.send(Buffer.buffer(body)).onFailure(this::broken).onSuccess(this::receive);
        });
    }

    /** A client that is closed already, since the router stops or has let the subgraph go, throws instead of failing. */
    private static Future<HttpClientRequest> open(Subgraph subgraph) {
        try {
            return subgraph.client().request(subgraph.request());
        } catch (IllegalStateException closed) {
            return Future.failedFuture(closed);
        }
    }

    private void broken(Throwable cause) {
        if (!ended) {
            LOG.log(System.Logger.Level.DEBUG, "Subgraph " + settings.name() + " cannot be asked", cause);
            reset();
            end(new Ending.Failure("cannot be reached", true, true));
        }
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(this::broken);
        response.handler(chunk -> {
            if (received.length() + chunk.length() > settings.answerBytes()) {
                reset();
                end(new Ending.Failure("answered with more than " + settings.answerBytes() + " bytes", false, false));
            } else if (!ended) {
                received.appendBuffer(chunk);
            }
        });
        response.endHandler(end -> end(ending(response)));
    }

    /** A GraphQL answer may come with any status; a proxy's error page does not come as JSON. */
    private Ending ending(HttpClientResponse response) {
        int status = response.statusCode();
        String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean isJson = type != null && type.contains("json");
        boolean isPassing = status >= 502 && status <= 504;
        if (isJson && !isPassing) {
            return new Ending.Answer(received);
        }
        return new Ending.Failure(
                "answered with HTTP status " + status, status >= 500, isPassing, isJson ? received : null);
    }

    /** Ends it without a word. */
    void cancel() {
        if (!ended) {
            ended = true;
            reset();
            leave();
        }
    }

    private void leave() {
        if (turn != null) {
            turn.leave();
        }
    }

    private void reset() {
        if (request != null) {
            request.reset();
        }
    }

    private void end(Ending ending) {
        if (!ended) {
            ended = true;
            leave();
            whenEnded.accept(this, ending);
        }
    }
}
