package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which statements of one article belong to one utterance: by their places more than by their words. */
final class SameArticle {
    /** Two statements apart from each other need this score. */
    private static final double APART = 0.7;

    /** A summary and its quotation have at most one statement of the same speaker between them. */
    private static final int NEIGHBOURS = 2;

    private static final Comparator<Reading> BY_PLACE = Comparator.comparingInt(
                    (Reading reading) -> reading.statement().start())
            .thenComparing(Comparator.comparingInt(Reading::end).reversed())
            .thenComparing(Reading::id);

    private final UtteranceMatcher.Scorer scorer;
    private final List<UtteranceClusters.Link> links = new ArrayList<>();
    private final Set<String> linked = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Map<String, Integer> turn = new HashMap<>();

    /** Looks at all readings, article by article. */
    SameArticle(Collection<Reading> readings, UtteranceMatcher.Scorer scorer) {
        this.scorer = scorer;
        Map<String, List<Reading>> articles = new TreeMap<>();
        readings.forEach(reading -> articles.computeIfAbsent(reading.statement().articleId(), key -> new ArrayList<>())
                .add(reading));
        articles.values().forEach(this::read);
    }

    /** Pairs that belong together by their places. */
    List<UtteranceClusters.Link> links() {
        return links;
    }

    /** Whether a statement has its place already, so that its few words need not find one elsewhere. */
    boolean isPlaced(Reading reading) {
        return placed.contains(reading.id());
    }

    /** Whether two statements of one article may belong to one utterance. */
    boolean allows(Reading a, Reading b) {
        if (a.id().equals(b.id()) || linked.contains(pair(a, b)) || a.overlaps(b)) {
            return true;
        }
        double score = scorer.score(a, b).score();
        return score >= APART || (score >= UtteranceMatcher.THRESHOLD && isSummaryThenQuotation(a, b));
    }

    private void read(List<Reading> article) {
        article.sort(BY_PLACE);
        countTurns(article);
        for (int i = 0; i < article.size(); i++) {
            Reading reading = article.get(i);
            if (reading.isPartial()) {
                place(reading, article);
            }
            if (i > 0 && reading.overlaps(article.get(i - 1)) && sameParty(article.get(i - 1), reading)) {
                link(article.get(i - 1), reading, "they overlap in the text");
            }
            if (i > 0 && isOneQuotation(article.get(i - 1), reading)) {
                link(article.get(i - 1), reading, "one quotation interrupted by its attribution");
            }
            if (i > 0 && isRestated(article.get(i - 1), reading)) {
                link(article.get(i - 1), reading, "one demand put in two ways");
            }
        }
    }

    /** Numbers the statements of each speaker, so that neighbours are known. */
    private void countTurns(List<Reading> article) {
        Map<String, Integer> turns = new HashMap<>();
        for (Reading reading : article) {
            if (!reading.isPartial()) {
                String speaker = String.valueOf(reading.statement().partyId());
                turn.put(reading.id(), turns.merge(speaker, 1, Integer::sum));
            }
        }
    }

    /** Finds the statement that a partial quotation belongs to: the one around it, else one that has all its words. */
    private void place(Reading partial, List<Reading> article) {
        Optional<Reading> around = article.stream()
                .filter(other -> !other.id().equals(partial.id()) && partial.within(other) && !other.within(partial))
                .filter(other -> SpeakerGate.reason(partial.statement(), other.statement()) != null)
                .findFirst();
        if (around.isPresent()) {
            placed.add(partial.id());
            link(partial, around.get(), "a quotation within the statement");
            return;
        }
        if (partial.statement().partyId() == null && partial.statement().speakerMention() == null) {
            article.stream()
                    .filter(other -> !other.id().equals(partial.id()))
                    .filter(other -> other.statement().kind() != StatementKind.OUTLET_VOICE)
                    .filter(other ->
                            partial.terms().weight() > 0 && partial.terms().containment(other.terms(), 0) >= 1)
                    .min(Comparator.comparingDouble(
                                    (Reading other) -> -partial.context().likeness(other.context()))
                            .thenComparing(BY_PLACE))
                    .ifPresent(other -> {
                        placed.add(partial.id());
                        link(partial, other, "the same words, their speaker named only there");
                    });
        }
    }

    private static boolean sameParty(Reading a, Reading b) {
        String party = a.statement().partyId();
        return party != null && party.equals(b.statement().partyId());
    }

    /** Two neighbouring quotations in one sentence or paragraph with one attribution between them. */
    private static boolean isOneQuotation(Reading first, Reading second) {
        MatchableStatement a = first.statement();
        MatchableStatement b = second.statement();
        return a.kind() == StatementKind.DIRECT
                && b.kind() == StatementKind.DIRECT
                && sameParty(first, second)
                && a.context().equals(b.context())
                && first.end() <= b.start();
    }

    /** "The union's demand that Acme raise pay. It wants Acme to pay more": two demands in a row that are much alike. */
    private boolean isRestated(Reading first, Reading second) {
        return isDemand(first)
                && isDemand(second)
                && sameParty(first, second)
                && scorer.score(first, second).score() >= UtteranceMatcher.LEAST;
    }

    private static boolean isDemand(Reading reading) {
        return reading.statement().kind() == StatementKind.INDIRECT
                && Cues.standard().attitudeOf(reading.statement().cueLemma()) == Attitude.DEMAND;
    }

    /** "He criticised X for Y. 'X does Y,' he said." */
    private boolean isSummaryThenQuotation(Reading a, Reading b) {
        boolean inOrder = BY_PLACE.compare(a, b) < 0;
        Reading first = inOrder ? a : b;
        Reading second = inOrder ? b : a;
        return first.statement().kind() == StatementKind.INDIRECT
                && second.statement().kind() == StatementKind.DIRECT
                && first.statement().partyId() != null
                && turn.getOrDefault(second.id(), 0) - turn.getOrDefault(first.id(), 0) <= NEIGHBOURS;
    }

    private void link(Reading a, Reading b, String reason) {
        linked.add(pair(a, b));
        links.add(UtteranceClusters.Link.of(a, b, new Match(0.9, reason)));
    }

    private static String pair(Reading a, Reading b) {
        return a.id().compareTo(b.id()) <= 0 ? a.id() + ' ' + b.id() : b.id() + ' ' + a.id();
    }
}
