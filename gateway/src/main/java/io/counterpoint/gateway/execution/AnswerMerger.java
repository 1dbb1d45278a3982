package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.planning.AnswerShape;
import org.jspecify.annotations.Nullable;

/** Merges subgraphs' answers into the data. Lists merge by position; what is there already stays. */
final class AnswerMerger {

    private AnswerMerger() {}

    /** Adds to {@code target} what {@code shape} expects of {@code answer}; shares no mutable part with it. */
    static void merge(JsonObject target, JsonObject answer, AnswerShape shape) {
        for (int i = 0; i < answer.size(); i++) {
            AnswerShape.Field field = shape.fields().get(answer.keyAt(i));
            if (field != null) {
                Json known = target.get(field.key());
                Json value = answer.valueAt(i);
                if (field.children() == null) {
                    if (known == null || known.isNull()) {
                        target.put(field.key(), value);
                    }
                } else {
                    target.put(field.key(), merged(known, value, field.children()));
                }
            }
        }
    }

    private static Json merged(@Nullable Json known, Json value, AnswerShape shape) {
        return switch (value) {
            case JsonObject answer -> {
                JsonObject target = known instanceof JsonObject object ? object : new JsonObject(answer.size() + 2);
                merge(target, answer, shape);
                yield target;
            }
            case JsonArray answers -> mergedList(known, answers, shape);
            case JsonScalar scalar -> known == null ? JsonScalar.NULL : known;
        };
    }

    private static Json mergedList(@Nullable Json known, JsonArray answers, AnswerShape shape) {
        if (known instanceof JsonArray list) {
            // Lists of different length are not the same list; the one that came first counts.
            for (int i = 0; i < list.size() && list.size() == answers.size(); i++) {
                list.set(i, merged(list.get(i), answers.get(i), shape));
            }
            return list;
        }
        var list = new JsonArray(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            list.add(merged(null, answers.get(i), shape));
        }
        return list;
    }
}
