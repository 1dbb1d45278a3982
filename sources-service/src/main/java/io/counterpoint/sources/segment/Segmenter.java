package io.counterpoint.sources.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Labels every stretch of a text that holds more than white space. A pure function, linear in the length of the text:
 * the same text always has the same segments, and no text whatever makes it fail. The text is never changed or shifted.
 *
 * <p>Lines are labelled first by their form, then by where they stand; neighbouring paragraphs of the body make one
 * segment. Beyond {@value #MOST_SEGMENTS} segments the rest of the text is one BODY.
 */
public final class Segmenter {

    /** The most segments of one text. */
    public static final int MOST_SEGMENTS = 2_000;

    private static final int HEAD_LINES = 6;
    private static final int TEASER_DISTANCE = 4;
    private static final int LONGEST_HEADLINE = 250;
    private static final int LONGEST_CROSSHEAD = 100;

    private final List<Piece> pieces = new ArrayList<>();

    private Segmenter(String text) {
        List<Line> lines = Line.of(text);
        for (int index = 0; index < lines.size(); index++) {
            add(lines.get(index), index < HEAD_LINES && isTeaser(lines, index));
        }
    }

    /** The segments of {@code text}, in order. */
    public static List<Segment> segment(String text) {
        Segmenter segmenter = new Segmenter(text);
        segmenter.labelFooter();
        segmenter.splitAgencyOff();
        segmenter.labelHeadline();
        segmenter.labelCrossheads();
        segmenter.labelStory();
        return CodePoints.of(text, segmenter.joined());
    }

    /** Whether a text holds nothing but white space of any kind, so that it has no segments. */
    public static boolean isBlank(String text) {
        return Line.skipBlanks(text, 0, text.length()) == text.length();
    }

    /** A stretch of the text; {@code kind} is null until decided. */
    private static final class Piece {
        private final Line line;
        private @Nullable SegmentKind kind;

        private Piece(Line line, @Nullable SegmentKind kind) {
            this.line = line;
            this.kind = kind;
        }

        private boolean isOpen() {
            return kind == null;
        }
    }

    private void add(Line line, boolean teaser) {
        OptionalInt stamp = LineParts.dateStampEnd(line);
        if (teaser) {
            pieces.add(new Piece(line, SegmentKind.BOILERPLATE));
        } else if (stamp.isPresent()) {
            pieces.add(new Piece(line.upTo(stamp.getAsInt()), SegmentKind.BOILERPLATE));
            addLabelled(line.from(stamp.getAsInt()));
        } else {
            addLabelled(line);
        }
    }

    private void addLabelled(Line line) {
        SegmentKind kind = LineForm.of(line);
        OptionalInt dateline = kind == null && isStoryYetToBegin() ? LineParts.datelineEnd(line) : OptionalInt.empty();
        if (dateline.isPresent()) {
            pieces.add(new Piece(line.upTo(dateline.getAsInt()), SegmentKind.DATELINE));
            pieces.add(new Piece(line.from(dateline.getAsInt()), null));
        } else {
            pieces.add(new Piece(line, kind));
        }
    }

    /** A text has one dateline, before its first sentences; later lines of that form are lists or headings. */
    private boolean isStoryYetToBegin() {
        return pieces.size() <= HEAD_LINES * 2
                && pieces.stream().noneMatch(piece -> piece.kind == SegmentKind.DATELINE);
    }

    private static boolean isTeaser(List<Line> lines, int index) {
        int last = Math.min(lines.size() - 1, index + TEASER_DISTANCE);
        for (int later = index + 1; later <= last; later++) {
            if (LineParts.isTeaserOf(lines.get(index), lines.get(later))) {
                return true;
            }
        }
        return false;
    }

    /** Short lines after the last prose are a footer when at least one of them is boilerplate by its form. */
    private void labelFooter() {
        int first = pieces.size();
        boolean boilerplate = false;
        while (first > 0 && !isOpenProse(pieces.get(first - 1))) {
            first--;
            boilerplate |= pieces.get(first).kind == SegmentKind.BOILERPLATE;
        }
        if (first == 0 || !boilerplate) {
            return;
        }
        for (Piece piece : pieces.subList(first, pieces.size())) {
            if (piece.isOpen()) {
                piece.kind = SegmentKind.BOILERPLATE;
            }
        }
    }

    private static boolean isOpenProse(Piece piece) {
        return piece.isOpen() && LineForm.isProse(piece.line);
    }

    /** An agency's name behind the last sentence of the last paragraph is a segment of its own. */
    private void splitAgencyOff() {
        int last = pieces.size() - 1;
        while (last >= 0 && !pieces.get(last).isOpen()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        Line line = pieces.get(last).line;
        OptionalInt agency = LineParts.agencyStart(line);
        if (agency.isPresent() && agency.getAsInt() > line.start()) {
            pieces.set(last, new Piece(line.upTo(agency.getAsInt()), null));
            pieces.add(last + 1, new Piece(line.from(agency.getAsInt()), SegmentKind.SIGN_OFF));
        }
    }

    /** The first line left open is a headline when it is short, is no sentence, and something longer follows. */
    private void labelHeadline() {
        int first = nextOpen(0);
        int second = nextOpen(first + 1);
        if (second >= pieces.size() || (first > 0 && pieces.get(first - 1).kind == SegmentKind.DATELINE)) {
            return;
        }
        Line line = pieces.get(first).line;
        Line next = pieces.get(second).line;
        boolean heading = !LineForm.endsSentence(line) || line.text().charAt(line.end() - 1) == '?';
        boolean setApart = next.afterBlank() || next.length() > line.length() || second > first + 1;
        if (heading && setApart && line.length() <= LONGEST_HEADLINE && startsBoldly(line)) {
            pieces.get(first).kind = SegmentKind.HEADLINE;
        }
    }

    private int nextOpen(int from) {
        int next = from;
        while (next < pieces.size() && !pieces.get(next).isOpen()) {
            next++;
        }
        return next;
    }

    /** A short line that is no sentence, between prose and something clearly longer, is a crosshead. */
    private void labelCrossheads() {
        for (int index = 1; index + 1 < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            if (isOpenProse(pieces.get(index - 1))
                    && piece.isOpen()
                    && isCrosshead(piece.line, pieces.get(index + 1))) {
                piece.kind = SegmentKind.CROSSHEAD;
            }
        }
    }

    private static boolean isCrosshead(Line line, Piece next) {
        if (line.length() > LONGEST_CROSSHEAD || !startsBoldly(line) || !next.isOpen() || !startsBoldly(next.line)) {
            return false;
        }
        char last = line.text().charAt(line.end() - 1);
        boolean heading = !LineForm.endsSentence(line) && ",;:-–—".indexOf(last) < 0;
        return (heading || last == '?') && next.line.length() * 2 > line.length() * 3;
    }

    /** Whether a line begins as headings and sentences do: with a capital, a digit, a script without case, or a quotation. */
    private static boolean startsBoldly(Line line) {
        int first = line.text().codePointAt(line.start());
        return !Character.isLowerCase(first) && (Character.isLetterOrDigit(first) || "\"'“‘«¿¡".indexOf(first) >= 0);
    }

    /** What is left is the story: its first paragraph the lead, the rest body. */
    private void labelStory() {
        boolean lead = true;
        @Nullable Line before = null;
        for (Piece piece : pieces) {
            if (!piece.isOpen()) {
                continue;
            }
            // A paragraph may be wrapped over several lines.
            lead = lead && (before == null || !(piece.line.afterBlank() || LineForm.endsSentence(before)));
            piece.kind = lead ? SegmentKind.LEAD : SegmentKind.BODY;
            before = piece.line;
        }
    }

    private List<Stretch> joined() {
        List<Stretch> stretches = new ArrayList<>();
        for (Piece piece : pieces) {
            SegmentKind kind = piece.kind == null ? SegmentKind.BODY : piece.kind;
            Stretch stretch = new Stretch(kind, piece.line.start(), piece.line.end());
            @Nullable Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.kind() == kind && joins(kind)) {
                stretches.set(stretches.size() - 1, last.upTo(stretch.end()));
            } else if (last != null && stretches.size() == MOST_SEGMENTS) {
                stretches.set(stretches.size() - 1, new Stretch(SegmentKind.BODY, last.start(), stretch.end()));
            } else {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static boolean joins(SegmentKind kind) {
        return switch (kind) {
            case LEAD, BODY, SIGN_OFF, BOILERPLATE -> true;
            case HEADLINE, BYLINE, DATELINE, CAPTION, CROSSHEAD -> false;
        };
    }
}
