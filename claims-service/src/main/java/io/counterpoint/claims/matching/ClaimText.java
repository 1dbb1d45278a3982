package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a sentence that can be supported or denied out of a reported proposition. */
final class ClaimText {
    private static final int LONGEST = 240;
    private static final Set<String> SELF = Set.of("it", "we", "i", "he", "she", "they");
    private static final Set<String> POSSESSIVE = Set.of("its", "his", "her", "their", "our", "my");
    private static final Set<String> OPENERS = Set.of(
            "that",
            "and",
            "but",
            "if",
            "whether",
            "for",
            "to",
            "however",
            "meanwhile",
            "moreover",
            "still",
            "instead",
            "also",
            "yet");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})\"s(?!\\p{L})");
    private static final Pattern OURS = Pattern.compile("\\b[Oo]ur\\b");

    /** "It is time to", "it was clear that": an "it" that means nobody. */
    private static final Pattern EXPLETIVE =
            Pattern.compile("(?:it|It)(?: is|’s|'s| was| will be| would be) (?:not |still |now |too |high )?"
                    + "(?:time|clear|unclear|important|necessary|possible|impossible|vital|crucial|essential|wrong|right"
                    + "|early|late|soon|hard|difficult|easy|likely|unlikely|up)\\b");

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„«»\"]");

    private final PartyNames names;
    private final WishText wishText;

    ClaimText(PartyNames names) {
        this.names = names;
        this.wishText = new WishText(names);
    }

    /** A sentence for a proposition; never empty. */
    String of(Proposition proposition) {
        String text = trim(marksOut(clause(proposition)));
        if (text.isBlank()) {
            text = trim(marksOut(proposition.statement().exact()));
        }
        if (proposition.isSummary()) {
            return sentence(SummaryText.of(proposition.statement(), text));
        }
        text = accused(proposition, text);
        text = withSubject(proposition, text);
        boolean told = proposition.statement().kind() == StatementKind.OUTLET_VOICE && Predicates.in(text);
        if (proposition.wish() && !told) {
            text = wishText.of(proposition, text);
        }
        text = ownSide(proposition, text);
        return sentence(text.isBlank() ? proposition.statement().exact().strip() : text);
    }

    private static String clause(Proposition proposition) {
        MatchableStatement statement = proposition.statement();
        String exact = statement.exact();
        Proposition.Clause clause = proposition.clause();
        List<Word> words = Words.of(exact.substring(clause.start(), clause.end()));
        int start = words.isEmpty() || proposition.features().commitment()
                ? 0
                : words.get(Clauses.mainStart(exact.substring(clause.start(), clause.end()), words, 0, words.size()))
                        .start();
        String lead = clause.start() == 0 ? SpokenText.leadOf(statement, Words.of(exact)) : "";
        return lead + exact.substring(clause.start() + start, clause.end());
    }

    /** Takes quotation marks out; one that stands for an apostrophe becomes one. */
    private static String marksOut(String text) {
        return QUOTATION_MARKS
                .matcher(APOSTROPHE.matcher(text).replaceAll("’s"))
                .replaceAll("");
    }

    /** "[He accused] the rebels of breaking the truce": the rebels are breaking the truce. */
    private static String accused(Proposition proposition, String text) {
        List<Word> words = Words.of(text);
        for (int i = 1; i + 1 < Math.min(words.size(), 8); i++) {
            String word = words.get(i).lower();
            boolean doing = words.get(i + 1).lower().endsWith("ing");
            if ((word.equals("for") || word.equals("of"))
                    && doing
                    && !proposition.wish()
                    && isAccusing(proposition.statement().cueLemma())) {
                String be = words.get(i - 1).lower().endsWith("s") ? " are" : " is";
                return text.substring(0, words.get(i - 1).end())
                        + be
                        + text.substring(words.get(i).end());
            }
        }
        return text;
    }

    private static boolean isAccusing(@Nullable String cue) {
        List<Word> words = cue == null ? List.of() : Words.of(cue);
        return Cues.standard().has(Cues.Sort.ACCUSING, words, 0, words.size());
    }

    /** Drops what opens a reported clause, and marks at either end. */
    private static String trim(String clause) {
        String text = clause.strip();
        boolean changed = true;
        while (changed && !text.isEmpty()) {
            changed = false;
            List<Word> words = Words.of(text);
            if (!words.isEmpty()
                    && OPENERS.contains(words.getFirst().lower())
                    && !(words.getFirst().lower().equals("to") && words.size() > 1)) {
                text = text.substring(words.getFirst().end()).strip();
                changed = true;
            }
            if (!text.isEmpty() && ",;:-–—.".indexOf(text.charAt(text.length() - 1)) >= 0) {
                text = text.substring(0, text.length() - 1).strip();
                changed = true;
            }
        }
        return text.replaceAll("\\s+", " ");
    }

    /** Puts the speaker's name for a pronoun at the beginning. */
    private String withSubject(Proposition proposition, String text) {
        List<Word> words = Words.of(text);
        String party = proposition.statement().partyId();
        if (party == null || words.size() < 2) {
            return text;
        }
        if (POSSESSIVE.contains(words.getFirst().lower())) {
            return possessive(names.nameOf(party))
                    + text.substring(words.getFirst().end());
        }
        boolean nobody = words.getFirst().lower().equals("it")
                && (names.kindOf(party) == PartyKind.PERSON
                        || EXPLETIVE.matcher(text).lookingAt());
        if (nobody || !SELF.contains(words.getFirst().lower())) {
            return text;
        }
        List<String> line = proposition.line();
        boolean several = words.getFirst().lower().equals("we") && !line.isEmpty();
        return names.nameOf(several ? line.getLast() : party)
                + text.substring(words.getFirst().end());
    }

    /** Whether its words had to be turned round to make a sentence. */
    boolean isTurned(Proposition proposition) {
        String text = trim(marksOut(clause(proposition)));
        return !accused(proposition, text).equals(text);
    }

    /** "Our troops", said by somebody known: whose they are. */
    private String ownSide(Proposition proposition, String text) {
        List<String> line = proposition.line();
        if (line.isEmpty()) {
            return text;
        }
        return OURS.matcher(text).replaceAll(Matcher.quoteReplacement(possessive(names.nameOf(line.getLast()))));
    }

    private static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return "…";
        }
        String cut = text.length() <= LONGEST
                ? text
                : text.substring(0, Math.max(LONGEST / 2, text.lastIndexOf(' ', LONGEST))) + " …";
        String capital = Character.toString(cut.codePointAt(0)).toUpperCase(Locale.ROOT)
                + cut.substring(Character.charCount(cut.codePointAt(0)));
        return capital.endsWith("…") || capital.endsWith("?") || capital.endsWith("!") ? capital : capital + ".";
    }
}
