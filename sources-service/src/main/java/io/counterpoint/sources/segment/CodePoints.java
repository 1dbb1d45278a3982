package io.counterpoint.sources.segment;

import java.util.ArrayList;
import java.util.List;

/** Turns places in UTF-16 units into places in code points, in one pass. */
final class CodePoints {

    private CodePoints() {}

    static List<Segment> of(String text, List<Stretch> stretches) {
        List<Segment> segments = new ArrayList<>(stretches.size());
        int unit = 0;
        int point = 0;
        for (Stretch stretch : stretches) {
            point += text.codePointCount(unit, stretch.start());
            int length = text.codePointCount(stretch.start(), stretch.end());
            segments.add(new Segment(stretch.kind(), point, point + length));
            point += length;
            unit = stretch.end();
        }
        return List.copyOf(segments);
    }
}
