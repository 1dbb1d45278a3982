package io.counterpoint.claims.http;

import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import io.counterpoint.claims.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a request that the engine would refuse without a code. */
final class RequestCheck {
    private final ParserOptions options;

    /**
     * A check.
     *
     * @param maxTokens the most tokens that a document may have
     */
    RequestCheck(int maxTokens) {
        this.options =
                ParserOptions.getDefaultOperationParserOptions().transform(builder -> builder.maxTokens(maxTokens));
    }

    /**
     * Why a request is refused.
     *
     * @param code what clients may branch on
     * @param message what people read
     */
    record Refusal(ErrorCode code, String message) {}

    /** Empty for a request that the engine can deal with. */
    Optional<Refusal> refusalOf(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            return badInput("The request has no body.");
        }
        try {
            Object query = new JsonObject(body).getValue("query");
            return query instanceof String document && !document.isBlank()
                    ? refusalOf(document)
                    : badInput("The request has no 'query'.");
        } catch (DecodeException | ClassCastException notJson) {
            return badInput("The request is not a JSON object.");
        }
    }

    private Optional<Refusal> refusalOf(String document) {
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(document)
                    .parserOptions(options)
                    .build());
            return Optional.empty();
        } catch (ParseCancelledException tooLong) {
            return Optional.of(new Refusal(ErrorCode.LIMIT_EXCEEDED, String.valueOf(tooLong.getMessage())));
        } catch (InvalidSyntaxException malformed) {
            return badInput(String.valueOf(malformed.getMessage()));
        }
    }

    private static Optional<Refusal> badInput(String message) {
        return Optional.of(new Refusal(ErrorCode.BAD_INPUT, message));
    }
}
