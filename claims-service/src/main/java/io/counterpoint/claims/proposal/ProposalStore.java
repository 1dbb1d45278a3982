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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores proposals about claims, in sessions that the caller opens. */
@ApplicationScoped
public class ProposalStore {
    /**
     * What makes two suggestions the same.
     *
     * @param kind what is suggested
     * @param claimId the claim
     * @param partyId who holds the stance; null for a claim
     * @param position the position; null for a claim
     */
    public record Subject(
            ProposalKind kind,
            UUID claimId,
            @Nullable UUID partyId,
            @Nullable Position position) {
        /** A claim. */
        public static Subject claim(UUID claim) {
            return new Subject(ProposalKind.CLAIM, claim, null, null);
        }

        /** A stance of a party. */
        public static Subject stance(UUID claim, UUID party, Position position) {
            return new Subject(ProposalKind.STANCE, claim, party, position);
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

    /**
     * What a curator decided about a stance.
     *
     * @param subject the stance
     * @param accepted whether it was accepted, or rejected
     */
    public record DecidedStance(Subject subject, boolean accepted) {}

    /** What curators decided about stances on claims. */
    public Uni<List<DecidedStance>> decidedStances(Mutiny.StatelessSession session, Collection<UUID> claims) {
        return of(session, claims)
                .map(rows -> rows.stream()
                        .filter(row -> row.kind == ProposalKind.STANCE && row.state != ProposalState.OPEN)
                        .map(row -> new DecidedStance(subject(row), row.state == ProposalState.ACCEPTED))
                        .toList());
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
        return new Subject(row.kind, Objects.requireNonNull(row.claimId), row.partyId, row.position);
    }

    private static ProposalRow row(Suggestion suggestion) {
        Subject subject = suggestion.subject();
        ProposalRow row = open(subject.kind(), suggestion.confidence(), suggestion.reason());
        row.claimId = subject.claimId();
        row.partyId = subject.partyId();
        row.position = subject.position();
        return row;
    }

    /** A new row; its subject is still to be filled in. */
    static ProposalRow open(ProposalKind kind, double confidence, String reason) {
        ProposalRow row = new ProposalRow();
        row.id = Ids.next();
        row.kind = kind;
        row.state = ProposalState.OPEN;
        row.confidence = confidence;
        row.reason = reason;
        row.proposedAt = Instant.now();
        return row;
    }
}
