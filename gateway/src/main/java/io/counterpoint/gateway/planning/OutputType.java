package io.counterpoint.gateway.planning;

import java.util.Set;

/** How values of a type are written to the client. */
public sealed interface OutputType {

    /** Null is not allowed: it makes the object or list around it null. */
    record NonNull(OutputType type) implements OutputType {}

    /** A list. */
    record ListOf(OutputType item) implements OutputType {}

    /** An object. */
    record Composite(SelectionProjection selection) implements OutputType {}

    /** One of these values; others become null. */
    record OneOf(Set<String> values) implements OutputType {}

    /** A constant, whatever the data say: the name of the object's type. */
    record Constant(String text) implements OutputType {}

    /** A scalar, or any JSON for those that the router does not know. */
    enum Scalar implements OutputType {
        INT,
        FLOAT,
        STRING,
        BOOLEAN,
        ID,
        ANY
    }
}
