package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.limits.Admission;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** GraphQL over WebSocket at {@code /graphql}, with the subprotocol graphql-transport-ws. */
@Singleton
class WebSocketEndpoint {

    static final String SUBPROTOCOL = "graphql-transport-ws";

    private static final String PATH = "/graphql";
    private static final int BEFORE_PLAIN_HTTP = -10;

    private final Vertx vertx;
    private final Operations operations;
    private final Admission admission;
    private final ConnectionGuard guard;
    private final Connections connections;
    private final OriginCheck origins;
    private final SubscriptionConfig config;

    WebSocketEndpoint(
            Vertx vertx,
            Operations operations,
            Admission admission,
            ConnectionGuard guard,
            Connections connections,
            SubscriptionConfig config) {
        this.vertx = vertx;
        this.operations = operations;
        this.admission = admission;
        this.guard = guard;
        this.connections = connections;
        this.origins = new OriginCheck(config.origins());
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(BEFORE_PLAIN_HTTP).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            context.next();
            return;
        }
        try {
            admission.count(request.headers(), request.remoteAddress(), 1);
        } catch (TurnedAwayException e) {
            context.response().putHeader("retry-after", String.valueOf(e.retryAfter()));
            refuse(context, 429, e.errors());
            return;
        }
        if (!origins.allows(request)) {
            refuse(
                    context,
                    403,
                    List.of(ResponseError.of(
                            ErrorCode.FORBIDDEN, "Pages of this origin may not open WebSockets here")));
        } else if (!connections.hasRoom()) {
            context.response().putHeader("retry-after", "10");
            refuse(context, 503, List.of(ResponseError.of(ErrorCode.LIMIT_EXCEEDED, connections.limitMessage())));
        } else {
            // What Vert.x cannot make a WebSocket of, it answers itself.
            request.toWebSocket().onSuccess(socket -> open(socket, request));
        }
    }

    private void open(ServerWebSocket socket, HttpServerRequest request) {
        if (!SUBPROTOCOL.equals(socket.subProtocol())) {
            var unused = socket.close((short) 4406, "Subprotocol not acceptable");
            return;
        }
        new WebSocketConnection(vertx, socket, request.headers(), operations, admission, guard, connections, config)
                .open();
    }

    private static void refuse(RoutingContext context, int status, List<ResponseError> errors) {
        GraphQLResponse answer = GraphQLResponse.rejected(errors);
        var unused = context.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json; charset=utf-8")
                .end(Buffer.buffer(answer.body()));
    }
}
