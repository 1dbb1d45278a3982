package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.OutputType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Result coercion of leaf values, as the GraphQL specification has it for the built-in scalars. */
final class LeafCoercion {

    /** Every whole number with so many digits is a 32-bit integer. */
    private static final int SURE_INT = 9;

    /** No 32-bit integer is longer; a longer text is not worth computing with. */
    private static final int LONGEST_INT = 16;

    private LeafCoercion() {}

    /**
     * The value to write: null when {@code value} does not fit the type, the JSON null for an enum value that clients may
     * not see.
     */
    static @Nullable Json coerce(OutputType type, Json value) {
        if (type == OutputType.Scalar.ANY) {
            return value;
        }
        if (!(value instanceof JsonScalar scalar)) {
            return null;
        }
        return switch (type) {
            case OutputType.OneOf oneOf -> enumValue(oneOf, scalar);
            case OutputType.Scalar name -> scalar(name, scalar);
            default -> null;
        };
    }

    private static @Nullable Json enumValue(OutputType.OneOf type, JsonScalar value) {
        if (value.kind() != JsonScalar.Kind.STRING) {
            return null;
        }
        return type.values().contains(value.text()) ? value : JsonScalar.NULL;
    }

    private static @Nullable Json scalar(OutputType.Scalar type, JsonScalar value) {
        JsonScalar.Kind kind = value.kind();
        return switch (type) {
            case INT -> kind == JsonScalar.Kind.NUMBER ? wholeNumber(value) : null;
            case FLOAT -> kind == JsonScalar.Kind.NUMBER ? value : null;
            case BOOLEAN -> kind == JsonScalar.Kind.BOOLEAN ? value : null;
            case STRING -> kind == JsonScalar.Kind.STRING ? value : JsonScalar.string(value.text());
            case ID -> id(value);
            case ANY -> value;
        };
    }

    private static @Nullable Json id(JsonScalar value) {
        if (value.kind() == JsonScalar.Kind.STRING) {
            return value;
        }
        return value.isWholeNumber() ? JsonScalar.string(value.text()) : null;
    }

    private static @Nullable Json wholeNumber(JsonScalar value) {
        if (value.isWholeNumber(SURE_INT)) {
            return value;
        }
        String text = value.text();
        if (text.length() > LONGEST_INT) {
            return null;
        }
        try {
            int number = new BigDecimal(text).intValueExact();
            return value.isWholeNumber() ? value : JsonScalar.number(number);
        } catch (ArithmeticException notAnInt) {
            return null;
        }
    }
}
