package io.counterpoint.gateway.json;

/** One JSON value. Objects and lists are mutable and belong to one request; scalars are immutable and may be shared. */
public sealed interface Json permits JsonObject, JsonArray, JsonScalar {

    /** Appends this value to {@code out} as JSON text. */
    void writeTo(ByteSink out);

    /** A value that shares no mutable part with this one. */
    Json copy();

    /** Whether this is the JSON literal {@code null}. */
    default boolean isNull() {
        return this instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.NULL;
    }

    /** This value as JSON text. */
    default String toText() {
        var out = new ByteSink(64);
        writeTo(out);
        return out.toText();
    }
}
