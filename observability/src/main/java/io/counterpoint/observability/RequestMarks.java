package io.counterpoint.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is logged on behalf of a request with the id and the trace that the gateway has sent along, before anything
 * else looks at the request. Where spans are recorded, they set the trace themselves.
 */
@ApplicationScoped
public class RequestMarks {

    private static final int BEFORE_EVERYTHING = -2000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:=+/@-]{1,128}");
    private static final String TRACE_ID = "traceId";

    void register(@Observes Router router) {
        router.route("/graphql").order(BEFORE_EVERYTHING).handler(RequestMarks::mark);
    }

    private static void mark(RoutingContext routing) {
        MultiMap headers = routing.request().headers();
        String id = headers.get("x-request-id");
        if (id != null && ID.matcher(id).matches()) {
            MDC.put("requestId", id);
        }
        if (MDC.get(TRACE_ID) == null) {
            SpanContext sender = sender(headers);
            if (sender.isValid()) {
                MDC.put(TRACE_ID, sender.getTraceId());
                MDC.put("spanId", sender.getSpanId());
            }
        }
        routing.next();
    }

    private static SpanContext sender(MultiMap headers) {
        Context told = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, new HeaderReader());
        return Span.fromContext(told).getSpanContext();
    }

    private static final class HeaderReader implements TextMapGetter<MultiMap> {

        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
