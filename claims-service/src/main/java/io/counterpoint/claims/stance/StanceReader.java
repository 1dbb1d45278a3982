package io.counterpoint.claims.stance;

import io.counterpoint.claims.statement.Evidence;
import io.counterpoint.claims.statement.EvidenceReader;
import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads stances. */
@ApplicationScoped
public class StanceReader {
    /** The most stances, and the most entries of its history, that one claim shows; the latest ones are kept. */
    public static final int CLAIM_LIMIT = 500;

    /** The most statements that one stance shows as evidence. */
    public static final int EVIDENCE_LIMIT = 200;

    private final Database database;
    private final EvidenceReader evidence;

    StanceReader(Database database, EvidenceReader evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /**
     * The stances that hold on claims.
     *
     * @param claims ids of claims, in any order
     * @param asOf for each claim the time that counts; null for now
     */
    public Uni<List<List<Stance>>> holdingOn(List<String> claims, List<? extends @Nullable Instant> asOf) {
        return histories(claims)
                .map(histories -> IntStream.range(0, claims.size())
                        .mapToObj(i -> StanceHistory.current(historyOf(histories, claims.get(i)), asOf.get(i)).stream()
                                .map(entry -> Stance.holding(entry, asOf.get(i)))
                                .toList())
                        .toList());
    }

    /** All entries about each claim, in the order they were recorded. */
    public Uni<List<List<Stance>>> historyOn(List<String> claims, List<? extends @Nullable Instant> asOf) {
        return histories(claims)
                .map(histories -> IntStream.range(0, claims.size())
                        .mapToObj(i -> historyOf(histories, claims.get(i)).stream()
                                .filter(entry -> isKnown(entry, asOf.get(i)))
                                .map(Stance::entry)
                                .toList())
                        .toList());
    }

    /** The history of one claim. */
    public Uni<List<RecordedStance>> history(UUID claim) {
        return histories(List.of(claim.toString())).map(histories -> historyOf(histories, claim.toString()));
    }

    /** The history of claims, read in a session that is open. */
    public static Uni<Map<UUID, List<RecordedStance>>> histories(
            Mutiny.StatelessSession session, Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery(
                        "from StanceRow s where s.claimId in (:claims) order by s.claimId, s.number", StanceRow.class)
                .setParameter("claims", claims)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(StanceRow::toRecorded)
                        .collect(Collectors.groupingBy(RecordedStance::claimId)));
    }

    Uni<List<List<Statement>>> evidenceOf(List<Stance> stances) {
        return evidence.of(
                        stances.stream().map(Stance::claimId).distinct().toList(),
                        stances.stream().map(Stance::number).distinct().toList())
                .map(links -> links.stream()
                        .collect(Collectors.groupingBy(link -> new Place(link.claimId(), link.stanceNumber()))))
                .map(links -> stances.stream()
                        .map(stance -> shown(stance, links.getOrDefault(placeOf(stance), List.of())))
                        .toList());
    }

    Uni<List<List<String>>> attachersOf(List<Stance> stances) {
        return evidence.attachers(
                        stances.stream().map(Stance::claimId).distinct().toList(),
                        stances.stream().map(Stance::number).distinct().toList())
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                each -> new Place(each.claimId(), each.stanceNumber()),
                                Collectors.mapping(EvidenceReader.Attacher::curator, Collectors.toList()))))
                .map(found -> stances.stream()
                        .map(stance -> found.getOrDefault(placeOf(stance), List.of()))
                        .toList());
    }

    private Uni<Map<UUID, List<RecordedStance>>> histories(List<String> claims) {
        return database.reading(session -> session.createNativeQuery("""
                                select s.* from (
                                    select r.claim_id, r.number,
                                        row_number() over (partition by r.claim_id order by r.number desc) as place
                                    from stance r where r.claim_id in (:claims)) ranked
                                join stance s on s.claim_id = ranked.claim_id and s.number = ranked.number
                                where ranked.place <= :limit order by s.claim_id, s.number""", StanceRow.class)
                        .setParameter("claims", Ids.readAll(claims))
                        .setParameter("limit", CLAIM_LIMIT)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(StanceRow::toRecorded)
                        .collect(Collectors.groupingBy(RecordedStance::claimId)));
    }

    private static List<RecordedStance> historyOf(Map<UUID, List<RecordedStance>> histories, String claim) {
        return histories.getOrDefault(UUID.fromString(claim), List.of());
    }

    private static boolean isKnown(RecordedStance entry, @Nullable Instant asOf) {
        return asOf == null || !entry.recordedAt().isAfter(asOf);
    }

    private static List<Statement> shown(Stance stance, List<Evidence> links) {
        return links.stream()
                .filter(link -> stance.historic() || link.countsAt(stance.asOf()))
                .limit(EVIDENCE_LIMIT)
                .map(Evidence::statement)
                .toList();
    }

    private static Place placeOf(Stance stance) {
        return new Place(stance.claimId(), stance.number());
    }

    private record Place(String claimId, int number) {}
}
