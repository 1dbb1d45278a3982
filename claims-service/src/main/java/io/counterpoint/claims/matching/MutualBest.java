package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.UtteranceClusters.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links too weak by themselves that hold because there is no rival: of all that a party says in two articles, these two
 * statements go best with each other, and nothing else comes near. So a free translation with few words in common is
 * recognised.
 */
final class MutualBest {
    /** A rival less than this behind makes a link doubtful. */
    private static final double MARGIN = 0.08;

    /** With another speaker of the same side a link needs this score. */
    private static final double RELATED = 0.3;

    private final List<Link> links;
    private final Map<String, double[]> best = new HashMap<>();

    /** Looks at all links between statements of different articles. */
    MutualBest(List<Link> links) {
        this.links = links;
        for (Link link : links) {
            note(link.a(), link.b(), link.match().score());
            note(link.b(), link.a(), link.match().score());
        }
    }

    /** The weak links that hold, in the order given. */
    List<Link> links() {
        return links.stream()
                .filter(link -> link.match().score() < UtteranceMatcher.THRESHOLD)
                .filter(link -> isOneVoice(link))
                .filter(link -> isBest(link.a(), link.b(), link.match().score())
                        && isBest(link.b(), link.a(), link.match().score()))
                .map(link -> new Link(
                        link.a(),
                        link.b(),
                        new Match(link.match().score(), link.match().reason() + "; nothing else comes near")))
                .toList();
    }

    /** Remembers the two highest scores that a statement has with statements of an article. */
    private void note(Reading one, Reading other, double score) {
        double[] two = best.computeIfAbsent(key(one, other), key -> new double[2]);
        if (score > two[0]) {
            two[1] = two[0];
            two[0] = score;
        } else if (score > two[1]) {
            two[1] = score;
        }
    }

    private boolean isBest(Reading one, Reading other, double score) {
        double[] two = best.getOrDefault(key(one, other), new double[2]);
        return score >= two[0] && score - two[1] >= MARGIN;
    }

    /** Whether one speaks for the other; the weakest links take the very same speaker. */
    private static boolean isOneVoice(Link link) {
        MatchableStatement a = link.a().statement();
        MatchableStatement b = link.b().statement();
        boolean same = a.partyId() != null && a.partyId().equals(b.partyId());
        return same
                || (link.match().score() >= RELATED
                        && a.partyId() != null
                        && b.partyId() != null
                        && (a.partyLine().contains(b.partyId()) || b.partyLine().contains(a.partyId())));
    }

    private static String key(Reading one, Reading other) {
        return one.id() + ' ' + other.statement().articleId();
    }
}
