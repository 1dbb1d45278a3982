package io.counterpoint.claims.utterance;

import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.storage.Continuity;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores utterances, in sessions that the caller opens. */
@ApplicationScoped
public class UtteranceStore {
    private final StatementStore statements;

    UtteranceStore(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * Stores what matching found among the current statements of articles. An utterance keeps its id as long as it keeps
     * more of its statements than any other.
     *
     * @param articles all articles whose statements were compared
     */
    public Uni<Void> save(Mutiny.StatelessSession session, List<UtteranceFinding> findings, Collection<UUID> articles) {
        Map<UUID, Set<UUID>> stored = stored(findings);
        List<Optional<UUID>> continued =
                Continuity.of(findings.stream().map(UtteranceStore::members).toList(), stored);
        return rows(session, stored.keySet())
                .chain(rows -> write(session, findings, continued, rows))
                .chain(() -> touched(session, articles, stored.keySet()))
                .chain(utterances -> recount(session, utterances));
    }

    /** Lets a statement render what another one does; nothing while the other one has not been compared. */
    Uni<Void> join(Mutiny.StatelessSession session, StoredStatement statement, StoredStatement other) {
        UUID utterance = other.utteranceId();
        if (utterance == null || utterance.equals(statement.utteranceId())) {
            return Uni.createFrom().voidItem();
        }
        return statements
                .assign(session, utterance, List.of(statement.id()))
                .chain(() -> recount(session, known(utterance, statement.utteranceId())));
    }

    /** Makes a statement the only rendering of an utterance of its own. */
    Uni<Void> separate(Mutiny.StatelessSession session, StoredStatement statement) {
        UtteranceRow row = fresh();
        fill(row, new UtteranceFinding(List.of(statement), 1, "told apart by a curator"));
        return session.insert(row)
                .chain(() -> statements.assign(session, row.id, List.of(statement.id())))
                .chain(() -> recount(session, known(row.id, statement.utteranceId())));
    }

    private static Set<UUID> known(UUID one, @Nullable UUID other) {
        return other == null ? Set.of(one) : Set.of(one, other);
    }

    /** The utterances of articles, and those that their statements have left. */
    private static Uni<Set<UUID>> touched(
            Mutiny.StatelessSession session, Collection<UUID> articles, Collection<UUID> before) {
        return session.createSelectionQuery(
                        "select distinct s.utteranceId from StatementRow s"
                                + " where s.articleId in (:articles) and s.utteranceId is not null",
                        UUID.class)
                .setParameter("articles", articles)
                .getResultList()
                .map(found -> {
                    Set<UUID> all = new HashSet<>(found);
                    all.addAll(before);
                    return all;
                });
    }

    private Uni<Void> write(
            Mutiny.StatelessSession session,
            List<UtteranceFinding> findings,
            List<Optional<UUID>> continued,
            Map<UUID, UtteranceRow> rows) {
        List<UtteranceRow> added = new ArrayList<>();
        List<UtteranceRow> changed = new ArrayList<>();
        Map<UUID, List<UUID>> moves = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            UtteranceFinding finding = findings.get(i);
            UtteranceRow row = continued.get(i).map(rows::get).orElse(null);
            if (row == null) {
                row = fresh();
                fill(row, finding);
                added.add(row);
            } else if (fill(row, finding)) {
                changed.add(row);
            }
            List<UUID> moved = moved(finding, row.id);
            if (!moved.isEmpty()) {
                moves.put(row.id, moved);
            }
        }
        return session.insertAll(added.toArray())
                .chain(() -> session.updateAll(changed.toArray()))
                .chain(() -> Multi.createFrom()
                        .iterable(moves.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                move -> statements.assign(session, move.getKey(), move.getValue()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Map<UUID, UtteranceRow>> rows(Mutiny.StatelessSession session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from UtteranceRow u where u.id in (:ids)", UtteranceRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
    }

    private static Uni<Void> recount(Mutiny.StatelessSession session, Collection<UUID> utterances) {
        if (utterances.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        update utterance u set statement_count = counted.statements, outlet_count = counted.outlets
                        from (
                            select t.id, count(s.id) as statements, count(distinct s.outlet_id) as outlets
                            from utterance t left join statement s on s.utterance_id = t.id and s.retired_at is null
                            where t.id in (:utterances)
                            group by t.id) counted
                        where u.id = counted.id
                            and (u.statement_count, u.outlet_count) is distinct from (counted.statements, counted.outlets)""")
                .setParameter("utterances", utterances)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<UUID, Set<UUID>> stored(List<UtteranceFinding> findings) {
        Map<UUID, Set<UUID>> stored = new HashMap<>();
        findings.stream().flatMap(finding -> finding.statements().stream()).forEach(statement -> {
            if (statement.utteranceId() != null) {
                stored.computeIfAbsent(statement.utteranceId(), none -> new HashSet<>())
                        .add(statement.id());
            }
        });
        return stored;
    }

    private static Set<UUID> members(UtteranceFinding finding) {
        return finding.statements().stream().map(StoredStatement::id).collect(Collectors.toSet());
    }

    private static List<UUID> moved(UtteranceFinding finding, UUID utterance) {
        return finding.statements().stream()
                .filter(statement -> !utterance.equals(statement.utteranceId()))
                .map(StoredStatement::id)
                .toList();
    }

    private static UtteranceRow fresh() {
        UtteranceRow row = new UtteranceRow();
        row.id = Ids.next();
        row.recordedAt = Instant.now();
        return row;
    }

    /** Fills the row; true when that changed anything. */
    private static boolean fill(UtteranceRow row, UtteranceFinding finding) {
        UUID speaker = mostFrequent(finding, StoredStatement::speakerId);
        String mention = mostFrequent(finding, StoredStatement::speakerMention);
        LocalDate saidOn = mostFrequent(finding, StoredStatement::saidOn);
        boolean same = Objects.equals(row.speakerId, speaker)
                && Objects.equals(row.speakerMention, mention)
                && Objects.equals(row.saidOn, saidOn)
                && Double.compare(row.confidence, finding.confidence()) == 0
                && Objects.equals(row.reason, finding.reason());
        row.speakerId = speaker;
        row.speakerMention = mention;
        row.saidOn = saidOn;
        row.confidence = finding.confidence();
        row.reason = finding.reason();
        return !same;
    }

    /** What most renderings say; among equals the least. */
    private static <T extends Comparable<? super T>> @Nullable T mostFrequent(
            UtteranceFinding finding, Function<StoredStatement, @Nullable T> property) {
        Map<T, Integer> counts = new HashMap<>();
        for (StoredStatement statement : finding.statements()) {
            T value = property.apply(statement);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<T, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
