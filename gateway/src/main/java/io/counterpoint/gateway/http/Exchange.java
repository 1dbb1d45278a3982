package io.counterpoint.gateway.http;

import io.counterpoint.gateway.caching.CachePolicy;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;

/** One GraphQL request over HTTP, and the media type that its answer has. */
final class Exchange {

    private static final Duration LINGER = Duration.ofSeconds(2);

    private final RoutingContext context;
    private final Visit visit = new Visit();
    private final MediaType type;
    private final AnswerSender sender;

    Exchange(RoutingContext context, MediaType type, AnswerSender sender) {
        this.context = context;
        this.type = type;
        this.sender = sender;
    }

    RoutingContext context() {
        return context;
    }

    Visit visit() {
        return visit;
    }

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    boolean isGet() {
        return request().method().equals(HttpMethod.GET);
    }

    /** Whether the client wants the results as events. */
    boolean isStreamed() {
        return type == MediaType.EVENT_STREAM;
    }

    /**
     * Gives up the connection, because the rest of the request may still be coming. It is closed after a while, since
     * closing it at once would keep a client that is still sending from reading the answer.
     */
    void hangUpAfterAnswer() {
        if (request().version() != HttpVersion.HTTP_2) {
            response().putHeader("connection", "close");
            context.addEndHandler(end -> context.vertx()
                    .setTimer(LINGER.toMillis(), id -> request().connection().close()));
        }
    }

    /** Answers without having run anything. */
    void refuse(int status, ErrorCode code, String message) {
        GraphQLResponse answer = GraphQLResponse.rejected(List.of(ResponseError.of(code, message)));
        sender.send(this, type, status, answer.body(), CachePolicy.NO_STORE);
    }

    /** Answers that what was sent is no GraphQL request, which is the same in either media type. */
    void refuse(List<ResponseError> errors) {
        sender.send(this, type, 400, GraphQLResponse.rejected(errors).body(), CachePolicy.NO_STORE);
    }

    /** Answers that the same may be sent again later. */
    void turnAway(TurnedAwayException refusal) {
        response().putHeader("retry-after", String.valueOf(refusal.retryAfter()));
        byte[] body = GraphQLResponse.rejected(refusal.errors()).body();
        sender.send(this, type, AdmissionControl.status(refusal), body, CachePolicy.NO_STORE);
    }

    /** Answers with what became of the operation. */
    void answer(Outcome outcome) {
        if (outcome.kind() == Outcome.Kind.NOT_A_QUERY) {
            response().putHeader("allow", "POST");
        }
        sender.send(this, type, type.status(outcome.kind()), outcome.response().body(), outcome.policy());
    }

    /** Answers with what became of several operations. */
    void answerAll(byte[] answers) {
        sender.send(this, type, 200, answers, CachePolicy.NO_STORE);
    }
}
