package io.counterpoint.claims.change;

import io.counterpoint.claims.claim.Claim;
import io.counterpoint.claims.claim.ClaimReader;
import io.counterpoint.claims.storage.Database;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows the changes of claims. */
@ApplicationScoped
class ClaimChangeReader {
    private static final int MOST = 100;

    private final Database database;
    private final ClaimReader claims;
    private final Watch<ChangePosition> watch;

    ClaimChangeReader(Vertx vertx, Database database, ClaimReader claims, ChangeConfig config) {
        this.database = database;
        this.claims = claims;
        this.watch = new Watch<>(vertx, this::latest, ChangePosition::isBefore, config.interval());
    }

    /**
     * The changes, beginning with those that have come since a position, or with none when none has.
     *
     * @param after null for those that come from now on, which begins without any, but with the position
     */
    Multi<ClaimChanges> after(@Nullable ChangePosition after) {
        return watch.items(after, this::between);
    }

    private Uni<ChangePosition> latest() {
        return database.reading(session -> session.createNativeQuery(
                                "select coalesce(max(position), 0) from claim_change", Long.class)
                        .getSingleResult())
                .map(ChangePosition::new);
    }

    private Uni<Watch.Read<ChangePosition, ClaimChanges>> between(@Nullable ChangePosition before, ChangePosition now) {
        return before == null
                ? Uni.createFrom().item(read(now, List.of()))
                : rows(before, now)
                        .chain(rows -> changes(rows)
                                .map(changes -> read(
                                        rows.size() < MOST ? now : new ChangePosition(rows.getLast().position),
                                        changes)));
    }

    private static Watch.Read<ChangePosition, ClaimChanges> read(ChangePosition until, List<ClaimChange> changes) {
        return new Watch.Read<>(until, new ClaimChanges(changes, until.encode()));
    }

    private Uni<List<ClaimChangeRow>> rows(ChangePosition after, ChangePosition until) {
        return database.reading(session -> session.createSelectionQuery(
                        "from ClaimChangeRow c where c.position > :after and c.position <= :until order by c.position",
                        ClaimChangeRow.class)
                .setParameter("after", after.number())
                .setParameter("until", until.number())
                .setMaxResults(MOST)
                .getResultList());
    }

    private Uni<List<ClaimChange>> changes(List<ClaimChangeRow> rows) {
        List<String> ids = rows.stream().map(row -> row.claimId.toString()).toList();
        return claims.byIds(ids).map(found -> {
            List<ClaimChange> changes = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                ClaimChangeRow row = rows.get(i);
                Claim claim = Objects.requireNonNull(found.get(i), "a claim that is noted as changed");
                changes.add(new ClaimChange(claim, row.kind, row.changedAt.atOffset(ZoneOffset.UTC)));
            }
            return changes;
        });
    }
}
