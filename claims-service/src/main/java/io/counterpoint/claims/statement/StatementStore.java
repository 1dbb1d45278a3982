package io.counterpoint.claims.statement;

import io.counterpoint.claims.article.ArticleText;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores statements, in sessions that the caller opens. */
@ApplicationScoped
public class StatementStore {
    /**
     * Makes the drafts the current statements of an article whose row is locked. One that was there before, at the same
     * place of the same revision, keeps its id; those that are no longer found are retired.
     *
     * @return the keys of the names under which the article introduces speakers, or introduced them before
     */
    public Uni<Set<String>> replace(
            Mutiny.StatelessSession session, ArticleText article, int extractorVersion, List<StatementDraft> drafts) {
        return session.createSelectionQuery(
                        "from StatementRow s where s.articleId = :article"
                                + " and (s.revision = :revision or s.retiredAt is null)",
                        StatementRow.class)
                .setParameter("article", article.id())
                .setParameter("revision", article.revision())
                .getResultList()
                .chain(rows -> save(session, new Difference(article, extractorVersion, rows, drafts)));
    }

    /**
     * The current statements of articles; where there are too many, those of the latest articles.
     *
     * @param first articles that come before the others
     */
    public Uni<List<StoredStatement>> ofArticles(
            Mutiny.StatelessSession session, Collection<UUID> first, Collection<UUID> articles, int limit) {
        return session.createSelectionQuery(
                        "from StatementRow s where s.articleId in (:articles) and s.retiredAt is null"
                                + " order by case when s.articleId in (:first) then 0 else 1 end,"
                                + " s.articleId desc, s.start, s.end, s.ordinal",
                        StatementRow.class)
                .setParameter("articles", articles)
                .setParameter("first", first)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(StatementStore::stored).toList());
    }

    /** The articles of current statements that have most words in common with a text; at most 200. */
    public Uni<List<UUID>> articlesLike(Mutiny.StatelessSession session, String text) {
        return session.createNativeQuery("""
                        select s.article_id from (
                            select n.id, n.article_id, ts_rank(to_tsvector('english', n.exact), t.query) as rank
                            from statement n, (select cast(replace(cast(plainto_tsquery('english', :text) as text),
                                '&', '|') as tsquery) as query) t
                            where n.retired_at is null and to_tsvector('english', n.exact) @@ t.query
                            order by n.id desc limit 5000) s
                        group by s.article_id order by max(s.rank) desc, s.article_id limit 200""", UUID.class)
                .setParameter("text", text)
                .getResultList();
    }

    /** Those of these statements that are current. */
    public Uni<List<StoredStatement>> current(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createSelectionQuery(
                        "from StatementRow s where s.id in (:ids) and s.retiredAt is null order by s.id",
                        StatementRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().map(StatementStore::stored).toList());
    }

    /** The current statements that render an utterance, in the order they were recorded. */
    public Uni<List<UUID>> rendering(Mutiny.StatelessSession session, UUID utterance, int limit) {
        return session.createSelectionQuery(
                        "select s.id from StatementRow s where s.utteranceId = :utterance and s.retiredAt is null"
                                + " order by s.id",
                        UUID.class)
                .setParameter("utterance", utterance)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The utterances that statements render; statements that render none are left out. */
    public Uni<Map<UUID, UUID>> utterancesOf(Mutiny.StatelessSession session, Collection<UUID> statements) {
        if (statements.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(
                        "select s.id, s.utteranceId from StatementRow s"
                                + " where s.id in (:statements) and s.utteranceId is not null",
                        Object[].class)
                .setParameter("statements", statements)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    /** Tells which utterance statements render. */
    public Uni<Void> assign(Mutiny.StatelessSession session, UUID utterance, Collection<UUID> statements) {
        return session.createMutationQuery(
                        "update StatementRow s set s.utteranceId = :utterance where s.id in (:statements)")
                .setParameter("utterance", utterance)
                .setParameter("statements", statements)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * How texts introduce speakers without a party, most frequent first.
     *
     * @param keys of their names; of each the latest 500 statements count
     */
    public Uni<List<Introduced>> introduced(Mutiny.StatelessSession session, Collection<String> keys) {
        return session.createNativeQuery("""
                        select s.speaker_key, s.speaker_name, s.speaker_kind, s.speaker_role, s.speaker_affiliation_id,
                            count(*), cast(string_agg(distinct cast(s.article_id as text), ' ') as text)
                        from unnest(string_to_array(:keys, chr(10))) k (speaker_key)
                        cross join lateral (select n.* from statement n where n.speaker_key = k.speaker_key
                            and n.retired_at is null and n.speaker_id is null order by n.id desc limit 500) s
                        group by 1, 2, 3, 4, 5 order by 6 desc, 2, 4, 5, 3""", Object[].class)
                .setParameter("keys", String.join("\n", keys))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Introduced(
                                new Introduction(
                                        (String) row[0],
                                        (String) row[1],
                                        PartyKind.valueOf((String) row[2]),
                                        (String) row[3],
                                        (UUID) row[4]),
                                Math.toIntExact((Long) row[5]),
                                Set.of(((String) row[6]).split(" ", -1))))
                        .toList());
    }

    /**
     * One way in which texts introduce a speaker.
     *
     * @param introduction the way
     * @param statements how many statements do
     * @param articles the ids of the articles that do
     */
    public record Introduced(Introduction introduction, int statements, Set<String> articles) {}

    private static Uni<Set<String>> save(Mutiny.StatelessSession session, Difference difference) {
        return session.updateAll(difference.changed.toArray())
                .chain(() -> session.insertAll(difference.added.toArray()))
                .replaceWith(difference.speakers);
    }

    private static StoredStatement stored(StatementRow row) {
        return new StoredStatement(
                row.id,
                row.articleId,
                row.outletId,
                row.start,
                row.end,
                row.ordinal,
                row.exact,
                row.context,
                row.kind,
                row.speakerId,
                row.speakerMention,
                row.cueLemma,
                row.channel,
                row.saidOn,
                row.confidence,
                row.utteranceId);
    }

    /** What to write so that the rows become the drafts. */
    private static final class Difference {
        private record Place(int revision, int start, int end, int ordinal) {}

        private final ArticleText article;
        private final int extractorVersion;
        private final Instant now = Instant.now();
        private final List<StatementRow> added = new ArrayList<>();
        private final List<StatementRow> changed = new ArrayList<>();
        private final Set<String> speakers = new HashSet<>();

        Difference(ArticleText article, int extractorVersion, List<StatementRow> rows, List<StatementDraft> drafts) {
            this.article = article;
            this.extractorVersion = extractorVersion;
            rows.forEach(row -> introduced(row.introduction()));
            drafts.forEach(draft -> introduced(draft.introduction()));
            Map<Place, StatementRow> known = new HashMap<>(rows.stream()
                    .collect(Collectors.toMap(
                            row -> new Place(row.revision, row.start, row.end, row.ordinal), Function.identity())));
            drafts.forEach(draft -> keepOrAdd(
                    known.remove(new Place(article.revision(), draft.start(), draft.end(), draft.ordinal())), draft));
            known.values().stream().filter(row -> row.retiredAt == null).forEach(this::retire);
        }

        private void introduced(@Nullable Introduction introduction) {
            if (introduction != null) {
                speakers.add(introduction.key());
            }
        }

        private void keepOrAdd(@Nullable StatementRow row, StatementDraft draft) {
            if (row == null) {
                StatementRow fresh = new StatementRow();
                fresh.id = Ids.next();
                fresh.recordedAt = now;
                fill(fresh, draft);
                added.add(fresh);
            } else if (row.retiredAt != null || !isFilledWith(row, draft)) {
                row.retiredAt = null;
                fill(row, draft);
                changed.add(row);
            }
        }

        private void retire(StatementRow row) {
            row.retiredAt = now;
            changed.add(row);
        }

        private void fill(StatementRow row, StatementDraft draft) {
            row.articleId = article.id();
            row.outletId = article.outletId();
            row.revision = article.revision();
            row.textHash = article.textHash();
            row.start = draft.start();
            row.end = draft.end();
            row.ordinal = draft.ordinal();
            row.exact = draft.exact();
            row.prefix = draft.prefix();
            row.suffix = draft.suffix();
            row.context = draft.context();
            row.kind = draft.kind();
            row.speakerId = draft.speakerId();
            row.speakerMention = draft.speakerMention();
            row.introduction(draft.introduction());
            row.cue = draft.cue();
            row.cueLemma = draft.cueLemma();
            row.channel = draft.channel();
            row.saidOn = draft.saidOn();
            row.rule = draft.rule();
            row.confidence = draft.confidence();
            row.extractorVersion = extractorVersion;
        }

        private boolean isFilledWith(StatementRow row, StatementDraft draft) {
            return row.extractorVersion == extractorVersion
                    && row.outletId.equals(article.outletId())
                    && row.kind == draft.kind()
                    && Objects.equals(row.speakerId, draft.speakerId())
                    && Objects.equals(row.speakerMention, draft.speakerMention())
                    && Objects.equals(row.introduction(), draft.introduction())
                    && Objects.equals(row.cue, draft.cue())
                    && Objects.equals(row.cueLemma, draft.cueLemma())
                    && Objects.equals(row.channel, draft.channel())
                    && Objects.equals(row.saidOn, draft.saidOn())
                    && row.context.equals(draft.context())
                    && row.rule.equals(draft.rule())
                    && Double.compare(row.confidence, draft.confidence()) == 0;
        }
    }
}
