package io.counterpoint.sources.storage;

import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.segment.SegmentKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Segments as the column {@code revision.segments} holds them. */
public final class SegmentsJson {

    private static final String KIND = "kind";
    private static final String START = "start";
    private static final String END = "end";

    private SegmentsJson() {}

    /** Writes segments as a JSON array of objects. */
    public static JsonArray encode(List<Segment> segments) {
        JsonArray array = new JsonArray();
        segments.forEach(segment -> array.add(new JsonObject()
                .put(KIND, segment.kind().name())
                .put(START, segment.start())
                .put(END, segment.end())));
        return array;
    }

    /** Reads what {@link #encode} wrote. */
    public static List<Segment> decode(String json) {
        return new JsonArray(json)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(segment -> new Segment(
                                SegmentKind.valueOf(segment.getString(KIND)),
                                segment.getInteger(START),
                                segment.getInteger(END)))
                        .toList();
    }
}
