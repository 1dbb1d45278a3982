package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import java.util.Set;

/** The body of a request to a subgraph, prebuilt but for the values of its variables. */
public final class RequestTemplate {

    private final String document;
    private final Set<String> variables;
    private final byte[] head;

    RequestTemplate(String document, Set<String> variables) {
        this.document = document;
        this.variables = Set.copyOf(variables);
        var out = new ByteSink(document.length() + 32);
        out.writeRaw("{\"query\":");
        out.writeString(document);
        out.writeRaw(",\"variables\":{");
        this.head = out.toBytes();
    }

    /** The GraphQL text that is sent. */
    public String document() {
        return document;
    }

    /** Starts a body with the client's values; {@code close} must follow. Answers whether any value was written. */
    public boolean open(ByteSink out, JsonObject values) {
        out.write(head);
        boolean any = false;
        for (String variable : variables) {
            Json value = values.get(variable);
            if (value != null) {
                if (any) {
                    out.write(',');
                }
                any = true;
                out.writeString(variable);
                out.write(':');
                value.writeTo(out);
            }
        }
        return any;
    }

    /** Ends a body. */
    public void close(ByteSink out) {
        out.writeRaw("}}");
    }
}
