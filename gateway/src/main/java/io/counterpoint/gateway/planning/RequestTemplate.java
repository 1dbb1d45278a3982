package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The body of a request to a subgraph, prebuilt but for the values of its variables. */
public final class RequestTemplate {

    private final String document;
    private final List<JsonName> variables;
    private final byte[] head;

    RequestTemplate(String document, Set<String> variables) {
        this.document = document;
        this.variables = variables.stream().map(JsonName::new).toList();
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

    /** The number of bytes before the values. */
    public int size() {
        return head.length;
    }

    /** Starts a body with the client's values; {@code close} must follow. Answers whether any value was written. */
    public boolean open(ByteSink out, JsonObject values) {
        out.write(head);
        boolean any = false;
        for (JsonName variable : variables) {
            Json value = values.get(variable.text());
            if (value != null) {
                if (any) {
                    out.write(',');
                }
                any = true;
                variable.writeTo(out);
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
