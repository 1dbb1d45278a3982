package io.counterpoint.claims.article;

import io.counterpoint.claims.extraction.Segment;
import io.counterpoint.claims.extraction.SegmentKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Segments as they are stored: a JSON list of {kind, start, end}. */
final class SegmentText {
    private SegmentText() {}

    static String write(List<Segment> segments) {
        JsonArray list = new JsonArray();
        segments.forEach(segment -> list.add(new JsonObject()
                .put("kind", segment.kind().name())
                .put("start", segment.start())
                .put("end", segment.end())));
        return list.encode();
    }

    static List<Segment> read(String stored) {
        return new JsonArray(stored)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(segment -> new Segment(
                                SegmentKind.valueOf(segment.getString("kind")),
                                segment.getInteger("start"),
                                segment.getInteger("end")))
                        .toList();
    }
}
