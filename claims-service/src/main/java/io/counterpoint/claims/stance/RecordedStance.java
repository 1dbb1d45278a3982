package io.counterpoint.claims.stance;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.storage.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a claim's history.
 *
 * @param claimId the claim
 * @param number counts the entries of the claim
 * @param partyId who holds it
 * @param position what is held
 * @param basis what it rests on
 * @param origin derived or decided
 * @param retracted the entry says that the party's stance of this origin no longer holds
 * @param saidOn the latest day it was said; null when unknown
 * @param confidence 0 to 1
 * @param reason why, in words; null when nobody told
 * @param recordedAt when the entry was made
 * @param recordedBy the curator who made it; null when derived, or when nobody knows
 */
public record RecordedStance(
        UUID claimId,
        int number,
        UUID partyId,
        Position position,
        Basis basis,
        Origin origin,
        boolean retracted,
        @Nullable LocalDate saidOn,
        double confidence,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable String recordedBy) {}
