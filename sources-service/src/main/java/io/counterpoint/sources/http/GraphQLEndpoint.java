package io.counterpoint.sources.http;

import io.counterpoint.identity.access.Caller;
import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ErrorTranslator;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The GraphQL endpoint, in front of the one that comes with the framework: that one answers some refusals without a
 * code, others without a body, reads large requests on the event loop and replaces invalid UTF-8 silently.
 */
@ApplicationScoped
public class GraphQLEndpoint {

    private static final String PATH = "/graphql";
    private static final int BEFORE_THE_FRAMEWORK = -1;
    /** Bodies up to this many bytes are read where they arrive; larger ones on a worker thread. */
    private static final int LARGE_BODY = 64 * 1024;

    private final ExecutionService execution;
    private final HttpConfig config;

    GraphQLEndpoint(ExecutionService execution, HttpConfig config) {
        this.execution = execution;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, PATH)
                .order(BEFORE_THE_FRAMEWORK)
                .handler(BodyHandler.create(false)
                        .setBodyLimit(config.maxBodySize().asLongValue()))
                .handler(this::answer)
                .failureHandler(this::refuse);
        router.route(PATH).order(BEFORE_THE_FRAMEWORK).handler(routing -> {
            routing.response().putHeader(HttpHeaders.ALLOW, "POST");
            send(routing, 405, ErrorCode.BAD_INPUT, "GraphQL is spoken here by POST.");
        });
    }

    private void answer(RoutingContext routing) {
        Buffer body = routing.body().buffer();
        if (body == null || body.length() <= LARGE_BODY) {
            execute(routing, RequestReader.read(body));
        } else {
            routing.vertx()
                    .executeBlocking(() -> RequestReader.read(body), false)
                    .onSuccess(request -> execute(routing, request))
                    .onFailure(routing::fail);
        }
    }

    private void execute(RoutingContext routing, RequestReader.Reading reading) {
        switch (reading) {
            case RequestReader.Refused refused -> send(routing, 400, refused.code(), refused.message());
            case RequestReader.Request request -> execute(routing, request.json());
        }
    }

    private void execute(RoutingContext routing, jakarta.json.JsonObject request) {
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        try {
            Map<String, Object> metadata = new ConcurrentHashMap<>();
            metadata.put("runBlocking", false);
            metadata.put("httpHeaders", Map.of());
            metadata.put(Caller.KEY, routing.get(Caller.KEY));
            ContextState state = requestContext.getState();
            metadata.put("state", state);
            routing.addEndHandler(ended -> requestContext.destroy(state));
            execution.executeAsync(request, metadata, new Writer(routing, request));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            requestContext.deactivate();
        }
    }

    private record Writer(RoutingContext routing, jakarta.json.JsonObject request) implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse response) {
            Answer answer = Answer.of(response.getExecutionResult());
            // The engine's wrapper keeps the reason of a syntax error to itself.
            RequestReader.Refused syntaxError = answer.executed() ? null : RequestReader.syntaxError(request);
            int status = answer.status(acceptsGraphQLResponse());
            if (syntaxError == null) {
                send(routing, status, answer.json());
            } else {
                send(routing, status, syntaxError.code(), syntaxError.message());
            }
        }

        @Override
        public void fail(Throwable failure) {
            routing.fail(failure);
        }

        private boolean acceptsGraphQLResponse() {
            String accept = routing.request().getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains("application/graphql-response+json");
        }
    }

    private void refuse(RoutingContext routing) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        if (routing.statusCode() == 413) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
            send(
                    routing,
                    413,
                    ErrorCode.LIMIT_EXCEEDED,
                    "The request is larger than " + config.maxBodySize().asLongValue() + " bytes.");
        } else if (routing.failure() == null) {
            send(routing, routing.statusCode(), ErrorCode.BAD_INPUT, "The request cannot be read.");
        } else {
            send(routing, 500, Answer.errors(ErrorTranslator.internal(routing.failure())));
        }
    }

    private static void send(RoutingContext routing, int status, ErrorCode code, String message) {
        send(routing, status, Answer.errors(ErrorTranslator.toJson(code, message)));
    }

    private static void send(RoutingContext routing, int status, JsonObject json) {
        if (!routing.response().ended() && !routing.response().closed()) {
            if (status == 401) {
                routing.response().putHeader("www-authenticate", "Bearer");
            }
            routing.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                    .end(json.toBuffer());
        }
    }
}
