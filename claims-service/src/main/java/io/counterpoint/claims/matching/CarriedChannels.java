package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where statements were made whose own sentence does not tell: "Opening the session, she said …" is followed by "…, she
 * wrote on Telegram". The channel carries over to the neighbouring statements of the same speaker on the same occasion.
 */
final class CarriedChannels {
    /** A sentence further off than this, in code points, tells of another occasion. */
    private static final int REACH = 300;

    private static final Comparator<MatchableStatement> BY_PLACE =
            Comparator.comparingInt(MatchableStatement::start).thenComparing(MatchableStatement::id);

    private final Map<String, String> byId = new HashMap<>();

    /** Reads all statements of some articles. */
    CarriedChannels(Collection<MatchableStatement> statements) {
        Map<String, List<MatchableStatement>> articles = new TreeMap<>();
        statements.stream()
                .filter(statement -> statement.kind() != StatementKind.OUTLET_VOICE)
                .forEach(statement -> articles.computeIfAbsent(statement.articleId(), key -> new ArrayList<>())
                        .add(statement));
        articles.values().forEach(article -> {
            article.sort(BY_PLACE);
            read(article);
        });
    }

    /** The channel of a statement without one of its own; null when its neighbours have none, or several. */
    @Nullable
    String of(MatchableStatement statement) {
        return byId.get(statement.id());
    }

    private void read(List<MatchableStatement> article) {
        int from = 0;
        for (int i = 1; i <= article.size(); i++) {
            if (i == article.size() || !isOneOccasion(article.get(i - 1), article.get(i))) {
                carry(article.subList(from, i));
                from = i;
            }
        }
    }

    private void carry(List<MatchableStatement> occasion) {
        List<String> channels = occasion.stream()
                .map(MatchableStatement::channel)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (channels.size() == 1) {
            occasion.stream()
                    .filter(statement -> statement.channel() == null)
                    .forEach(statement -> byId.put(statement.id(), channels.getFirst()));
        }
    }

    private static boolean isOneOccasion(MatchableStatement one, MatchableStatement next) {
        int end = one.start() + one.exact().codePointCount(0, one.exact().length());
        return one.partyId() != null
                && one.partyId().equals(next.partyId())
                && Objects.equals(one.saidOn(), next.saidOn())
                && next.start() - end <= REACH;
    }
}
