package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Cues.Cue;
import io.counterpoint.claims.matching.Cues.Sort;
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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the propositions of a statement: clause by clause, each under the cue that governs it. Immutable. */
final class PropositionReader {
    static final String PARTY = "party:";

    /** A part before a cue with less content than this is its subject, not a proposition of its own. */
    private static final double SUBJECT = 1.4;

    /** With less content than this, a rejection takes up something said before. */
    private static final double REFERENCE = 0.9;

    private static final double AFTERTHOUGHT = 0.5;
    private static final double BEFORE_QUOTATION = 0.8;
    private static final Set<String> OWN = Set.of("its", "our", "my", "their", "his", "her");
    private static final Set<String> SELF = Set.of("it", "we", "i", "he", "she", "they");

    private final Cues cues = Cues.standard();
    private final Lexicon lexicon = Lexicon.standard();
    private final PartyNames names;
    private final TermReader reader;

    PropositionReader(PartyNames names) {
        this.names = names;
        this.reader = new TermReader(lexicon, names);
    }

    /** The propositions of a statement, in order; none for a speaker who is not named at all. */
    List<Proposition> read(MatchableStatement statement) {
        Holder holder = holder(statement);
        if (holder == null) {
            return List.of();
        }
        Text text = text(statement);
        List<Proposition> propositions = new ArrayList<>();
        for (Part part : parts(text, statement)) {
            propositions.add(proposition(statement, holder, text, part, propositions.size()));
        }
        return propositions;
    }

    private static @Nullable Holder holder(MatchableStatement statement) {
        if (statement.kind() == StatementKind.OUTLET_VOICE) {
            return new Holder.Outlet(statement.outletId());
        }
        if (statement.partyId() != null) {
            return new Holder.Party(statement.partyId());
        }
        String mention = statement.speakerMention();
        return mention == null || SELF.contains(mention.toLowerCase(Locale.ROOT))
                ? null
                : new Holder.Unresolved(mention);
    }

    /** The statement's words, and what its sentence says between the cue and a quotation that starts mid-sentence. */
    private Text text(MatchableStatement statement) {
        List<Word> words = Words.of(statement.exact());
        boolean fragment = statement.kind() == StatementKind.DIRECT || statement.kind() == StatementKind.PARTIAL;
        boolean begun = fragment && !words.isEmpty() && !words.getFirst().isCapitalised();
        List<Term> lead = begun ? reader.read(betweenCueAndQuotation(statement)) : List.of();
        return new Text(statement.exact(), words, reader.read(words), lead);
    }

    private static List<Word> betweenCueAndQuotation(MatchableStatement statement) {
        int at = statement.context().indexOf(statement.exact());
        List<Word> cue = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        if (at < 0 || cue.isEmpty()) {
            return List.of();
        }
        List<Word> before = Words.of(statement.context().substring(0, at));
        int from = before.size();
        while (from > 0 && !before.get(from - 1).stem().equals(cue.getLast().stem())) {
            from--;
        }
        return from == 0 ? List.of() : before.subList(from, before.size());
    }

    /** Cuts a text at the cues within it. */
    private List<Part> parts(Text text, MatchableStatement statement) {
        List<Word> words = text.words();
        List<Cue> inner = cues.in(words, 0, words.size());
        Attitude outer = cues.attitudeOf(statement.cueLemma());
        if (!inner.isEmpty()
                && inner.getFirst().attitude() == outer
                && isAttribution(text, inner.getFirst(), statement)) {
            outer = Attitude.ASSERTION;
        }
        List<Part> parts = new ArrayList<>();
        Part open = new Part(0, words.size(), outer, 1, outer == Attitude.DOUBT);
        for (Cue cue : inner) {
            if (cue.attitude() == Attitude.FALSEHOOD) {
                open = open.under(Attitude.FALSEHOOD, open.from());
            } else if (!isForeign(text, open, cue, statement)) {
                int subject = subjectStart(text, open.from(), cue.first());
                if (content(text, open.from(), subject) >= SUBJECT) {
                    parts.add(open.until(subject));
                    open = new Part(cue.end(), words.size(), Attitude.ASSERTION, 1, false)
                            .under(cue.attitude(), cue.end());
                } else {
                    open = open.under(cue.attitude(), cue.end());
                }
            }
        }
        parts.add(open);
        return parts;
    }

    /** Whether a cue is the attribution itself, standing within the exact text after its subject. */
    private boolean isAttribution(Text text, Cue cue, MatchableStatement statement) {
        return statement.cueLemma() != null && content(text, 0, cue.first()) < SUBJECT;
    }

    /** Whether a cue tells of another party than the speaker: then its clause is what the speaker says of it. */
    private boolean isForeign(Text text, Part open, Cue cue, MatchableStatement statement) {
        String subject = null;
        for (Term term : text.terms()) {
            if (term.kind() == Term.Kind.PARTY && term.first() >= open.from() && term.last() < cue.first()) {
                subject = term.key().substring(PARTY.length());
            }
        }
        if (subject == null) {
            return false;
        }
        if (statement.kind() == StatementKind.OUTLET_VOICE) {
            return true;
        }
        return statement.partyId() != null && !names.related(subject, statement.partyId());
    }

    /** Where the subject of a cue starts: auxiliaries, pronouns, parties and "and" right before it. */
    private int subjectStart(Text text, int from, int cue) {
        int at = cue;
        while (at > from) {
            int before = at - 1;
            boolean party = text.terms().stream()
                    .anyMatch(
                            term -> term.kind() == Term.Kind.PARTY && term.first() <= before && term.last() >= before);
            if (!party && !lexicon.isFunctionWord(text.words().get(before))) {
                break;
            }
            at--;
        }
        return at;
    }

    private static double content(Text text, int from, int to) {
        return text.terms().stream()
                .filter(term -> term.first() >= from && term.last() < to && term.kind() != Term.Kind.PARTY)
                .mapToDouble(Term::weight)
                .sum();
    }

    private Proposition proposition(MatchableStatement statement, Holder holder, Text text, Part part, int number) {
        List<Word> words = text.words();
        int from = part.from();
        int to = part.to();
        boolean obliged = cues.has(Sort.OBLIGATION, words, from, to);
        boolean accusation = part.attitude() == Attitude.REJECTION && startsWith(Sort.ACCUSATION, words, from, to);
        boolean wish = (part.attitude().isWish() && !accusation) || (part.attitude() == Attitude.ASSERTION && obliged);
        boolean negated = part.attitude() != Attitude.FALSEHOOD && isNegated(text, from, to);
        List<Term> own = ownTerms(statement, text, from, to);
        Terms terms = Terms.of(own);
        List<String> parties = own.stream()
                .filter(term -> term.kind() == Term.Kind.PARTY)
                .map(term -> term.key().substring(PARTY.length()))
                .distinct()
                .toList();
        Features features = features(text, own, part);
        return new Proposition(
                statement.id() + '#' + number,
                statement,
                holder,
                statement.partyLine(),
                wish,
                negated ? -part.sign() : part.sign(),
                part.doubt() || features.correction(),
                part.sign() < 0,
                terms,
                actor(statement, text, from, to),
                parties,
                kind(statement, wish, words, from, to),
                features,
                clause(text, from, to),
                part.attitude());
    }

    /** The terms of a part, the speaker left out, with what leads to a quotation, and afterthoughts lighter. */
    private List<Term> ownTerms(MatchableStatement statement, Text text, int from, int to) {
        int main = Clauses.mainEnd(text.exact(), text.words(), from, to);
        List<Term> own = new ArrayList<>();
        if (from == 0) {
            text.lead().stream()
                    .filter(term -> term.kind() != Term.Kind.PARTY && term.kind() != Term.Kind.NUMBER)
                    .forEach(term -> own.add(withWeight(term, term.weight() * BEFORE_QUOTATION)));
        }
        for (Term term : text.terms()) {
            boolean inside = term.first() >= from && term.last() < to;
            boolean speaker = term.kind() == Term.Kind.PARTY
                    && statement.partyLine().contains(term.key().substring(PARTY.length()));
            if (inside && !speaker) {
                own.add(term.first() < main ? term : withWeight(term, term.weight() * AFTERTHOUGHT));
            }
        }
        return own;
    }

    private static Term withWeight(Term term, double weight) {
        return new Term(term.key(), term.kind(), weight, term.first(), term.last());
    }

    private Features features(Text text, List<Term> own, Part part) {
        List<Word> words = text.words();
        boolean harm = own.stream().anyMatch(term -> lexicon.isHarmful(term.key()));
        boolean figure = own.stream().anyMatch(term -> term.kind() == Term.Kind.NUMBER && isFigure(text, term));
        boolean conditional = cues.indexOf(Sort.UNLESS, words, part.from() + 1, part.to()) > 0;
        boolean commitment =
                cues.in(words, part.from(), part.to()).stream().anyMatch(cue -> cue.attitude() == Attitude.ACCEPTANCE);
        boolean negative = part.attitude().isNegative() || part.doubt();
        double content = own.stream()
                .filter(term -> term.kind() != Term.Kind.PARTY)
                .filter(term -> !isReferenceWord(words, term))
                .mapToDouble(Term::weight)
                .sum();
        boolean correction = cues.has(Sort.CORRECTION, words, part.from(), part.to())
                && cues.has(Sort.FIGURE, words, part.from(), part.to())
                && !figure;
        return new Features(harm, figure, conditional, commitment, negative && content < REFERENCE, correction);
    }

    /** Whether a number counts or measures something: years and days do not. */
    private static boolean isFigure(Text text, Term term) {
        String number = term.key();
        boolean year = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
        return !year
                && term.weight() > 0
                && number.length() > 1
                && text.words().get(term.first()).isNumber();
    }

    private boolean isReferenceWord(List<Word> words, Term term) {
        return term.first() < words.size()
                && (cues.has(Sort.PROPOSAL, words, term.first(), term.last() + 1)
                        || cues.has(Sort.ACCUSATION, words, term.first(), term.last() + 1));
    }

    private boolean startsWith(Sort sort, List<Word> words, int from, int to) {
        int at = cues.indexOf(sort, words, from, Math.min(to, from + 4));
        return at >= 0;
    }

    /** Whether "not" and the like stand in the main clause before its content is over. */
    private boolean isNegated(Text text, int from, int to) {
        int end = Math.min(Clauses.mainEnd(text.exact(), text.words(), from, to), from + 12);
        int condition = cues.indexOf(Sort.UNLESS, text.words(), from, end);
        return cues.has(Sort.NEGATION, text.words(), from, condition < 0 ? end : condition);
    }

    private @Nullable String actor(MatchableStatement statement, Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            for (Term term : text.terms()) {
                if (term.first() == at && term.kind() == Term.Kind.PARTY) {
                    return term.key().substring(PARTY.length());
                }
            }
            String word = text.words().get(i).lower();
            if (statement.partyId() != null && (OWN.contains(word) || (SELF.contains(word) && i - from < 3))) {
                return statement.partyId();
            }
        }
        return null;
    }

    private ClaimKind kind(MatchableStatement statement, boolean wish, List<Word> words, int from, int to) {
        if (wish) {
            return ClaimKind.DEMAND;
        }
        if (cues.has(Sort.FORECAST, words, from, to)) {
            return ClaimKind.PREDICTION;
        }
        List<Word> cue = statement.cueLemma() == null ? List.of() : Words.of(statement.cueLemma());
        return cues.has(Sort.JUDGEMENT, cue, 0, cue.size()) ? ClaimKind.JUDGEMENT : ClaimKind.FACT;
    }

    private static Clause clause(Text text, int from, int to) {
        if (from >= to) {
            return new Clause(text.exact().length(), text.exact().length());
        }
        int end = to == text.words().size()
                ? text.exact().length()
                : text.words().get(to - 1).end();
        return new Clause(text.words().get(from).start(), end);
    }

    /** A text with its words, its terms, and the terms that lead to it. */
    private record Text(String exact, List<Word> words, List<Term> terms, List<Term> lead) {}

    /** Words from an index to another, under an attitude. */
    private record Part(int from, int to, Attitude attitude, int sign, boolean doubt) {
        Part {
            sign = attitude.isNegative() && sign > 0 ? -sign : sign;
        }

        Part until(int end) {
            return new Part(from, end, attitude, sign, doubt);
        }

        /** What becomes of it where another cue governs the rest: two negatives make a doubt. */
        Part under(Attitude inner, int start) {
            boolean both = attitude.isNegative() && inner.isNegative();
            boolean unsure = doubt || both || inner == Attitude.DOUBT;
            Attitude governing = attitude.isNegative() ? attitude : inner;
            return new Part(start, to, governing, governing.isNegative() ? -1 : 1, unsure);
        }
    }
}
