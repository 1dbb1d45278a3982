package io.counterpoint.claims.stance;

import io.counterpoint.claims.storage.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the current stances out of a history that only grows. */
public final class StanceHistory {
    private StanceHistory() {}

    /**
     * The stances that count: of each party the latest decided one, or else the latest derived one, unless retracted.
     *
     * @param entries of one claim, in any order
     * @param asOf leaves out what was recorded later; null for now
     * @return in the order they were recorded
     */
    public static List<RecordedStance> current(List<RecordedStance> entries, @Nullable Instant asOf) {
        Map<UUID, Map<Origin, RecordedStance>> latest = new TreeMap<>();
        entries.stream()
                .filter(entry -> asOf == null || !entry.recordedAt().isAfter(asOf))
                .sorted(Comparator.comparingInt(RecordedStance::number))
                .forEach(entry -> latest.computeIfAbsent(entry.partyId(), party -> new EnumMap<>(Origin.class))
                        .put(entry.origin(), entry));
        return latest.values().stream()
                .map(StanceHistory::counting)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(RecordedStance::number))
                .toList();
    }

    /** The latest derived stance of each party, whatever a curator decided, unless retracted. */
    public static Map<UUID, RecordedStance> derived(List<RecordedStance> entries) {
        Map<UUID, RecordedStance> latest = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.origin() == Origin.EXTRACTED)
                .sorted(Comparator.comparingInt(RecordedStance::number))
                .forEach(entry -> latest.put(entry.partyId(), entry));
        latest.values().removeIf(RecordedStance::retracted);
        return latest;
    }

    private static Optional<RecordedStance> counting(Map<Origin, RecordedStance> latest) {
        return Stream.of(Origin.CURATED, Origin.EXTRACTED)
                .map(latest::get)
                .filter(entry -> entry != null && !entry.retracted())
                .findFirst();
    }
}
