package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.ClaimKind;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.statement.EvidenceStore;
import io.counterpoint.claims.storage.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims as they are stored, locked, with their histories and evidence. */
public final class StoredClaims {
    private final Map<UUID, ClaimRow> rows;
    private final Map<UUID, List<RecordedStance>> histories;
    private final Map<UUID, List<EvidenceStore.Stored>> evidence;

    StoredClaims(List<ClaimRow> rows, Map<UUID, List<RecordedStance>> histories, List<EvidenceStore.Stored> evidence) {
        this.rows = rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        this.histories = histories;
        this.evidence = evidence.stream().collect(Collectors.groupingBy(EvidenceStore.Stored::claimId));
    }

    /**
     * A curated claim, as matching needs to know it.
     *
     * @param id its id
     * @param text the proposition
     * @param kind what sort of proposition it is
     * @param attached what curators made evidence on it
     */
    public record Curated(UUID id, String text, ClaimKind kind, List<Attached> attached) {
        public Curated {
            attached = List.copyOf(attached);
        }
    }

    /**
     * A statement that a curator made evidence.
     *
     * @param statementId the statement
     * @param position what it shows
     */
    public record Attached(UUID statementId, Position position) {}

    /** Their ids. */
    public Set<UUID> ids() {
        return rows.keySet();
    }

    Collection<ClaimRow> rows() {
        return rows.values();
    }

    @Nullable
    ClaimRow row(UUID id) {
        return rows.get(id);
    }

    List<RecordedStance> history(UUID claim) {
        return histories.getOrDefault(claim, List.of());
    }

    /** The statements that count, by the number of their stance. */
    Map<Integer, Set<UUID>> evidence(UUID claim) {
        Map<Integer, Set<UUID>> byNumber = new HashMap<>();
        evidence.getOrDefault(claim, List.of())
                .forEach(link -> byNumber.computeIfAbsent(link.stanceNumber(), none -> new HashSet<>())
                        .add(link.statementId()));
        return byNumber;
    }

    /** The article of each statement that counts. */
    Map<UUID, UUID> articlesOfEvidence() {
        Map<UUID, UUID> articles = new HashMap<>();
        evidence.values().forEach(links -> links.forEach(link -> articles.put(link.statementId(), link.articleId())));
        return articles;
    }

    /**
     * What tells each derived claim apart from others: its statements, by id, which outlive a change of the directory,
     * and by article and text, which outlive a revision; and its own wording.
     */
    Map<UUID, Set<String>> marks() {
        Map<UUID, Set<String>> marks = new HashMap<>();
        rows.values().stream().filter(row -> row.origin == Origin.EXTRACTED).forEach(row -> {
            Set<String> own = new HashSet<>();
            evidence.getOrDefault(row.id, List.of()).forEach(link -> {
                own.add(markOf(link.statementId()));
                own.add(markOf(link.articleId(), link.exact()));
            });
            own.add(markOf(row.text));
            marks.put(row.id, own);
        });
        return marks;
    }

    static String markOf(UUID statement) {
        return "id " + statement;
    }

    static String markOf(UUID article, String exact) {
        return "text " + article + " " + exact;
    }

    static String markOf(String wording) {
        return "wording " + wording;
    }

    List<ClaimRow> without(Collection<UUID> handled) {
        List<ClaimRow> rest = new ArrayList<>(rows.values());
        rest.removeIf(row -> handled.contains(row.id));
        return rest;
    }
}
