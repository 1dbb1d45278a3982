package io.counterpoint.claims.claim;

import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Ids;
import java.util.List;
import java.util.UUID;

/** Turns a filter into conditions on {@code claim c}. */
final class ClaimConditions {
    /** Those for which {@link ClaimReader#outletsWithout} has the outlet. */
    private static final String LEFT_OUT = """
            c.id in (select carrying.claim_id from claim_coverage own
                    join claim_coverage beside on beside.claim_id = own.claim_id
                    join claim_coverage carrying on carrying.article_id = beside.article_id
                    where own.outlet_id = :leftOutBy)
                and not exists (select 1 from claim_coverage own
                    where own.claim_id = c.id and own.outlet_id = :leftOutBy)""";

    private ClaimConditions() {}

    /**
     * The conditions.
     *
     * @param parties the party filtered by and those that belong to it
     */
    static Conditions of(ClaimFilter filter, List<UUID> parties) {
        Conditions conditions = new Conditions().and("c.withdrawn_at is null");
        if (filter.contested() != null) {
            conditions.and(filter.contested() ? "c.contested" : "not c.contested");
        }
        if (filter.outlet() != null) {
            conditions.and(coverage("v.outlet_id = :outlet"), "outlet", Ids.parse(filter.outlet()));
        }
        if (filter.leftOutBy() != null) {
            conditions.and(LEFT_OUT, "leftOutBy", Ids.parse(filter.leftOutBy()));
        }
        if (filter.article() != null) {
            conditions.and(coverage("v.article_id = :article"), "article", Ids.parse(filter.article()));
        }
        if (filter.text() != null) {
            conditions.and(
                    "to_tsvector('english', c.text) @@ websearch_to_tsquery('english', :text)", "text", filter.text());
        }
        if (filter.topic() != null) {
            conditions.and(
                    "to_tsvector('english', c.text) @@ phraseto_tsquery('english', :topic)", "topic", filter.topic());
        }
        if (filter.from() != null) {
            conditions.and("c.last_said_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            conditions.and("c.first_said_on <= :to", "to", filter.to());
        }
        return stances(conditions, filter, parties);
    }

    private static Conditions stances(Conditions conditions, ClaimFilter filter, List<UUID> parties) {
        if (filter.party() == null && filter.position() == null) {
            return conditions;
        }
        if (filter.party() != null && parties.isEmpty()) {
            return conditions.and("false");
        }
        String party = filter.party() == null ? "" : " and s.party_id in (:parties)";
        String position = filter.position() == null ? "" : " and s.position = :position";
        if (filter.party() != null) {
            conditions.with("parties", parties);
        }
        if (filter.position() != null) {
            conditions.with("position", filter.position().name());
        }
        // Of each party the latest entry counts, a curated one before an extracted one.
        return conditions.and("""
                exists (select 1 from stance s where s.claim_id = c.id and not s.retracted%s%s
                    and not exists (select 1 from stance later
                        where later.claim_id = s.claim_id and later.party_id = s.party_id
                        and (later.origin = s.origin and later.number > s.number
                            or s.origin = 'EXTRACTED' and later.origin = 'CURATED' and not later.retracted
                                and not exists (select 1 from stance undone
                                    where undone.claim_id = later.claim_id and undone.party_id = later.party_id
                                    and undone.origin = 'CURATED' and undone.number > later.number))))""".formatted(party, position));
    }

    private static String coverage(String condition) {
        return "c.id in (select v.claim_id from claim_coverage v where " + condition + ")";
    }
}
