package io.counterpoint.gateway.http;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.serving.Served;
import io.counterpoint.gateway.serving.Serving;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP at {@code /graphql}: GET for queries, POST for all operations. */
@ApplicationScoped
class GraphQLEndpoint {

    static final String PATH = "/graphql";

    private static final System.Logger LOG = System.getLogger(GraphQLEndpoint.class.getName());
    private static final String TRACE_HEADER = "Counterpoint-Trace";

    private final Vertx vertx;
    private final Serving serving;
    private final LimitsConfig limits;

    GraphQLEndpoint(Vertx vertx, Serving serving, LimitsConfig limits) {
        this.vertx = vertx;
        this.serving = serving;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        MediaType type = MediaType.accepted(context.request().getHeader("accept"));
        if (type == null) {
            reject(context, MediaType.JSON, 406, "Answers are application/graphql-response+json or application/json");
            return;
        }
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET)) {
            read(context, type, () -> RequestReader.fromParameters(context.queryParams()));
        } else if (!method.equals(HttpMethod.POST)) {
            context.response().putHeader("allow", "GET, POST");
            reject(context, type, 405, "GraphQL is asked with GET or POST");
        } else if (!MediaType.isJsonInUtf8(context.request().getHeader("content-type"))) {
            reject(context, type, 415, "The content type must be application/json, in UTF-8");
        } else {
            new BodyReader(context.request(), limits.bodyBytes())
                    .read()
                    .onSuccess(body -> read(context, type, () -> RequestReader.fromBody(body)))
                    .onFailure(failure -> bodyFailed(context, type, failure));
        }
    }

    private void bodyFailed(RoutingContext context, MediaType type, Throwable failure) {
        if (failure instanceof BodyReader.TooLargeException) {
            // The rest of the body is still coming; the connection is of no more use.
            context.response().putHeader("connection", "close");
            String message = "The body is larger than " + limits.bodyBytes() + " bytes";
            send(
                    context,
                    type,
                    413,
                    GraphQLResponse.rejected(List.of(ResponseError.of(ErrorCode.LIMIT_EXCEEDED, message))));
        } else {
            reject(context, type, 400, "The body did not arrive");
        }
    }

    /** Reads a request; what is not well-formed is answered with 400 in either media type. */
    private void read(RoutingContext context, MediaType type, RequestSource source) {
        GraphQLRequest request;
        try {
            request = source.read();
        } catch (RequestRejectedException e) {
            send(context, type, 400, GraphQLResponse.rejected(e.errors()));
            return;
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        Served served = serving.current();
        prepare(served.engine(), request)
                .onSuccess(prepared -> run(context, type, served, Objects.requireNonNull(prepared), deadline))
                .onFailure(failure -> failed(context, type, failure));
    }

    @FunctionalInterface
    private interface RequestSource {
        GraphQLRequest read();
    }

    /** What has not been seen is parsed and planned on a worker: that may take long enough to hold the event loop. */
    private Future<FederationEngine.@Nullable Prepared> prepare(FederationEngine engine, GraphQLRequest request) {
        if (!engine.isFamiliar(request)) {
            return vertx.executeBlocking(() -> engine.prepare(request), false);
        }
        try {
            return Future.succeededFuture(engine.prepare(request));
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private static void run(
            RoutingContext context, MediaType type, Served served, FederationEngine.Prepared prepared, long deadline) {
        if (context.request().method().equals(HttpMethod.GET) && !prepared.isQuery()) {
            context.response().putHeader("allow", "POST");
            reject(context, type, 405, "Only queries may be sent with GET");
            return;
        }
        boolean traced = "calls".equals(context.request().getHeader(TRACE_HEADER));
        SubgraphClient client = served.subgraphs().client(context.request().headers(), deadline, prepared.isQuery());
        var unused = served.engine().run(prepared, client, traced).handle((response, failure) -> {
            if (failure == null) {
                send(context, type, 200, response);
            } else {
                failed(context, type, failure);
            }
            return null;
        });
    }

    private static void failed(RoutingContext context, MediaType type, Throwable failure) {
        if (failure instanceof RequestRejectedException rejected) {
            int status = type == MediaType.JSON ? 200 : 400;
            send(context, type, status, GraphQLResponse.rejected(rejected.errors()));
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "A request failed", failure);
        send(
                context,
                type,
                500,
                GraphQLResponse.rejected(
                        List.of(ResponseError.of(ErrorCode.INTERNAL, "The router failed; its log tells why"))));
    }

    private static void reject(RoutingContext context, MediaType type, int status, String message) {
        send(context, type, status, GraphQLResponse.rejected(List.of(ResponseError.of(ErrorCode.BAD_INPUT, message))));
    }

    private static void send(RoutingContext context, MediaType type, int status, GraphQLResponse answer) {
        HttpServerResponse response = context.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("content-type", type.header())
                    .putHeader("vary", "accept")
                    .putHeader("x-content-type-options", "nosniff");
            var unused = response.end(Buffer.buffer(answer.body()));
        }
    }
}
