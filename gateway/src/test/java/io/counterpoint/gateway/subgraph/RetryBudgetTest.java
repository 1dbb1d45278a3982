package io.counterpoint.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void hasAReserve() {
        var budget = new RetryBudget(10);
        for (int i = 0; i < RetryBudget.RESERVE; i++) {
            assertThat(budget.trySpend()).isTrue();
        }
        assertThat(budget.trySpend()).isFalse();
    }

    @Test
    void nothingMayBeSentAgainAtZeroPercent() {
        assertThat(new RetryBudget(0).trySpend()).isFalse();
    }

    /** True marks a call, false a wish to retry. */
    @Property
    void retriesStayBelowTheirShare(
            @ForAll @Size(max = 300) List<Boolean> steps, @ForAll @IntRange(min = 1, max = 100) int percent) {
        var budget = new RetryBudget(percent);
        int calls = 0;
        int retries = 0;
        for (boolean call : steps) {
            if (call) {
                budget.earn();
                calls++;
            } else if (budget.trySpend()) {
                retries++;
            }
            assertThat(retries).isLessThanOrEqualTo(RetryBudget.RESERVE + calls * percent / 100);
        }
    }
}
