package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Terms;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement, read for comparing wordings.
 *
 * @param statement the statement
 * @param words the words of its exact text
 * @param terms what they mean, without the attribution, and what stands in subordinate parts with less weight
 * @param sentences the same for each sentence, where there are several
 * @param context what the sentence around it means
 */
record Reading(MatchableStatement statement, List<Word> words, Terms terms, List<Terms> sentences, Terms context) {
    private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "didn't", "doesn't", "isn't", "wasn't");

    /** Reads statements. */
    static final class Reader {
        /** Parts that say something more about what stands before: a translation or a cut drops them first. */
        private static final double SUBORDINATE = 0.3;

        private final TermReader reader;

        Reader(PartyNames parties) {
            this.reader = new TermReader(Lexicon.standard(), parties);
        }

        Reading read(MatchableStatement statement) {
            String text = statement.exact();
            List<Word> words = Words.of(text);
            Set<String> attribution = attribution(statement);
            List<Term> terms = new ArrayList<>();
            List<Terms> sentences = new ArrayList<>();
            List<Term> all = reader.readWording(words);
            terms.addAll(reader.readWording(Words.of(Description.of(statement).thing())));
            int from = 0;
            while (from < words.size()) {
                int to = Clauses.reportEnd(text, words, from);
                List<Term> sentence = weighted(all, words, text, from, to, attribution);
                terms.addAll(sentence);
                sentences.add(Terms.of(sentence));
                from = to;
            }
            return new Reading(
                    statement,
                    words,
                    Terms.of(terms),
                    sentences.size() > 1 ? List.copyOf(sentences) : List.of(),
                    Terms.of(reader.readWording(Words.of(statement.context()))));
        }

        private static List<Term> weighted(
                List<Term> terms, List<Word> words, String text, int from, int to, Set<String> attribution) {
            int start = Clauses.mainStart(text, words, from, to);
            int end = Clauses.mainEnd(text, words, start, to);
            List<Term> weighted = new ArrayList<>();
            for (Term term : terms) {
                boolean here = term.first() >= from && term.first() < to;
                if (here && !attribution.contains(words.get(term.first()).lower())) {
                    boolean main = term.first() >= start && term.first() < end;
                    double weight = main ? term.weight() : term.weight() * SUBORDINATE;
                    weighted.add(new Term(term.key(), term.kind(), weight, term.first(), term.last()));
                }
            }
            return weighted;
        }

        /** The words of the statement that only say who speaks: names in the mention, and the cue in its forms. */
        private static Set<String> attribution(MatchableStatement statement) {
            Set<String> attribution = new HashSet<>();
            if (statement.speakerMention() != null) {
                Words.of(statement.speakerMention()).forEach(word -> attribution.add(word.lower()));
            }
            if (statement.cueLemma() != null) {
                Set<String> cue = new HashSet<>();
                Words.of(statement.cueLemma()).forEach(word -> cue.add(word.stem()));
                Words.of(statement.exact()).stream()
                        .filter(word -> cue.contains(word.stem()))
                        .forEach(word -> attribution.add(word.lower()));
            }
            return attribution;
        }
    }

    String id() {
        return statement.id();
    }

    /** Where it ends in the article, in code points. */
    int end() {
        return statement.start()
                + statement.exact().codePointCount(0, statement.exact().length());
    }

    /** Whether it lies within another statement of the same article. */
    boolean within(Reading other) {
        return statement.articleId().equals(other.statement.articleId())
                && statement.start() >= other.statement.start()
                && end() <= other.end();
    }

    /** Whether it shares text with another statement of the same article. */
    boolean overlaps(Reading other) {
        return statement.articleId().equals(other.statement.articleId())
                && statement.start() < other.end()
                && other.statement.start() < end();
    }

    boolean isVoice() {
        return statement.kind() == StatementKind.OUTLET_VOICE;
    }

    /** Whether it says of something that it is not so. */
    boolean isNegated() {
        return words.stream().anyMatch(word -> NEGATIONS.contains(word.lower()));
    }

    boolean isPartial() {
        return statement.kind() == StatementKind.PARTIAL;
    }

    /** What both share of all that either has; of several sentences the best counts. */
    double likeness(Reading other) {
        double likeness = terms.likeness(other.terms);
        for (Terms sentence : sentences) {
            likeness = Math.max(likeness, sentence.likeness(other.terms));
        }
        for (Terms sentence : other.sentences) {
            likeness = Math.max(likeness, sentence.likeness(terms));
        }
        return likeness;
    }
}
