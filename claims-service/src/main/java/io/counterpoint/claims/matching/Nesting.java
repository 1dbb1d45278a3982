package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Quotations within other statements: what they say, the statement around them says too. */
final class Nesting {
    private final Map<String, List<String>> inside = new TreeMap<>();
    private final Map<String, String> around = new HashMap<>();

    Nesting(Collection<MatchableStatement> statements) {
        Map<String, List<MatchableStatement>> articles = new HashMap<>();
        statements.forEach(statement -> articles.computeIfAbsent(statement.articleId(), key -> new ArrayList<>())
                .add(statement));
        for (MatchableStatement statement : statements) {
            if (statement.kind() == StatementKind.PARTIAL || statement.kind() == StatementKind.DIRECT) {
                container(statement, articles.getOrDefault(statement.articleId(), List.of()))
                        .ifPresent(other -> nest(statement, other));
            }
        }
    }

    /** Whether another statement says it too. */
    boolean isInside(MatchableStatement statement) {
        return around.containsKey(statement.id());
    }

    /** The ids of the quotations within a statement, in ascending order. */
    List<String> inside(MatchableStatement statement) {
        return inside.getOrDefault(statement.id(), List.of());
    }

    private void nest(MatchableStatement statement, MatchableStatement other) {
        around.put(statement.id(), other.id());
        List<String> ids = inside.computeIfAbsent(other.id(), key -> new ArrayList<>());
        ids.add(statement.id());
        ids.sort(null);
    }

    private static Optional<MatchableStatement> container(
            MatchableStatement statement, List<MatchableStatement> article) {
        return article.stream()
                .filter(other -> other.kind() == StatementKind.INDIRECT)
                .filter(other -> other.start() <= statement.start() && end(other) >= end(statement))
                .filter(other -> other.partyId() == null
                        ? statement.partyId() == null
                        : other.partyId().equals(statement.partyId()))
                .min((a, b) -> a.id().compareTo(b.id()));
    }

    private static int end(MatchableStatement statement) {
        String exact = statement.exact();
        return statement.start() + exact.codePointCount(0, exact.length());
    }
}
