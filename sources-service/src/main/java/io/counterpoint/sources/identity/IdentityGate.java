package io.counterpoint.sources.identity;

import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ErrorTranslator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Finds out who asks before anything else happens, and refuses requests with tokens that are not accepted. */
@ApplicationScoped
public class IdentityGate {

    private static final Logger LOG = Logger.getLogger(IdentityGate.class);

    /** The framework's own way to WebSockets comes before the endpoint. */
    private static final int BEFORE_EVERY_ENDPOINT = -150;

    private final Vertx vertx;
    private final Callers callers;

    IdentityGate(Vertx vertx, Callers callers) {
        this.vertx = vertx;
        this.callers = callers;
    }

    void register(@Observes Router router) {
        router.route("/graphql").order(BEFORE_EVERY_ENDPOINT).handler(this::identify);
    }

    private void identify(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Future<Caller> caller = callers.of(request.headers());
        if (caller.isComplete()) {
            goOn(routing, caller);
            return;
        }
        request.pause();
        Context home = vertx.getOrCreateContext();
        caller.onComplete(found -> home.runOnContext(unused -> {
            goOn(routing, caller);
            request.resume();
        }));
    }

    private static void goOn(RoutingContext routing, Future<Caller> caller) {
        if (caller.succeeded()) {
            routing.put(Caller.KEY, Objects.requireNonNull(caller.result()));
            routing.next();
            return;
        }
        switch (caller.cause()) {
            case InvalidTokenException refused -> {
                LOG.infof("A request from %s is refused: %s", routing.request().remoteAddress(), refused.sentence());
                routing.response()
                        .putHeader(
                                "www-authenticate",
                                "Bearer error=\"invalid_token\", error_description=\"" + refused.sentence() + "\"");
                refuse(routing, 401, ErrorCode.UNAUTHENTICATED, refused.sentence());
            }
            case SigningKeys.UnavailableException unavailable -> {
                routing.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(routing, 503, ErrorCode.UNAVAILABLE, "Tokens cannot be verified now; try again later.");
            }
            default -> routing.fail(caller.cause());
        }
    }

    private static void refuse(RoutingContext routing, int status, ErrorCode code, String message) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!routing.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject()
                        .put("errors", new JsonArray().add(ErrorTranslator.toJson(code, message)))
                        .toBuffer());
    }
}
