package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text, taken apart.
 *
 * @param statement the statement
 * @param words its words
 * @param terms its terms
 * @param lead the terms between the cue and a quotation that begins in the middle of a sentence: "said the talks had been
 *     'productive'" is about the talks
 */
record SpokenText(MatchableStatement statement, List<Word> words, List<Term> terms, List<Term> lead) {
    private static final String PARTY = "party:";

    static SpokenText of(MatchableStatement statement, TermReader reader) {
        List<Word> words = Words.of(statement.exact());
        String lead = leadOf(statement, words);
        String before = lead.isEmpty() ? Description.of(statement).thing() : lead;
        return new SpokenText(statement, words, reader.read(words), reader.read(Words.of(before)));
    }

    /** What the sentence says between the cue and a quotation that begins in the middle of it; empty for none. */
    static String leadOf(MatchableStatement statement, List<Word> words) {
        boolean quotation = statement.kind() == StatementKind.DIRECT || statement.kind() == StatementKind.PARTIAL;
        boolean begun = quotation && !words.isEmpty() && !words.getFirst().isCapitalised();
        int at = begun ? statement.context().indexOf(statement.exact()) : -1;
        List<Word> cue = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        if (at < 0 || cue.isEmpty()) {
            return "";
        }
        String before = statement.context().substring(0, at);
        List<Word> leading = Words.of(before);
        for (int i = leading.size() - 1; i >= 0; i--) {
            if (leading.get(i).stem().equals(cue.getLast().stem())) {
                return before.substring(leading.get(i).end());
            }
        }
        return "";
    }

    String exact() {
        return statement.exact();
    }

    /** The party that a word is part of the name of; null for none. */
    @Nullable
    String partyAt(int word) {
        for (Term term : terms) {
            if (term.kind() == Term.Kind.PARTY && term.first() <= word && term.last() >= word) {
                return partyOf(term);
            }
        }
        return null;
    }

    /** The last party named between two words; null for none. */
    @Nullable
    String lastParty(int from, int to) {
        String last = null;
        for (Term term : terms) {
            if (term.kind() == Term.Kind.PARTY && term.first() >= from && term.last() < to) {
                last = partyOf(term);
            }
        }
        return last;
    }

    /** How much is said between two words, parties left out. */
    double content(int from, int to) {
        return terms.stream()
                .filter(term -> term.first() >= from && term.last() < to && term.kind() != Term.Kind.PARTY)
                .mapToDouble(Term::weight)
                .sum();
    }

    /** The id of the party that a term names. */
    static String partyOf(Term term) {
        return term.key().substring(PARTY.length());
    }
}
