package io.counterpoint.gateway.http;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.identity.TokenCheck;
import io.counterpoint.gateway.identity.TokenCheck.Verdict;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Refuses requests whose tokens are not accepted, before anything of them is read. */
@Singleton
class TokenGate {

    private final TokenCheck tokens;

    TokenGate(TokenCheck tokens) {
        this.tokens = tokens;
    }

    void handle(RoutingContext context) {
        Future<Verdict> verdict = tokens.judge(context.request().headers());
        if (verdict.isComplete()) {
            goOn(context, Objects.requireNonNull(verdict.result()));
        } else {
            // Whoever reads the body lets it come again.
            context.request().pause();
            verdict.onSuccess(late -> goOn(context, Objects.requireNonNull(late)));
        }
    }

    private static void goOn(RoutingContext context, Verdict verdict) {
        switch (verdict) {
            case Verdict.Admitted admitted -> context.next();
            case Verdict.Refused(String sentence, String challenge) -> {
                context.response().putHeader("www-authenticate", challenge);
                refuse(context, 401, ErrorCode.UNAUTHENTICATED, sentence);
            }
            case Verdict.Unavailable unavailable -> {
                context.response().putHeader("retry-after", "1");
                refuse(context, 503, ErrorCode.UNAVAILABLE, "Tokens cannot be verified now; try again later");
            }
        }
    }

    private static void refuse(RoutingContext context, int status, ErrorCode code, String message) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (!context.request().isEnded() && context.request().version() != HttpVersion.HTTP_2) {
            response.putHeader("connection", "close");
        }
        MediaType type = MediaType.accepted(context.request().getHeader("accept"));
        GraphQLResponse answer = GraphQLResponse.rejected(List.of(ResponseError.of(code, message)));
        var unused = response.setStatusCode(status)
                .putHeader("content-type", (type == null ? MediaType.JSON : type).header())
                .putHeader("cache-control", "no-store")
                .putHeader("x-content-type-options", "nosniff")
                .end(Buffer.buffer(answer.body()));
    }
}
