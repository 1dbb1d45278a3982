package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Aspect;
import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.TermReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds in what renderings of one utterance disagree. What only one of them tells is an omission, not a discrepancy.
 * Immutable and thread-safe.
 */
public final class Discrepancies {
    private final TermReader reader;

    /**
     * A finder.
     *
     * @param parties the names by which parties are known, so that Kyiv and Kiev are no discrepancy
     */
    public Discrepancies(PartyNames parties) {
        this.reader = new TermReader(Lexicon.standard(), parties);
    }

    /**
     * The discrepancies among renderings of one utterance, or among statements on one subject.
     *
     * @param renderings in any order; of the same article only pairs of different articles are compared
     * @return one for each aspect and pair of values, ordered by the name of the aspect, then by the values
     */
    public List<Discrepancy> between(Collection<MatchableStatement> renderings) {
        Map<String, MatchableStatement> byId = new TreeMap<>();
        renderings.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        List<Details> details = byId.values().stream()
                .map(statement -> Details.of(statement, reader))
                .toList();
        Map<String, Discrepancy> found = new TreeMap<>();
        for (int i = 0; i < details.size(); i++) {
            for (int j = i + 1; j < details.size(); j++) {
                Details a = details.get(i);
                Details b = details.get(j);
                if (!a.statement().articleId().equals(b.statement().articleId())) {
                    compare(a, b).forEach(each -> found.putIfAbsent(key(each), each));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Discrepancy> compare(Details a, Details b) {
        List<Discrepancy> found = new ArrayList<>();
        channel(a.statement(), b.statement(), found);
        day(a.statement(), b.statement(), found);
        for (Aspect aspect : List.of(Aspect.NUMBER, Aspect.PLACE, Aspect.ADDRESSEE, Aspect.STRENGTH)) {
            List<Details.Detail> of = a.details(aspect);
            List<Details.Detail> and = b.details(aspect);
            of.stream()
                    .filter(one -> and.stream().noneMatch(one::sameValue))
                    .forEach(one -> and.stream()
                            .filter(other -> of.stream().noneMatch(other::sameValue))
                            .filter(one::sameRole)
                            .limit(1)
                            .forEach(other -> found.add(new Discrepancy(
                                    aspect,
                                    one.version(a.statement()),
                                    other.version(b.statement()),
                                    "\"%s\" in one, \"%s\" in the other".formatted(one.exact(), other.exact())))));
        }
        return found;
    }

    private static void channel(MatchableStatement a, MatchableStatement b, List<Discrepancy> found) {
        String one = a.channel();
        String other = b.channel();
        if (one == null || other == null || one.isBlank() || other.isBlank()) {
            return;
        }
        boolean same = one.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))
                || other.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT));
        if (!same) {
            found.add(new Discrepancy(
                    Aspect.CHANNEL, outside(a, one), outside(b, other), "said on %s or on %s".formatted(one, other)));
        }
    }

    private static void day(MatchableStatement a, MatchableStatement b, List<Discrepancy> found) {
        LocalDate one = a.saidOn();
        LocalDate other = b.saidOn();
        if (one != null && other != null && !one.equals(other)) {
            found.add(new Discrepancy(
                    Aspect.DATE,
                    outside(a, one.toString()),
                    outside(b, other.toString()),
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
