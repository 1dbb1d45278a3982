package io.counterpoint.claims.derivation;

import io.counterpoint.observability.WorkTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Measures the work of this replica on articles. */
@Singleton
final class DerivationMeters {

    private final WorkTimer extraction;
    private final WorkTimer reading;
    private final WorkTimer comparing;

    DerivationMeters(MeterRegistry registry) {
        this.extraction = new WorkTimer(registry, "counterpoint.extraction", "Finding the statements of one article");
        this.reading = new WorkTimer(
                registry, "counterpoint.reading", "Reading one article: finding its statements and storing them");
        this.comparing = new WorkTimer(
                registry, "counterpoint.comparing", "Comparing the articles of one story and storing what came of it");
    }

    <T> Uni<T> extraction(Supplier<Uni<T>> work) {
        return extraction.around(work);
    }

    <T> Uni<T> reading(Supplier<Uni<T>> work) {
        return reading.around(work);
    }

    <T> Uni<T> comparing(Supplier<Uni<T>> work) {
        return comparing.around(work);
    }
}
