package io.counterpoint.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Marks each request to the API with what identifies it, before anything else looks at it: a request id, which the answer
 * bears as well, and a trace. Both stand in the request's headers from then on, from where they go to the subgraphs, and in
 * every line of the log that is written on the way.
 */
@ApplicationScoped
public class Marks {

    static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
    private static final String PATH = "/graphql";
    private static final int BEFORE_EVERYTHING = -2000;
    private static final int SERVER_ERRORS = 500;

    private final Spans spans;

    Marks(Spans spans) {
        this.spans = spans;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_EVERYTHING).handler(this::mark);
    }

    private void mark(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String id = requestId(headers);
        String parent = trace(context, headers);
        context.response().putHeader(REQUEST_ID, id);
        MDC.put("requestId", id);
        MDC.put("traceId", TraceParent.traceId(parent));
        MDC.put("spanId", TraceParent.spanId(parent));
        context.next();
    }

    private static String requestId(MultiMap headers) {
        String given = headers.get(REQUEST_ID);
        if (given != null && RequestId.isValid(given)) {
            return given;
        }
        String made = RequestId.create();
        headers.set(REQUEST_ID, made);
        return made;
    }

    private String trace(RoutingContext context, MultiMap headers) {
        String given = headers.get(TRACE_PARENT);
        String valid = given != null && TraceParent.isValid(given) ? given : null;
        Span span = spans.request(context.request().method().name(), PATH, valid);
        if (span == null && valid != null) {
            return valid;
        }
        if (valid == null) {
            headers.remove(TRACE_STATE);
        }
        String parent = span == null ? TraceParent.create() : begun(context, span);
        headers.set(TRACE_PARENT, parent);
        return parent;
    }

    private static String begun(RoutingContext context, Span span) {
        context.addEndHandler(
                end -> ended(span, end.failed() ? null : context.response().getStatusCode()));
        return TraceParent.of(span.getSpanContext());
    }

    private static void ended(Span span, @Nullable Integer status) {
        if (status != null) {
            span.setAttribute("http.response.status_code", status);
        }
        if (status == null || status >= SERVER_ERRORS) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
