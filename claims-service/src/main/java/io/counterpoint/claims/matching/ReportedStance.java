package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Cues.Cue;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;
import java.util.Set;

/**
 * Sentences in an outlet's own voice that tell what a party wants or rejects: "The union has turned down the offer" shows
 * the union's position, not the outlet's.
 */
final class ReportedStance {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private ReportedStance() {}

    /** The statement as one of the party that it tells of; the statement itself where it tells of none. */
    static MatchableStatement of(MatchableStatement statement, PartyNames names, Cues cues) {
        if (statement.kind() != StatementKind.OUTLET_VOICE) {
            return statement;
        }
        List<Word> words = Words.of(statement.exact());
        int first = !words.isEmpty() && ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        Phrase party = first < words.size() ? names.partyAt(words, first) : null;
        if (party == null || words.get(first + party.length() - 1).possessive()) {
            return statement;
        }
        int at = first + party.length();
        while (at < words.size() && isBeforeVerb(words.get(at))) {
            at++;
        }
        int verb = at;
        return cues.in(words, at, words.size()).stream()
                .filter(cue -> cue.first() == verb && cue.attitude() != Attitude.ASSERTION)
                .findFirst()
                .map(cue -> reported(statement, words, party, first, cue, names))
                .orElse(statement);
    }

    /** Auxiliaries and adverbs; but not "not", which would turn the position round, nor "is", which makes a passive. */
    private static boolean isBeforeVerb(Word word) {
        return Set.of("has", "have", "had", "also", "again").contains(word.lower())
                || (word.lower().endsWith("ly") && !Lexicon.standard().isFunctionWord(word));
    }

    private static MatchableStatement reported(
            MatchableStatement statement, List<Word> words, Phrase party, int first, Cue cue, PartyNames names) {
        String text = statement.exact();
        String mention = text.substring(
                words.get(first).start(), words.get(first + party.length() - 1).end());
        String verb = text.substring(
                words.get(cue.first()).start(), words.get(cue.end() - 1).end());
        return new MatchableStatement(
                statement.id(),
                statement.articleId(),
                statement.outletId(),
                text,
                statement.context(),
                statement.start(),
                StatementKind.INDIRECT,
                party.value(),
                names.lineOf(party.value()),
                mention,
                verb,
                statement.channel(),
                statement.saidOn(),
                statement.publishedOn());
    }
}
