package io.counterpoint.sources.copies;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Passages as the column {@code copy.passages} holds them. */
final class PassagesJson {

    private static final String START = "start";
    private static final String END = "end";
    private static final String EXACT = "exact";
    private static final String OTHER_START = "otherStart";
    private static final String OTHER_END = "otherEnd";
    private static final String OTHER_EXACT = "otherExact";

    private PassagesJson() {}

    /** Writes passages as a JSON array of objects. */
    static JsonArray encode(List<Passage> passages) {
        JsonArray array = new JsonArray();
        passages.forEach(passage -> array.add(new JsonObject()
                .put(START, passage.start())
                .put(END, passage.end())
                .put(EXACT, passage.exact())
                .put(OTHER_START, passage.otherStart())
                .put(OTHER_END, passage.otherEnd())
                .put(OTHER_EXACT, passage.otherExact())));
        return array;
    }

    /** Reads what {@link #encode} wrote. */
    static List<Passage> decode(String json) {
        return new JsonArray(json)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(passage -> new Passage(
                                passage.getInteger(START),
                                passage.getInteger(END),
                                passage.getString(EXACT),
                                passage.getInteger(OTHER_START),
                                passage.getInteger(OTHER_END),
                                passage.getString(OTHER_EXACT)))
                        .toList();
    }
}
