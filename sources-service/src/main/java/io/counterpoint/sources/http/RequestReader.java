package io.counterpoint.sources.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.parser.InvalidSyntaxException;
import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ErrorTranslator;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: UTF-8, JSON, an object with a query that parses. */
final class RequestReader {

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    private static final String QUERY = "query";

    private RequestReader() {}

    /** A request, or why it was refused. */
    sealed interface Reading {}

    /** A request that can be executed. */
    record Request(JsonObject json) implements Reading {}

    /** A request that cannot. */
    record Refused(ErrorCode code, String message) implements Reading {}

    static Reading read(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            return refused("The request has no body; send JSON with a `query`.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(decoded(body)))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? checked(object) : refused("The request must be a JSON object.");
        } catch (CharacterCodingException invalid) {
            return refused("The request is not valid UTF-8.");
        } catch (RuntimeException malformed) {
            // The parser reports what is malformed as a JsonException, but what is nested too deeply as just that.
            return refused("The request is not valid JSON.");
        }
    }

    private static String decoded(Buffer body) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
    }

    private static Reading checked(JsonObject request) {
        if (!isType(request, QUERY, JsonValue.ValueType.STRING)
                || request.getString(QUERY).isBlank()) {
            return refused("The request needs a `query`.");
        }
        if (!isAbsentOr(request, "variables", JsonValue.ValueType.OBJECT)) {
            return refused("`variables` must be an object.");
        }
        if (!isAbsentOr(request, "operationName", JsonValue.ValueType.STRING)) {
            return refused("`operationName` must be a text.");
        }
        return new Request(request);
    }

    /** Why a document does not parse; null when it does. */
    static @Nullable Refused syntaxError(JsonObject request) {
        ParseAndValidateResult parsed = ParseAndValidate.parse(
                ExecutionInput.newExecutionInput(request.getString(QUERY)).build());
        @Nullable InvalidSyntaxException failure = parsed.getSyntaxException();
        return failure == null
                ? null
                : new Refused(ErrorTranslator.codeOf(failure), String.valueOf(failure.getMessage()));
    }

    private static boolean isAbsentOr(JsonObject request, String name, JsonValue.ValueType type) {
        return !request.containsKey(name) || request.isNull(name) || isType(request, name, type);
    }

    private static boolean isType(JsonObject request, String name, JsonValue.ValueType type) {
        JsonValue value = request.get(name);
        return value != null && value.getValueType() == type;
    }

    private static Refused refused(String message) {
        return new Refused(ErrorCode.BAD_INPUT, message);
    }
}
