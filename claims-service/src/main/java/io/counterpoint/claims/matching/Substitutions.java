package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.matching.WordingPair.Kind;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.LoadedWords;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Spellings;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Thesaurus;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What two renderings of one utterance put in each other's place. Immutable. */
final class Substitutions {
    /** Words that stand between the same words on both sides. */
    private static final double BETWEEN = 0.7;

    /** Words that mean nearly the same and stand somewhere in both. */
    private static final double ALIKE = 0.6;

    /** What stands in another's place without meaning nearly the same may be another thing. */
    private static final int MOST_WORDS = 2;

    /** Words as general as "take" and "thing" are no choice. */
    private static final double TELLING = 0.5;

    /** Words with this many letters in common at the beginning, at least half of them, are forms of one. */
    private static final int DERIVED = 4;

    private final Lexicon lexicon = Lexicon.standard();
    private final TermReader reader;

    Substitutions(PartyNames names) {
        this.reader = new TermReader(lexicon, names);
    }

    /** The pairs of words of two renderings, in the order of the first; each word in one pair at most. */
    List<WordingPair> between(MatchableStatement one, MatchableStatement other) {
        Side a = new Side(one, reader);
        Side b = new Side(other, reader);
        Set<Term> taken = new HashSet<>();
        List<WordingPair> pairs = new ArrayList<>();
        sameMeaning(a, b, taken, pairs);
        inPlace(a, b, taken, pairs);
        return pairs;
    }

    /** One concept or party in other words, where neither rendering uses the other's words as well. */
    private void sameMeaning(Side a, Side b, Set<Term> taken, List<WordingPair> pairs) {
        for (Term mine : a.terms()) {
            for (Term theirs : b.terms()) {
                if (taken.contains(mine) || taken.contains(theirs) || !isOneThing(a, mine, b, theirs)) {
                    continue;
                }
                if (!a.uses(b.stems(theirs)) && !b.uses(a.stems(mine)) && !isDerived(a.text(mine), b.text(theirs))) {
                    taken.add(mine);
                    taken.add(theirs);
                    pairs.add(pair(a, mine, mine, b, theirs, theirs, ALIKE, "both stand for one thing"));
                }
            }
        }
    }

    private static boolean isOneThing(Side a, Term mine, Side b, Term theirs) {
        boolean meaning = mine.kind() == Term.Kind.CONCEPT || mine.kind() == Term.Kind.PARTY;
        return (meaning && mine.key().equals(theirs.key())) || Spellings.alike(a.text(mine), b.text(theirs));
    }

    /** A word or two in the place of another word or two, the same words before and after. */
    private void inPlace(Side a, Side b, Set<Term> taken, List<WordingPair> pairs) {
        List<Alignment.Stretch> stretches =
                Alignment.of(a.statement().exact(), b.statement().exact());
        for (int i = 1; i + 1 < stretches.size(); i++) {
            Alignment.Stretch stretch = stretches.get(i);
            List<Term> mine = a.within(stretch.oneStart(), stretch.oneEnd());
            List<Term> theirs = b.within(stretch.otherStart(), stretch.otherEnd());
            boolean known =
                    mine.stream().anyMatch(taken::contains) || theirs.stream().anyMatch(taken::contains);
            boolean framed = !a.within(stretches.get(i - 1)).isEmpty()
                    || !a.within(stretches.get(i + 1)).isEmpty()
                    || isRelated(a, mine, b, theirs);
            if (!stretch.same() && !known && framed && isSubstitution(a, mine, b, theirs)) {
                pairs.add(pair(
                        a,
                        mine.getFirst(),
                        mine.getLast(),
                        b,
                        theirs.getFirst(),
                        theirs.getLast(),
                        BETWEEN,
                        "they stand in the same place of one utterance"));
            }
        }
    }

    private static boolean isSubstitution(Side a, List<Term> mine, Side b, List<Term> theirs) {
        return isPhrase(a, mine)
                && isPhrase(b, theirs)
                && mine.stream()
                        .noneMatch(term -> theirs.stream().anyMatch(other -> isDerived(a.text(term), b.text(other))));
    }

    private static boolean isRelated(Side a, List<Term> mine, Side b, List<Term> theirs) {
        return mine.size() == 1
                && theirs.size() == 1
                && a.stems(mine.getFirst()).stream()
                        .anyMatch(stem -> b.stems(theirs.getFirst()).stream()
                                .anyMatch(other -> Thesaurus.standard().relation(stem, other) > 0));
    }

    /** Whether terms are one telling word, or two side by side. */
    private static boolean isPhrase(Side side, List<Term> terms) {
        return !terms.isEmpty()
                && terms.size() <= MOST_WORDS
                && terms.getLast().first() - terms.getFirst().last() <= 1
                && terms.stream().allMatch(term -> isWord(side, term));
    }

    /** Figures and names that differ are other things, not other words; so are days. */
    private static boolean isWord(Side side, Term term) {
        return (term.kind() == Term.Kind.WORD || term.kind() == Term.Kind.CONCEPT)
                && term.weight() >= TELLING
                && !Character.isDigit(side.text(term).charAt(0));
    }

    /** "Negotiate" and "negotiation" are no choice of words. */
    private static boolean isDerived(String one, String other) {
        String a = joined(one);
        String b = joined(other);
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        boolean derived = common >= DERIVED && common * 2 >= Math.max(a.length(), b.length());
        return a.equals(b) || (derived && !Spellings.alike(one, other));
    }

    private static String joined(String words) {
        return words.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }

    private WordingPair pair(
            Side a, Term aFirst, Term aLast, Side b, Term bFirst, Term bLast, double confidence, String why) {
        Version one = a.version(aFirst, aLast);
        Version other = b.version(bFirst, bLast);
        Kind kind = kind(aFirst, one.exact(), other.exact());
        String how = switch (kind) {
            case NAME -> "two ways to write or name one";
            case LOADED -> "at least one of them is loaded";
            case PLAIN -> "neither is known to take a side";
        };
        return new WordingPair(
                kind,
                one,
                other,
                confidence,
                "\"%s\" and \"%s\": %s; %s".formatted(one.exact(), other.exact(), why, how));
    }

    private Kind kind(Term term, String one, String other) {
        if (term.kind() == Term.Kind.PARTY || Spellings.alike(one, other)) {
            return Kind.NAME;
        }
        boolean loaded = LoadedWords.standard().isLoaded(one, other)
                || (term.kind() == Term.Kind.CONCEPT && lexicon.isHarmful(term.key()));
        return loaded ? Kind.LOADED : Kind.PLAIN;
    }

    /** A rendering, taken apart. */
    private record Side(MatchableStatement statement, List<Word> words, List<Term> terms, Set<String> all) {
        Side(MatchableStatement statement, TermReader reader) {
            this(statement, Words.of(statement.exact()), reader);
        }

        private Side(MatchableStatement statement, List<Word> words, TermReader reader) {
            this(
                    statement,
                    words,
                    reader.read(words),
                    words.stream().map(Word::stem).collect(Collectors.toUnmodifiableSet()));
        }

        String text(Term term) {
            return statement.exact().substring(words.get(term.first()).start(), bareEnd(words.get(term.last())));
        }

        Set<String> stems(Term term) {
            return words.subList(term.first(), term.last() + 1).stream()
                    .map(Word::stem)
                    .collect(Collectors.toSet());
        }

        /** Whether it uses all of these words. */
        boolean uses(Set<String> stems) {
            return all.containsAll(stems);
        }

        /** The terms in this side of a stretch, taken as the first text's. */
        List<Term> within(Alignment.Stretch stretch) {
            return within(stretch.oneStart(), stretch.oneEnd());
        }

        List<Term> within(int from, int to) {
            String exact = statement.exact();
            int start = exact.offsetByCodePoints(0, from);
            int end = exact.offsetByCodePoints(start, to - from);
            return terms.stream()
                    .filter(term -> words.get(term.first()).start() >= start
                            && words.get(term.last()).end() <= end)
                    .toList();
        }

        Version version(Term first, Term last) {
            String exact = statement.exact();
            int start = words.get(first.first()).start();
            int end = bareEnd(words.get(last.last()));
            String value = exact.substring(start, end);
            return new Version(
                    statement.id(),
                    value.toLowerCase(Locale.ROOT),
                    value,
                    exact.codePointCount(0, start),
                    exact.codePointCount(0, end));
        }

        /** Without a possessive ending. */
        private static int bareEnd(Word word) {
            return word.start() + word.text().length();
        }
    }
}
