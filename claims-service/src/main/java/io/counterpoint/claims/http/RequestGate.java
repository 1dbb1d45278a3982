package io.counterpoint.claims.http;

import io.counterpoint.claims.error.ErrorCode;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses requests with a code that the engine would refuse without one: unreadable, too large, not GraphQL. */
@ApplicationScoped
public class RequestGate {
    private static final int BEFORE_THE_ENGINE = -1;

    /** Bodies up to this many bytes are checked where they arrive; larger ones on a worker thread. */
    private static final int LARGE_BODY = 64 * 1024;

    private final RequestCheck check;
    private final long maxBodySize;

    RequestGate(
            @ConfigProperty(name = "quarkus.smallrye-graphql.parser-max-tokens") int maxTokens,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.check = new RequestCheck(maxTokens);
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/graphql")
                .order(BEFORE_THE_ENGINE)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(this::check)
                .failureHandler(this::refuse);
    }

    private void check(RoutingContext routing) {
        Buffer body = routing.body().buffer();
        if (body == null || body.length() <= LARGE_BODY) {
            goOn(routing, check.refusalOf(body).orElse(null));
        } else {
            routing.vertx()
                    .executeBlocking(() -> check.refusalOf(body), false)
                    .onSuccess(refusal -> goOn(routing, refusal.orElse(null)))
                    .onFailure(routing::fail);
        }
    }

    private static void goOn(RoutingContext routing, RequestCheck.@Nullable Refusal refusal) {
        if (refusal == null) {
            routing.next();
        } else {
            send(routing, 400, refusal);
        }
    }

    private void refuse(RoutingContext routing) {
        if (routing.statusCode() == 413) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
            send(
                    routing,
                    413,
                    new RequestCheck.Refusal(
                            ErrorCode.LIMIT_EXCEEDED, "The request is larger than " + maxBodySize + " bytes."));
        } else {
            routing.next();
        }
    }

    private static void send(RoutingContext routing, int status, RequestCheck.Refusal refusal) {
        JsonObject error = new JsonObject()
                .put("message", refusal.message())
                .put("extensions", new JsonObject().put("code", refusal.code().name()));
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).toBuffer());
    }
}
