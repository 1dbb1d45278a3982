package io.counterpoint.identity.access;

import io.counterpoint.identity.token.InvalidTokenException;
import io.counterpoint.identity.token.KeysUnavailableException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Finds out who asks before anything else happens, and refuses requests with tokens that are not accepted. */
public final class IdentityGate {

    private static final Logger LOG = Logger.getLogger(IdentityGate.class);

    private final Callers callers;

    /** A gate that lets through whom {@code callers} can tell. */
    public IdentityGate(Callers callers) {
        this.callers = callers;
    }

    /** Lets a request go on, who sent it standing under {@link Caller#KEY}, or refuses it. */
    public void identify(RoutingContext routing) {
        Future<Caller> caller = callers.of(routing.request().headers());
        if (caller.isComplete()) {
            goOn(routing, caller);
            return;
        }
        HttpServerRequest request = routing.request().pause();
        caller.onComplete(found -> {
            goOn(routing, caller);
            request.resume();
        });
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
                routing.response().putHeader("www-authenticate", refused.challenge());
                refuse(routing, 401, "UNAUTHENTICATED", refused.sentence());
            }
            case KeysUnavailableException unavailable -> {
                routing.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(routing, 503, "UNAVAILABLE", "Tokens cannot be verified now; try again later.");
            }
            default -> routing.fail(caller.cause());
        }
    }

    private static void refuse(RoutingContext routing, int status, String code, String message) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!routing.request().isEnded() && routing.request().version() != HttpVersion.HTTP_2) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        JsonObject error =
                new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code));
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).toBuffer());
    }
}
