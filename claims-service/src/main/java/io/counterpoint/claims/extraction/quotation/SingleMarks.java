package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.quotation.Pairing.Pair;
import io.counterpoint.claims.extraction.text.Characters;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pairs single quotation marks outside double ones, telling them from apostrophes. */
final class SingleMarks {
    private static final Set<String> ELISIONS = Set.of("tis", "twas", "em", "til", "cause", "bout", "n", "round");

    private final String text;
    private final Range paragraph;
    private final List<Pair> doubles;

    SingleMarks(String text, Range paragraph, List<Pair> doubles) {
        this.text = text;
        this.paragraph = paragraph;
        this.doubles = doubles;
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int open = -1;
        int possessive = -1;
        int nextDouble = 0;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            if (nextDouble < doubles.size()
                    && at >= doubles.get(nextDouble).marked().start()) {
                at = Math.max(at, doubles.get(nextDouble++).marked().end()) - 1;
                open = -1;
                continue;
            }
            if (!isSingle(text.charAt(at))) {
                continue;
            }
            if (opens(at)) {
                if (open >= 0 && possessive > open) {
                    pairs.add(pair(open, possessive));
                }
                open = at;
                possessive = -1;
            } else if (open >= 0 && closes(at)) {
                if (isPossessive(at)) {
                    possessive = at;
                } else {
                    pairs.add(pair(open, at));
                    open = -1;
                }
            }
        }
        if (open >= 0 && possessive > open) {
            pairs.add(pair(open, possessive));
        }
        return pairs;
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '‘' || c == '’' || c == '‚' || c == '‹' || c == '›' || c == '`' || c == '´';
    }

    private boolean opens(int at) {
        char before = at == paragraph.start() ? ' ' : text.charAt(at - 1);
        boolean place = Characters.isSpace(before)
                || before == '('
                || before == '['
                || Characters.isDash(before)
                || before == ':';
        char after = Characters.at(text, at + 1);
        return place
                && (Character.isLetter(after) || after == '[' || (Character.isDigit(after) && text.charAt(at) == '‘'))
                && !isElision(at + 1);
    }

    private boolean isElision(int start) {
        int end = start;
        while (end < paragraph.end() && end < start + 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return ELISIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private boolean closes(int at) {
        char before = Characters.before(text, at);
        char after = at + 1 >= paragraph.end() ? ' ' : text.charAt(at + 1);
        return !Characters.isSpace(before) && !Characters.isWordPart(after);
    }

    private boolean isPossessive(int at) {
        char before = Characters.before(text, at);
        char after = Characters.at(text, at + 1);
        return before == 's' && Characters.isSpace(after);
    }

    private static Pair pair(int open, int close) {
        return new Pair(new Range(open, close + 1), new Range(open + 1, close), false);
    }
}
