package io.counterpoint.sources.copies.passage;

import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.segment.SegmentKind;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of one text in one pass. */
final class WordReader {

    /** Longer words are cut, since normalising takes more than linear time in the worst of them. */
    private static final int LONGEST_WORD = 64;
    /** Scripts that are written without spaces: each of their characters stands for a word. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final long HASH_BASIS = 0xcbf29ce484222325L;
    private static final long HASH_PRIME = 0x100000001b3L;
    private static final int FIRST_ACCENT = 0x300;
    private static final int LAST_ACCENT = 0x36f;

    private final String text;
    private final Iterator<Segment> boilerplate;
    private @Nullable Segment skipped;

    private long[] hashes = new long[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    WordReader(String text, List<Segment> segments) {
        this.text = text;
        this.boilerplate = segments.stream()
                .filter(segment -> segment.kind() == SegmentKind.BOILERPLATE)
                .iterator();
        this.skipped = next();
    }

    WordSequence read() {
        int unit = 0;
        int point = 0;
        while (unit < text.length()) {
            int end = endOfWord(unit);
            if (end == unit) {
                unit += Character.charCount(text.codePointAt(unit));
                point++;
            } else {
                int length = text.codePointCount(unit, end);
                add(unit, end, point, point + length);
                unit = end;
                point += length;
            }
        }
        return WordSequence.of(hashes, starts, ends, size);
    }

    /** Where the word that begins at {@code start} ends; {@code start} when none begins there. */
    private int endOfWord(int start) {
        int unit = start;
        for (int length = 0; unit < text.length() && length < LONGEST_WORD; length++) {
            int point = text.codePointAt(unit);
            if (!isPartOfWord(point, length)) {
                return unit;
            }
            boolean alone = standsAlone(point);
            if (alone && length > 0) {
                return unit;
            }
            unit += Character.charCount(point);
            if (alone) {
                return unit;
            }
        }
        return unit;
    }

    private static boolean isPartOfWord(int point, int length) {
        return Character.isLetterOrDigit(point) || (length > 0 && isMark(point));
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int point) {
        return point >= 0xe00 && UNSPACED.contains(UnicodeScript.of(point));
    }

    private void add(int unit, int endUnit, int start, int end) {
        while (skipped != null && skipped.end() <= start) {
            skipped = next();
        }
        if (skipped != null && skipped.start() < end) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        hashes[size] = hash(text.substring(unit, endUnit));
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private @Nullable Segment next() {
        return boilerplate.hasNext() ? boilerplate.next() : null;
    }

    /** FNV-1a over the word in lower case and without accents. */
    private static long hash(String word) {
        String normal = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        long hash = HASH_BASIS;
        for (int unit = 0; unit < normal.length(); unit++) {
            char character = normal.charAt(unit);
            if (character < FIRST_ACCENT || character > LAST_ACCENT) {
                hash = (hash ^ character) * HASH_PRIME;
            }
        }
        return hash;
    }
}
