package io.counterpoint.claims.proposal;

import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores proposals, in sessions that the caller opens. */
@ApplicationScoped
public class ProposalStore {
    /**
     * What makes two suggestions the same.
     *
     * @param kind what is suggested
     * @param claimId the claim
     * @param partyId who holds the stance; null where that does not matter
     * @param mention the unknown speaker; null where that does not matter
     * @param position the position; null where that does not matter
     */
    public record Subject(
            ProposalKind kind,
            UUID claimId,
            @Nullable UUID partyId,
            @Nullable String mention,
            @Nullable Position position) {
        /** A claim. */
        public static Subject claim(UUID claim) {
            return new Subject(ProposalKind.CLAIM, claim, null, null, null);
        }

        /** A stance of a party. */
        public static Subject stance(UUID claim, UUID party, Position position) {
            return new Subject(ProposalKind.STANCE, claim, party, null, position);
        }

        /** A party that is not known yet. */
        public static Subject party(UUID claim, String mention, Position position) {
            return new Subject(ProposalKind.PARTY, claim, null, mention, position);
        }
    }

    /**
     * A suggestion.
     *
     * @param subject what is suggested
     * @param confidence 0 to 1
     * @param reason why, in words
     */
    public record Suggestion(Subject subject, double confidence, String reason) {}

    /** What curators rejected about claims. */
    public Uni<Set<Subject>> rejected(Mutiny.StatelessSession session, Collection<UUID> claims) {
        return of(session, claims)
                .map(rows -> rows.stream()
                        .filter(row -> row.state == ProposalState.REJECTED)
                        .map(ProposalStore::subject)
                        .collect(Collectors.toSet()));
    }

    /** Keeps the suggestions that are new; the others stay as they were decided. */
    public Uni<Void> record(Mutiny.StatelessSession session, List<Suggestion> suggestions) {
        Map<Subject, Suggestion> bySubject = new LinkedHashMap<>();
        suggestions.forEach(suggestion -> bySubject.putIfAbsent(suggestion.subject(), suggestion));
        Set<UUID> claims = bySubject.keySet().stream().map(Subject::claimId).collect(Collectors.toSet());
        return of(session, claims).chain(rows -> {
            rows.forEach(row -> bySubject.remove(subject(row)));
            List<ProposalRow> fresh = new ArrayList<>();
            bySubject.values().forEach(suggestion -> fresh.add(row(suggestion)));
            return session.insertAll(fresh.toArray());
        });
    }

    private static Uni<List<ProposalRow>> of(Mutiny.StatelessSession session, Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery("from ProposalRow p where p.claimId in (:claims)", ProposalRow.class)
                .setParameter("claims", claims)
                .getResultList();
    }

    private static Subject subject(ProposalRow row) {
        return new Subject(row.kind, row.claimId, row.partyId, row.mention, row.position);
    }

    private static ProposalRow row(Suggestion suggestion) {
        Subject subject = suggestion.subject();
        ProposalRow row = new ProposalRow();
        row.id = Ids.next();
        row.kind = subject.kind();
        row.state = ProposalState.OPEN;
        row.claimId = subject.claimId();
        row.partyId = subject.partyId();
        row.mention = subject.mention();
        row.position = subject.position();
        row.confidence = suggestion.confidence();
        row.reason = suggestion.reason();
        row.proposedAt = Instant.now();
        return row;
    }
}
