package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.text.Dateline;
import io.counterpoint.claims.extraction.text.PageFurniture;
import io.counterpoint.claims.extraction.text.Paragraphs;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stretches of a text that can hold statements: its lines without bylines, datelines, sign-offs and boilerplate.
 *
 * @param range where, in UTF-16 indexes
 * @param prose whether it is running text, in which the outlet can speak itself, rather than a heading or caption
 */
record Stretch(Range range, boolean prose) {
    private static final Set<SegmentKind> PROSE = EnumSet.of(SegmentKind.LEAD, SegmentKind.BODY);
    private static final Set<SegmentKind> HEADINGS =
            EnumSet.of(SegmentKind.HEADLINE, SegmentKind.CROSSHEAD, SegmentKind.CAPTION);

    /** Shorter lines may come twice in a story, in characters; a longer one is the lead set twice. */
    private static final int SHORTEST_COPY = 60;

    /** The readable stretches of a text, in order; by its segments when it has any, else by its lines. */
    static List<Stretch> of(SourceText source, PageFurniture furniture) {
        List<Range> lines = Paragraphs.of(source.text());
        return source.segments().isEmpty() ? byLines(source.text(), lines, furniture) : bySegments(source, lines);
    }

    private static List<Stretch> byLines(String text, List<Range> lines, PageFurniture furniture) {
        List<Stretch> readable = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Range line : lines) {
            boolean copy = line.length() >= SHORTEST_COPY && !seen.add(line.in(text));
            if (!copy && !furniture.is(text, line)) {
                readable.add(new Stretch(Dateline.after(text, line), isProse(text, line)));
            }
        }
        return readable;
    }

    /** Headings and captions end without a stop. */
    private static boolean isProse(String text, Range line) {
        return ".?!…:;,”\"’')".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private static List<Stretch> bySegments(SourceText source, List<Range> lines) {
        List<Stretch> readable = new ArrayList<>();
        int line = 0;
        for (Stretch segment : segments(source)) {
            while (line < lines.size()
                    && lines.get(line).end() <= segment.range().start()) {
                line++;
            }
            for (int i = line;
                    i < lines.size() && lines.get(i).start() < segment.range().end();
                    i++) {
                int start = Math.max(lines.get(i).start(), segment.range().start());
                int end = Math.min(lines.get(i).end(), segment.range().end());
                readable.add(new Stretch(new Range(start, end), segment.prose()));
            }
        }
        return readable;
    }

    /** The segments worth reading, in UTF-16 indexes, ordered and without overlap; what lies beyond the text is cut. */
    private static List<Stretch> segments(SourceText source) {
        String text = source.text();
        List<Segment> ordered = source.segments().stream()
                .sorted(Comparator.comparingInt(Segment::start))
                .toList();
        List<Stretch> segments = new ArrayList<>();
        int index = 0;
        int codePoint = 0;
        for (Segment segment : ordered) {
            int start = advance(text, index, segment.start() - codePoint);
            codePoint = Math.max(codePoint, segment.start());
            int end = advance(text, start, segment.end() - codePoint);
            codePoint = Math.max(codePoint, segment.end());
            index = end;
            boolean prose = PROSE.contains(segment.kind());
            if (start < end && (prose || HEADINGS.contains(segment.kind()))) {
                segments.add(new Stretch(new Range(start, end), prose));
            }
        }
        return segments;
    }

    private static int advance(String text, int index, int codePoints) {
        int at = index;
        for (int i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
