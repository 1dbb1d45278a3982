package io.counterpoint.sources.article;

import io.counterpoint.sources.outlet.LanguageTag;
import io.counterpoint.sources.paging.Cursor;
import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.storage.StorableText;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of one search, as SQL with named values. Ordered by rank and id when words are searched for, by date and id
 * otherwise; the cursor is the sort key of the last row, so a page never depends on how many come before it.
 */
final class ArticleSearch {

    private static final String NEWEST = "newest";
    private static final String BEST = "best";
    private static final int LONGEST_TEXT = 1_000;

    private static final String WORDS = "websearch_to_tsquery('english', :text)";

    // The marks are taken out of the text first, so that whoever reads the snippet can trust each one.
    private static final String SNIPPET = "ts_headline('english', translate(left(r.text, 100000), '⟦⟧', ''), " + WORDS
            + ", 'StartSel=⟦, StopSel=⟧, MaxFragments=2, MaxWords=30, MinWords=10, FragmentDelimiter= … ')";

    private final StringBuilder where = new StringBuilder("true");
    private final Map<String, Object> filterValues = new LinkedHashMap<>();
    private final Map<String, Object> pageValues = new HashMap<>();
    private final boolean byRank;
    private final PageRequest page;
    private String after = "true";

    ArticleSearch(ArticleFilter filter, PageRequest page) {
        @Nullable String text = StorableText.optional("text", filter.text(), LONGEST_TEXT);
        this.byRank = text != null;
        this.page = page;
        if (filter.outlet() != null) {
            require("a.outlet_id = :outlet", "outlet", Ids.parse("outlet", filter.outlet()));
        }
        if (filter.publishedFrom() != null) {
            require(
                    "a.published_at >= :from",
                    "from",
                    Moment.parse("publishedFrom", filter.publishedFrom()).at());
        }
        if (filter.publishedTo() != null) {
            require(
                    "a.published_at < :to",
                    "to",
                    Moment.parse("publishedTo", filter.publishedTo()).at());
        }
        @Nullable String language = LanguageTag.normalised(filter.language());
        if (language != null) {
            require("a.language = :language", "language", language);
        }
        if (text != null) {
            require("r.search @@ " + WORDS, "text", text);
        }
        if (page.after() != null) {
            beginAfter(page.after());
        }
    }

    /** Counts what matches, on all pages. */
    String countSql() {
        return "select count(*) from article a" + revisions() + " where " + where;
    }

    /** The rows of the page and one more: {@code id, sort_at, score, snippet}. */
    String pageSql() {
        return byRank ? """
                select p.id, p.sort_at, p.score, %s as snippet
                from (
                    select * from (
                        select a.id, a.sort_at, a.revision, ts_rank_cd(r.search, %s) as score
                        from article a%s where %s
                    ) ranked where %s order by score desc, id desc limit :size
                ) p
                join revision r on r.article_id = p.id and r.number = p.revision
                order by p.score desc, p.id desc""".formatted(SNIPPET, WORDS, revisions(), where, after) : """
                select a.id, a.sort_at, cast(null as real) as score, cast(null as text) as snippet
                from article a where %s and %s order by a.sort_at desc, a.id desc limit :size""".formatted(where, after);
    }

    Map<String, Object> countValues() {
        return filterValues;
    }

    Map<String, Object> pageValues() {
        Map<String, Object> values = new HashMap<>(filterValues);
        values.putAll(pageValues);
        values.put("size", page.fetchSize());
        return values;
    }

    /** The cursor of a row with this sort key. */
    String cursor(UUID id, Instant sortAt, @Nullable Float score) {
        return byRank ? Cursor.of(BEST, String.valueOf(score), id) : Cursor.of(NEWEST, sortAt, id);
    }

    private String revisions() {
        return byRank ? " join revision r on r.article_id = a.id and r.number = a.revision" : "";
    }

    private void require(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        filterValues.put(name, value);
    }

    private void beginAfter(String cursor) {
        Cursor place = Cursor.parse(cursor, byRank ? BEST : NEWEST, 2);
        pageValues.put("afterKey", byRank ? place.decimal(0) : place.instant(0));
        pageValues.put("afterId", place.id(1));
        after = byRank
                ? "(score, id) < (cast(:afterKey as real), cast(:afterId as uuid))"
                : "(a.sort_at, a.id) < (cast(:afterKey as timestamptz), cast(:afterId as uuid))";
    }
}
