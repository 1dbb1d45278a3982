package io.counterpoint.gateway.execution;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.OutputType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks and coerces the values of variables against the API schema. */
final class VariableReader {

    private final GraphQLSchema api;

    VariableReader(GraphQLSchema api) {
        this.api = api;
    }

    /** A value does not fit; the message says where and why, without repeating the value. */
    private static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The given values that the operation defines, coerced. Those with a default that are not given stay absent.
     *
     * @throws RequestRejectedException when one does not fit its type
     */
    JsonObject read(List<VariableDefinition> definitions, JsonObject given) {
        var values = new JsonObject();
        for (VariableDefinition definition : definitions) {
            String name = definition.getName();
            try {
                Json value = given.get(name);
                GraphQLType type = resolve(definition.getType());
                if (value != null) {
                    values.put(name, coerce(type, value, "$" + name));
                } else if (definition.getDefaultValue() == null && GraphQLTypeUtil.isNonNull(type)) {
                    throw new UnfitException("$" + name + " is required");
                }
            } catch (UnfitException e) {
                throw new RequestRejectedException(List.of(new ResponseError(
                        "Variable " + e.getMessage(),
                        ErrorCode.BAD_INPUT.name(),
                        null,
                        definition.getSourceLocation())));
            }
        }
        return values;
    }

    private GraphQLType resolve(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> GraphQLNonNull.nonNull(resolve(nonNull.getType()));
            case ListType list -> GraphQLList.list(resolve(list.getType()));
            case TypeName name when api.getType(name.getName()) instanceof GraphQLInputType named -> named;
            default -> throw new UnfitException("type is unknown");
        };
    }

    private static Json coerce(GraphQLType type, Json value, String at) {
        if (type instanceof GraphQLNonNull nonNull) {
            if (value.isNull()) {
                throw new UnfitException(at + " must not be null");
            }
            return coerce(nonNull.getWrappedType(), value, at);
        }
        if (value.isNull()) {
            return value;
        }
        return switch (type) {
            case GraphQLList list -> list(list, value, at);
            case GraphQLInputObjectType object -> inputObject(object, value, at);
            case GraphQLEnumType values -> enumValue(values, value, at);
            default -> scalar(GraphQLTypeUtil.simplePrint(type), value, at);
        };
    }

    private static Json list(GraphQLList type, Json value, String at) {
        var list = new JsonArray();
        if (!(value instanceof JsonArray items)) {
            return list.add(coerce(type.getWrappedType(), value, at));
        }
        for (int i = 0; i < items.size(); i++) {
            list.add(coerce(type.getWrappedType(), items.get(i), at + "[" + i + "]"));
        }
        return list;
    }

    private static Json inputObject(GraphQLInputObjectType type, Json value, String at) {
        if (!(value instanceof JsonObject given)) {
            throw new UnfitException(at + " must be an object of type " + type.getName());
        }
        for (int i = 0; i < given.size(); i++) {
            if (type.getField(given.keyAt(i)) == null) {
                throw new UnfitException(at + " has a field that " + type.getName() + " does not define");
            }
        }
        if (type.isOneOf() && (given.size() != 1 || given.valueAt(0).isNull())) {
            throw new UnfitException(at + " must have exactly one field, which is not null");
        }
        var object = new JsonObject();
        for (GraphQLInputObjectField field : type.getFields()) {
            String below = at + "." + field.getName();
            Json fieldValue = given.get(field.getName());
            if (fieldValue != null) {
                object.put(field.getName(), coerce(field.getType(), fieldValue, below));
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                throw new UnfitException(below + " is required");
            }
        }
        return object;
    }

    private static Json enumValue(GraphQLEnumType type, Json value, String at) {
        if (value instanceof JsonScalar scalar
                && scalar.kind() == JsonScalar.Kind.STRING
                && type.getValue(scalar.text()) != null) {
            return value;
        }
        throw new UnfitException(at + " must be a value of " + type.getName());
    }

    private static Json scalar(String type, Json value, String at) {
        OutputType.Scalar scalar = switch (type) {
            case "Int" -> OutputType.Scalar.INT;
            case "Float" -> OutputType.Scalar.FLOAT;
            case "Boolean" -> OutputType.Scalar.BOOLEAN;
            case "ID" -> OutputType.Scalar.ID;
            case "String" -> OutputType.Scalar.STRING;
            default -> OutputType.Scalar.ANY;
        };
        boolean isText = value instanceof JsonScalar given && given.kind() == JsonScalar.Kind.STRING;
        @Nullable
        Json coerced = scalar == OutputType.Scalar.STRING && !isText ? null : LeafCoercion.coerce(scalar, value);
        if (coerced == null) {
            throw new UnfitException(at + " must be of type " + type);
        }
        return coerced;
    }
}
