package io.counterpoint.sources.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what became of articles that were to be added. */
@Singleton
final class IntakeMeters {

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    IntakeMeters(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("counterpoint.intake.articles")
                            .description("Articles to add, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(List<AddedArticle> answers) {
        answers.forEach(
                answer -> Objects.requireNonNull(counters.get(answer.outcome())).increment());
    }
}
