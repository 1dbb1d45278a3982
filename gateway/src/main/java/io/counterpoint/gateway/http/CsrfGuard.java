package io.counterpoint.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells requests that any web page can make a browser send from those that only a client means to send. */
final class CsrfGuard {

    private final boolean enabled;
    private final List<String> headers;

    CsrfGuard(HttpConfig.Csrf config) {
        this.enabled = config.enabled();
        this.headers = List.copyOf(config.headers());
    }

    /** Whether the request cannot come from a foreign web page without a browser having asked before. */
    boolean permits(HttpServerRequest request) {
        if (!enabled
                || isOwnPageOrPerson(request.getHeader("sec-fetch-site"))
                || MediaType.isJsonInUtf8(request.getHeader("content-type"))) {
            return true;
        }
        for (String header : headers) {
            if (request.headers().contains(header)) {
                return true;
            }
        }
        return false;
    }

    /** Pages cannot set this header; browsers say with it where a request comes from. */
    private static boolean isOwnPageOrPerson(@Nullable String site) {
        return "same-origin".equals(site) || "none".equals(site);
    }

    /** What a refused client should know. */
    String advice() {
        return "A GET request needs one of the headers " + String.join(", ", headers)
                + ", so that no other web site can make a browser send it";
    }
}
