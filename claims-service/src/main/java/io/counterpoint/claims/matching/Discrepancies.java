package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Aspect;
import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Terms;
import io.counterpoint.claims.similarity.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds in what renderings of one utterance disagree. What only one of them tells is an omission, not a discrepancy.
 * Immutable and thread-safe.
 */
public final class Discrepancies {
    /** Shared terms that make two statements speak of the same thing. */
    private static final double ONE_SUBJECT = 1.5;

    /** No more statements than this are compared with each other. */
    private static final int MOST = 300;

    /** Figures that are said to count different things. */
    private static final double ONLY_FIGURE = 0.5;

    /** A channel that only a neighbouring statement names. */
    private static final double CARRIED = 0.5;

    private final TermReader reader;
    private final PartyNames names;

    /**
     * A finder.
     *
     * @param parties the names by which parties are known, so that Kyiv and Kiev are no discrepancy
     */
    public Discrepancies(PartyNames parties) {
        this.reader = new TermReader(Lexicon.standard(), parties);
        this.names = parties;
    }

    /**
     * The discrepancies among renderings of one utterance, or among statements on one subject.
     *
     * @param renderings in any order; of the same article only pairs of different articles are compared
     * @return one for each aspect and pair of values, ordered by the name of the aspect, then by the values
     */
    public List<Discrepancy> between(Collection<MatchableStatement> renderings) {
        return between(renderings, new CarriedChannels(renderings));
    }

    /**
     * The discrepancies of a story: those among the renderings of each utterance, where a channel carries over from
     * neighbouring statements of the speaker, and those of {@link #onOneSubject}.
     *
     * @param statements all statements of the story's articles, in any order
     * @param utterances which of them render one utterance
     * @return as {@link #between}, utterance by utterance, each discrepancy once
     */
    public List<Discrepancy> in(Collection<MatchableStatement> statements, Collection<UtteranceProposal> utterances) {
        CarriedChannels carried = new CarriedChannels(statements);
        Map<String, MatchableStatement> byId = new HashMap<>();
        statements.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        Set<Discrepancy> found = new LinkedHashSet<>();
        for (UtteranceProposal utterance : utterances) {
            found.addAll(between(
                    utterance.statementIds().stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    carried));
        }
        found.addAll(onOneSubject(statements));
        return List.copyOf(found);
    }

    private List<Discrepancy> between(Collection<MatchableStatement> renderings, CarriedChannels carried) {
        Map<String, MatchableStatement> byId = new TreeMap<>();
        renderings.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        List<Details> details = byId.values().stream()
                .limit(MOST)
                .map(statement -> Details.of(statement, reader, names))
                .toList();
        Map<String, Discrepancy> found = new TreeMap<>();
        for (int i = 0; i < details.size(); i++) {
            for (int j = i + 1; j < details.size(); j++) {
                Details a = details.get(i);
                Details b = details.get(j);
                if (!a.statement().articleId().equals(b.statement().articleId())) {
                    compare(a, b, carried).forEach(each -> found.putIfAbsent(key(each), each));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Discrepancies of strength among statements that render no common utterance but speak of the same thing: one outlet
     * sees a gap narrow, another sees the sides far apart.
     *
     * @param statements in any order; only pairs of different articles, of the same days, by speakers that can be one are
     *     compared
     * @return as {@link #between}
     */
    public List<Discrepancy> onOneSubject(Collection<MatchableStatement> statements) {
        Map<String, MatchableStatement> byId = new TreeMap<>();
        statements.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        List<Graded> graded = byId.values().stream()
                .map(statement -> Details.of(statement, reader, names))
                .filter(details -> !details.details(Aspect.STRENGTH).isEmpty())
                .limit(MOST)
                .map(details -> new Graded(details, terms(details.statement())))
                .toList();
        Map<String, Discrepancy> found = new TreeMap<>();
        for (int i = 0; i < graded.size(); i++) {
            for (int j = i + 1; j < graded.size(); j++) {
                if (graded.get(i).isOneSubjectWith(graded.get(j))) {
                    differences(
                                    Aspect.STRENGTH,
                                    graded.get(i).details(),
                                    graded.get(j).details())
                            .forEach(each -> found.putIfAbsent(key(each), each));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A statement that says something more or less strongly. */
    private record Graded(Details details, Terms terms) {
        boolean isOneSubjectWith(Graded other) {
            MatchableStatement a = details.statement();
            MatchableStatement b = other.details.statement();
            return !a.articleId().equals(b.articleId())
                    && SpeakerGate.reason(a, b) != null
                    && DateWindow.open(a, b)
                    && terms.shared(other.terms) >= ONE_SUBJECT;
        }
    }

    private Terms terms(MatchableStatement statement) {
        return Terms.of(reader.read(Words.of(statement.exact())));
    }

    private static List<Discrepancy> compare(Details a, Details b, CarriedChannels carried) {
        List<Discrepancy> found = new ArrayList<>();
        channel(a.statement(), b.statement(), carried, found);
        day(a.statement(), b.statement(), found);
        onlyFigure(a, b).ifPresent(found::add);
        for (Aspect aspect : List.of(Aspect.NUMBER, Aspect.PLACE, Aspect.ADDRESSEE, Aspect.STRENGTH)) {
            found.addAll(differences(aspect, a, b));
        }
        return found;
    }

    /** Details in the same role that only one side has, each with the first one that stands against it. */
    private static List<Discrepancy> differences(Aspect aspect, Details a, Details b) {
        List<Discrepancy> found = new ArrayList<>();
        List<Details.Detail> of = a.details(aspect);
        List<Details.Detail> and = b.details(aspect);
        for (Details.Detail one : of) {
            if (and.stream().noneMatch(one::sameValue)) {
                and.stream()
                        .filter(other -> of.stream().noneMatch(other::sameValue))
                        .filter(one::sameRole)
                        .findFirst()
                        .ifPresent(other -> found.add(discrepancy(aspect, a, one, b, other, confidence(aspect))));
            }
        }
        return found;
    }

    /** Renderings with one figure each that is not the same, whatever they say that it counts: jobs or people. */
    private static Optional<Discrepancy> onlyFigure(Details a, Details b) {
        List<Details.Detail> one = a.details(Aspect.NUMBER);
        List<Details.Detail> other = b.details(Aspect.NUMBER);
        if (one.size() != 1
                || other.size() != 1
                || one.getFirst().sameValue(other.getFirst())
                || one.getFirst().sameRole(other.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(discrepancy(Aspect.NUMBER, a, one.getFirst(), b, other.getFirst(), ONLY_FIGURE));
    }

    private static Discrepancy discrepancy(
            Aspect aspect, Details a, Details.Detail one, Details b, Details.Detail other, double confidence) {
        return new Discrepancy(
                aspect,
                one.version(a.statement()),
                other.version(b.statement()),
                confidence,
                "\"%s\" in one, \"%s\" in the other".formatted(one.exact(), other.exact()));
    }

    private static void channel(
            MatchableStatement a, MatchableStatement b, CarriedChannels carried, List<Discrepancy> found) {
        String one = a.channel() == null ? carried.of(a) : a.channel();
        String other = b.channel() == null ? carried.of(b) : b.channel();
        if (one == null || other == null || !Channels.exclude(one, other)) {
            return;
        }
        boolean own = a.channel() != null && b.channel() != null;
        found.add(new Discrepancy(
                Aspect.CHANNEL,
                outside(a, one),
                outside(b, other),
                own ? confidence(Aspect.CHANNEL) : CARRIED,
                "said on %s or on %s%s"
                        .formatted(one, other, own ? "" : ", as a neighbouring statement of the speaker has it")));
    }

    /** What comes of the words alone is surer for figures than for places, which may lie in each other. */
    private static double confidence(Aspect aspect) {
        return switch (aspect) {
            case CHANNEL, NUMBER -> 0.8;
            case DATE -> 0.7;
            case PLACE, ADDRESSEE, STRENGTH -> 0.6;
        };
    }

    private static void day(MatchableStatement a, MatchableStatement b, List<Discrepancy> found) {
        LocalDate one = a.saidOn();
        LocalDate other = b.saidOn();
        if (one != null && other != null && !one.equals(other)) {
            found.add(new Discrepancy(
                    Aspect.DATE,
                    outside(a, one.toString()),
                    outside(b, other.toString()),
                    confidence(Aspect.DATE),
                    "said on %s or on %s".formatted(one, other)));
        }
    }

    private static Version outside(MatchableStatement statement, String value) {
        return new Version(statement.id(), value, value, 0, 0);
    }

    private static String key(Discrepancy discrepancy) {
        String one = discrepancy.one().value();
        String other = discrepancy.other().value();
        String pair = one.compareTo(other) <= 0 ? one + '\n' + other : other + '\n' + one;
        return discrepancy.aspect().name() + pair;
    }
}
