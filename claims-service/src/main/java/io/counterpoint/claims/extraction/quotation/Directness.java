package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Characters;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides whether a pair of marks holds a full quotation or a phrase in another sentence. */
final class Directness {
    private final Lexicon lexicon;

    Directness(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Quotation> judge(String text, Range paragraph, List<Quotation> quotations) {
        List<Quotation> judged = new ArrayList<>();
        int from = paragraph.start();
        boolean directBefore = false;
        for (Quotation quotation : quotations) {
            boolean direct = isDirect(text, paragraph, from, quotation, directBefore);
            judged.add(quotation.asDirect(direct));
            directBefore |= direct;
            from = quotation.marked().end();
        }
        return judged;
    }

    private boolean isDirect(String text, Range paragraph, int from, Quotation quotation, boolean directBefore) {
        Range inner = quotation.inner();
        boolean single = quotation.marked().length() > inner.length()
                && "'‘’".indexOf(text.charAt(quotation.marked().start())) >= 0;
        if (single && quotation.marked().equals(paragraph)) {
            return false;
        }
        if (quotation.continues()) {
            return true;
        }
        int words = words(text, inner);
        boolean capital = startsUpper(text, inner);
        boolean finished = endsFinished(text, inner);
        int at = quotation.marked().start() - 1;
        while (at >= from && Characters.isSpace(text.charAt(at))) {
            at--;
        }
        if (at < from) {
            boolean start = from == paragraph.start();
            return start ? finished || (words >= 12 && capital) : finished && directBefore;
        }
        char before = text.charAt(at);
        if (".?!…".indexOf(before) >= 0 || before == '”' || before == '"' || before == ')') {
            return finished || (words >= 8 && capital);
        }
        String word = wordBefore(text, from, at);
        boolean speech = lexicon.isSpeechVerb(word);
        if (before == ':') {
            return words >= 3 || (speech && finished);
        }
        if (before == ',' && word.equals("that")) {
            return false;
        }
        if (before == ',') {
            return (speech && words >= 2) || (capital && words >= 5) || (directBefore && (finished || words >= 4));
        }
        if (Characters.isDash(before) || before == ';') {
            return capital && finished && words >= 4;
        }
        return (speech && ((capital && words >= 4) || words >= 6)) || (capital && finished && words >= 8);
    }

    private static String wordBefore(String text, int from, int at) {
        int end = at + 1;
        while (end > from && !Characters.isWordPart(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > from && end - start < 24 && Characters.isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean startsUpper(String text, Range inner) {
        for (int i = inner.start(); i < inner.end() && i < inner.start() + 3; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return Character.isUpperCase(text.charAt(i));
            }
        }
        return false;
    }

    private static boolean endsFinished(String text, Range inner) {
        int at = inner.end() - 1;
        while (at > inner.start() && (Characters.isSpace(text.charAt(at)) || "'’)]”\"".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        char last = text.charAt(at);
        return ".,?!…".indexOf(last) >= 0 || Characters.isDash(last) || last == '-';
    }

    private static int words(String text, Range inner) {
        int words = 0;
        boolean inWord = false;
        for (int i = inner.start(); i < inner.end() && words < 20; i++) {
            boolean part = !Characters.isSpace(text.charAt(i));
            words += part && !inWord ? 1 : 0;
            inWord = part;
        }
        return words;
    }
}
