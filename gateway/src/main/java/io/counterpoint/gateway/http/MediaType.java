package io.counterpoint.gateway.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media types of GraphQL over HTTP. */
enum MediaType {
    /** Errors of the request show in the status. */
    GRAPHQL("application/graphql-response+json"),
    /** The older type: whatever could be read as a GraphQL request is answered with 200. */
    JSON("application/json"),
    /** One event for each result. */
    EVENT_STREAM("text/event-stream");

    private static final String ANYTHING = "*/*";

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** The value of the content-type header of an answer in one piece. */
    String header() {
        return (this == EVENT_STREAM ? JSON.name : name) + "; charset=utf-8";
    }

    /** The type to answer with, or null when the client accepts neither. Without a wish it is JSON. */
    static @Nullable MediaType accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank() || accept.equals(ANYTHING)) {
            return JSON;
        }
        MediaType best = null;
        double bestQuality = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.trim().split(";", -1);
            MediaType type = matching(parts[0].trim());
            double quality = Quality.of(parts);
            if (type != null && quality > bestQuality) {
                best = type;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static @Nullable MediaType matching(String range) {
        return switch (range) {
            case "application/graphql-response+json" -> GRAPHQL;
            case "text/event-stream" -> EVENT_STREAM;
            case "application/json", "application/*", ANYTHING -> JSON;
            default -> null;
        };
    }

    /** The status of an answer: the older type shows only defects and misuse of HTTP itself. */
    int status(Outcome.Kind kind) {
        return switch (kind) {
            case EXECUTED -> 200;
            case REJECTED -> this == GRAPHQL ? 400 : 200;
            case NOT_A_QUERY -> 405;
            case FAILED -> 500;
        };
    }

    /** Whether a request's content-type says JSON in UTF-8. */
    static boolean isJsonInUtf8(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].trim().equals(JSON.name)) {
            return false;
        }
        for (String part : parts) {
            String parameter = part.trim().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
