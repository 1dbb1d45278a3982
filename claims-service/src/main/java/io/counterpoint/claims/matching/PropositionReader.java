package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Cues.Sort;
import io.counterpoint.claims.matching.Parts.Part;
import io.counterpoint.claims.matching.Proposition.Clause;
import io.counterpoint.claims.matching.Proposition.Features;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Terms;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the propositions of a statement, each under the cue that governs it. Immutable. */
final class PropositionReader {
    /** With less content than this, a rejection takes up something said before. */
    private static final double REFERENCE = 0.9;

    private static final double AFTERTHOUGHT = 0.5;
    private static final double BEFORE_QUOTATION = 0.8;

    /** A "not" further from the beginning of a clause says nothing of its main verb. */
    private static final int NEGATION_REACH = 12;

    private static final Set<String> OWN = Set.of("its", "our", "my", "their", "his", "her");
    private static final Set<String> SELF = Set.of("it", "we", "i", "he", "she", "they");

    private final Cues cues = Cues.standard();
    private final Lexicon lexicon = Lexicon.standard();
    private final PartyNames names;
    private final TermReader reader;
    private final Parts parts;
    private final Rejections rejections = new Rejections();

    PropositionReader(PartyNames names) {
        this.names = names;
        this.reader = new TermReader(lexicon, names);
        this.parts = new Parts(names);
    }

    /** The propositions of a statement, in order; none for a speaker who is not named at all. */
    List<Proposition> read(MatchableStatement given) {
        MatchableStatement statement = ReportedStance.of(given, names, cues);
        Holder holder = holder(statement);
        if (holder == null) {
            return List.of();
        }
        SpokenText text = SpokenText.of(statement, reader);
        List<Proposition> propositions = new ArrayList<>();
        for (Part part : parts.of(text)) {
            propositions.add(proposition(holder, text, rejections.of(text, part), propositions.size()));
        }
        return propositions;
    }

    private @Nullable Holder holder(MatchableStatement statement) {
        if (statement.kind() == StatementKind.OUTLET_VOICE || isSummary(statement)) {
            return new Holder.Outlet(statement.outletId());
        }
        if (statement.partyId() != null) {
            return new Holder.Party(statement.partyId());
        }
        String mention = statement.speakerMention();
        if (mention == null || !People.isSomebody(mention)) {
            return null;
        }
        String party = People.spokenFor(mention, names);
        return party == null ? new Holder.Unresolved(mention) : new Holder.Party(party);
    }

    /** "What both sides described as": the outlet sums up what several are to have said, and quotes none of them. */
    private boolean isSummary(MatchableStatement statement) {
        String mention = statement.speakerMention();
        List<Word> cue = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        return mention != null
                && statement.kind() != StatementKind.DIRECT
                && cues.has(Sort.SUMMARY, cue, 0, cue.size())
                && Collectives.of(mention, names).several();
    }

    private Proposition proposition(Holder holder, SpokenText text, Part part, int number) {
        MatchableStatement statement = text.statement();
        boolean wish = isWish(text, part);
        boolean stopped = wish && Stopping.at(text.words(), part.from(), part.to()) >= 0;
        boolean negated = part.attitude() != Attitude.FALSEHOOD && isNegated(text, part) != stopped;
        List<Term> own = ownTerms(text, part);
        List<String> parties = own.stream()
                .filter(term -> term.kind() == Term.Kind.PARTY)
                .map(SpokenText::partyOf)
                .distinct()
                .toList();
        Features features = features(text, own, part);
        return new Proposition(
                statement.id() + '#' + number,
                statement,
                holder,
                holder instanceof Holder.Party party ? names.lineOf(party.partyId()) : List.of(),
                wish,
                negated ? -part.sign() : part.sign(),
                part.doubt() || features.correction(),
                part.sign() < 0,
                Terms.of(own),
                actor(text, part),
                parties,
                kind(text, part, wish),
                features,
                clause(text, part),
                part.attitude());
    }

    private boolean isWish(SpokenText text, Part part) {
        if (part.attitude() == Attitude.ASSERTION) {
            return cues.has(Sort.OBLIGATION, text.words(), part.from(), part.to());
        }
        boolean accusation = part.attitude() == Attitude.REJECTION
                && cues.has(Sort.ACCUSATION, text.words(), part.from(), Math.min(part.to(), part.from() + 4));
        return part.attitude().isWish() && !accusation;
    }

    /** The terms of a part, the speaker left out, with what leads to a quotation; subordinate parts weigh less. */
    private List<Term> ownTerms(SpokenText text, Part part) {
        MatchableStatement statement = text.statement();
        int start = Clauses.mainStart(text.exact(), text.words(), part.from(), part.to());
        int end = Clauses.mainEnd(text.exact(), text.words(), start, part.to());
        List<Term> own = new ArrayList<>();
        if (part.from() == 0) {
            text.lead().stream()
                    .filter(term -> term.kind() != Term.Kind.PARTY && term.kind() != Term.Kind.NUMBER)
                    .forEach(term -> own.add(withWeight(term, term.weight() * BEFORE_QUOTATION)));
        }
        int stopping = isWish(text, part) ? Stopping.at(text.words(), part.from(), part.to()) : -1;
        for (Term term : text.terms()) {
            boolean inside = term.first() >= part.from() && term.last() < part.to();
            boolean speaker =
                    term.kind() == Term.Kind.PARTY && statement.partyLine().contains(SpokenText.partyOf(term));
            boolean verdict = part.attitude() == Attitude.FALSEHOOD
                    && !cues.in(text.words(), term.first(), term.last() + 1).isEmpty();
            boolean stop = term.first() == stopping;
            if (inside && !speaker && !verdict && !stop) {
                boolean main = term.first() >= start && term.first() < end;
                own.add(main ? term : withWeight(term, term.weight() * AFTERTHOUGHT));
            }
        }
        List<String> undone = own.stream()
                .flatMap(term -> lexicon.undoneBy(term.key()).stream())
                .toList();
        own.removeIf(term -> undone.contains(term.key()));
        return own;
    }

    private static Term withWeight(Term term, double weight) {
        return new Term(term.key(), term.kind(), weight, term.first(), term.last());
    }

    private Features features(SpokenText text, List<Term> own, Part part) {
        List<Word> words = text.words();
        boolean accusation =
                part.from() == 0 && part.attitude() == Attitude.ASSERTION && isAccusation(text.statement());
        boolean harm = accusation || own.stream().anyMatch(term -> lexicon.isHarmful(term.key()));
        boolean figure = own.stream().anyMatch(term -> isFigure(text, term));
        boolean conditional = cues.indexOf(Sort.UNLESS, words, part.from() + 1, part.to()) > 0;
        boolean commitment =
                cues.in(words, part.from(), part.to()).stream().anyMatch(cue -> cue.attitude() == Attitude.ACCEPTANCE);
        double content = own.stream()
                .filter(term -> term.kind() != Term.Kind.PARTY)
                .filter(term -> !isReferenceWord(words, term))
                .mapToDouble(Term::weight)
                .sum();
        boolean reference = (part.attitude().isNegative() || part.doubt()) && content < REFERENCE;
        boolean correction = !figure
                && cues.has(Sort.CORRECTION, words, part.from(), part.to())
                && cues.has(Sort.FIGURE, words, part.from(), part.to());
        boolean intention = (part.attitude() == Attitude.DEMAND || part.attitude() == Attitude.ACCEPTANCE)
                && part.from() < part.to()
                && words.get(part.from()).lower().equals("to");
        return new Features(harm, accusation, figure, conditional, commitment, reference, correction, intention);
    }

    private boolean isAccusation(MatchableStatement statement) {
        List<Word> cue = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        return cues.has(Sort.ACCUSING, cue, 0, cue.size());
    }

    /** Whether a term counts or measures something. */
    private static boolean isFigure(SpokenText text, Term term) {
        return term.kind() == Term.Kind.NUMBER
                && term.key().length() > 1
                && term.first() < text.words().size()
                && Numbers.counts(text.exact(), text.words(), term.first());
    }

    private boolean isReferenceWord(List<Word> words, Term term) {
        return cues.has(Sort.PROPOSAL, words, term.first(), term.last() + 1)
                || cues.has(Sort.ACCUSATION, words, term.first(), term.last() + 1);
    }

    /** Whether "not" and the like stand in the main clause before its content is over. */
    private boolean isNegated(SpokenText text, Part part) {
        int main = Clauses.mainEnd(text.exact(), text.words(), part.from(), part.to());
        int end = Math.min(main, part.from() + NEGATION_REACH);
        int condition = cues.indexOf(Sort.UNLESS, text.words(), part.from(), end);
        return cues.has(Sort.NEGATION, text.words(), part.from(), condition < 0 ? end : condition);
    }

    /** The first party named, or the speaker where a pronoun or "its" comes before. */
    private static @Nullable String actor(SpokenText text, Part part) {
        String speaker = text.statement().partyId();
        for (int i = part.from(); i < part.to(); i++) {
            String party = text.partyAt(i);
            if (party != null) {
                return party;
            }
            String word = text.words().get(i).lower();
            boolean subject = SELF.contains(word) && i - part.from() < 3;
            if (speaker != null && (OWN.contains(word) || subject)) {
                return speaker;
            }
        }
        return null;
    }

    private ClaimKind kind(SpokenText text, Part part, boolean wish) {
        if (wish) {
            return ClaimKind.DEMAND;
        }
        if (cues.has(Sort.FORECAST, text.words(), part.from(), part.to())) {
            return ClaimKind.PREDICTION;
        }
        String lemma = text.statement().cueLemma();
        List<Word> cue = lemma == null ? List.of() : Words.of(lemma);
        return cues.has(Sort.JUDGEMENT, cue, 0, cue.size()) ? ClaimKind.JUDGEMENT : ClaimKind.FACT;
    }

    private static Clause clause(SpokenText text, Part part) {
        String exact = text.exact();
        List<Word> words = text.words();
        if (part.from() >= part.to()) {
            return new Clause(exact.length(), exact.length());
        }
        int end = part.to() == words.size()
                ? exact.length()
                : words.get(part.to() - 1).end();
        return new Clause(words.get(part.from()).start(), end);
    }
}
