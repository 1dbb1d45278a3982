package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was planned for one supergraph is planned for the next before anybody asks. */
class PlanAheadTest {

    private static final String SIMPLE = "{ products { name } }";
    private static final String CHOICE =
            "query A($wide: Boolean!) { products { name rating @include(if: $wide) } } query B { me { name } }";
    private static final String OUTDATED = "{ products { rating } me { name } }";

    private final String sdl = Case.named("simple-entities").sdl();
    private final OperationCatalog before = catalog(sdl);

    private static OperationCatalog catalog(String sdl) {
        Supergraph supergraph = Supergraph.parse(sdl);
        return new OperationCatalog(supergraph, new Planner(supergraph, 50_000), 10_000, 100_000, 100);
    }

    private static JsonObject wide(boolean value) {
        return new JsonObject().put("wide", value ? JsonScalar.TRUE : JsonScalar.FALSE);
    }

    private void planSome() {
        before.plan(SIMPLE, before.operation(SIMPLE, null), new JsonObject());
        before.plan(CHOICE, before.operation(CHOICE, "A"), wide(true));
        before.plan(CHOICE, before.operation(CHOICE, "A"), wide(false));
        before.plan(CHOICE, before.operation(CHOICE, "B"), new JsonObject());
        before.plan(OUTDATED, before.operation(OUTDATED, null), new JsonObject());
    }

    @Test
    void everyPlanIsMadeForTheNextSupergraph() {
        planSome();
        OperationCatalog next = catalog(sdl);

        assertThat(next.planLike(before, 100, () -> true)).isEqualTo(3);

        assertThat(next.planCount()).isEqualTo(before.planCount()).isEqualTo(5);
        assertThat(next.knownPlan(CHOICE, next.operation(CHOICE, "A"), wide(false)))
                .isNotNull();
    }

    @Test
    void whatDoesNotFitAnyMoreIsLeftOut() {
        planSome();
        OperationCatalog next = catalog(sdl.replace("rating: Float", "stars: Float"));

        assertThat(next.planLike(before, 100, () -> true)).isEqualTo(1);

        assertThat(next.knows(SIMPLE)).isTrue();
        assertThat(next.knows(OUTDATED)).isFalse();
    }

    @Test
    void itEndsWithTheNumberOfDocumentsOrTheTime() {
        planSome();
        var looks = new AtomicInteger();

        assertThat(catalog(sdl).planLike(before, 2, () -> true)).isEqualTo(2);
        assertThat(catalog(sdl).planLike(before, 0, () -> true)).isZero();
        assertThat(catalog(sdl).planLike(before, 100, () -> looks.incrementAndGet() < 2))
                .isEqualTo(1);
    }
}
