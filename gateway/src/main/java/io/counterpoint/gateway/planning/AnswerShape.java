package io.counterpoint.gateway.planning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch's answer may contain and under which keys it is kept. Whatever else an answer holds is ignored.
 *
 * @param fields by the key in the answer
 */
public record AnswerShape(Map<String, Field> fields) {

    /**
     * A field of an answer.
     *
     * @param key where the merged data keeps it
     * @param children the shape of objects below; null on leaves
     */
    public record Field(String key, @Nullable AnswerShape children) {}
}
