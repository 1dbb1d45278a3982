package io.counterpoint.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.limits.Addresses;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Decides what of its inner workings the router shows to whom. */
final class TraceDoor {

    private static final String HEADER = "Counterpoint-Trace";
    private static final String TOKEN_HEADER = "Counterpoint-Trace-Token";

    private final TraceConfig.Access access;
    private final byte[] token;

    /** What is shown with an answer. */
    enum Shown {
        NOTHING,
        /** The calls to subgraphs, with their times. */
        CALLS,
        /** The plan, with what each subgraph is asked. */
        PLAN
    }

    /** @throws IllegalStateException when a token is required and none is set */
    TraceDoor(TraceConfig config) {
        if (config.access() == TraceConfig.Access.TOKEN
                && config.token().filter(token -> !token.isBlank()).isEmpty()) {
            throw new IllegalStateException(
                    "counterpoint.gateway.trace.access is TOKEN: set counterpoint.gateway.trace.token as well");
        }
        this.access = config.access();
        this.token = config.token().orElse("").getBytes(UTF_8);
    }

    /** What is shown: nothing unless it is asked for by someone who may see it. */
    Shown shownTo(HttpServerRequest request) {
        return shownTo(request.headers(), request.remoteAddress());
    }

    Shown shownTo(MultiMap headers, @Nullable SocketAddress address) {
        String wish = headers.get(HEADER);
        if (wish == null) {
            return Shown.NOTHING;
        }
        Shown shown = switch (wish) {
            case "calls" -> Shown.CALLS;
            case "plan" -> Shown.PLAN;
            default -> Shown.NOTHING;
        };
        return maySee(headers, address) ? shown : Shown.NOTHING;
    }

    private boolean maySee(MultiMap headers, @Nullable SocketAddress address) {
        return switch (access) {
            case OFF -> false;
            case LOOPBACK -> Addresses.isLoopback(address);
            case TOKEN -> {
                String given = headers.get(TOKEN_HEADER);
                yield given != null && MessageDigest.isEqual(given.getBytes(UTF_8), token);
            }
        };
    }
}
