package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.json.JsonObject;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over server-sent events, in the distinct connections mode of graphql-sse: one response for each operation, with
 * an event {@code next} for each result and {@code complete} at the end.
 */
@Singleton
public class EventStreams {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/event-stream";

    private final Vertx vertx;
    private final Operations operations;
    private final ConnectionGuard guard;
    private final Connections connections;
    private final SubscriptionConfig config;

    EventStreams(
            Vertx vertx,
            Operations operations,
            ConnectionGuard guard,
            Connections connections,
            SubscriptionConfig config) {
        this.vertx = vertx;
        this.operations = operations;
        this.guard = guard;
        this.connections = connections;
        this.config = config;
    }

    /**
     * Answers a request with an event stream, or with a status that says why not.
     *
     * @param readOnly whether mutations are refused
     */
    public void open(RoutingContext context, ClientRequest request, boolean readOnly) {
        if (!connections.hasRoom()) {
            context.response().putHeader("retry-after", "10");
            refuse(context, 503, ErrorCode.LIMIT_EXCEEDED, connections.limitMessage());
            return;
        }
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().addAll(context.request().headers());
        guard.judge(headers, new JsonObject())
                .onSuccess(judgement -> {
                    switch (judgement.verdict()) {
                        case ACCEPT ->
                            start(context, new Operations.Asked(request, readOnly, headers), judgement.until());
                        case UNAUTHENTICATED ->
                            refuse(context, 401, ErrorCode.UNAUTHENTICATED, "Who is asking is not known");
                        case FORBIDDEN -> refuse(context, 403, ErrorCode.FORBIDDEN, "Who is asking may not");
                        case UNAVAILABLE ->
                            refuse(context, 503, ErrorCode.UNAVAILABLE, "Tokens cannot be verified now");
                    }
                })
                .onFailure(context::fail);
    }

    private void start(RoutingContext context, Operations.Asked asked, @Nullable Instant until) {
        if (!context.response().closed()) {
            new EventStream(vertx, context.response(), connections, config.keepAlive()).start(operations, asked, until);
        }
    }

    private static void refuse(RoutingContext context, int status, ErrorCode code, String message) {
        GraphQLResponse answer = GraphQLResponse.rejected(List.of(ResponseError.of(code, message)));
        var unused = context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json; charset=utf-8")
                .end(Buffer.buffer(answer.body()));
    }
}
