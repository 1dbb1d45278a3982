package io.counterpoint.gateway.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLSchema;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.IntrospectionQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers introspection from the API schema. */
final class Introspector {

    /** The router's own limits have judged the operation; graphql-java would refuse harmless ones, too. */
    private static final Map<Object, Object> SETTINGS =
            Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);

    private final GraphQL engine;

    Introspector(GraphQLSchema api) {
        this.engine = GraphQL.newGraphQL(api).build();
    }

    /** Adds the answers to {@code data}. */
    void answer(IntrospectionQuery query, JsonObject variables, JsonObject data, ErrorLog errors) {
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput()
                .query(query.document())
                .graphQLContext(SETTINGS)
                .variables(values(query, variables))
                .build());
        for (GraphQLError error : result.getErrors()) {
            errors.add(ResponseError.of(ErrorCode.BAD_INPUT, error.getMessage()));
        }
        if (result.getData() instanceof Map<?, ?> answers) {
            for (String key : query.responseKeys()) {
                data.put(IntrospectionQuery.keyOf(key), json(answers.get(key)));
            }
        }
    }

    /** Introspection takes strings and booleans only. */
    private static Map<String, Object> values(IntrospectionQuery query, JsonObject variables) {
        var values = new HashMap<String, Object>();
        for (String name : query.variables()) {
            if (variables.get(name) instanceof JsonScalar scalar && !scalar.isNull()) {
                boolean isText = scalar.kind() == JsonScalar.Kind.STRING;
                values.put(name, isText ? scalar.text() : (Object) scalar.equals(JsonScalar.TRUE));
            }
        }
        return values;
    }

    private static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> JsonScalar.NULL;
            case Boolean flag -> JsonScalar.bool(flag);
            case Map<?, ?> map -> {
                var object = new JsonObject();
                map.forEach((key, entry) -> object.put(String.valueOf(key), json(entry)));
                yield object;
            }
            case List<?> list -> {
                var array = new JsonArray();
                list.forEach(item -> array.add(json(item)));
                yield array;
            }
            default -> JsonScalar.string(value.toString());
        };
    }
}
