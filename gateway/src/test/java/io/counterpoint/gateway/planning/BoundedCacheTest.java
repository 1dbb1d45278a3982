package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    @Test
    void keepsWhatIsUsedAndForgetsTheRest() {
        var cache = new BoundedCache<Integer, String>(100);
        for (int i = 0; i < 10_000; i++) {
            cache.put(i, "v" + i);
            assertThat(cache.get(0)).isEqualTo("v0");
        }

        assertThat(cache.size()).isLessThanOrEqualTo(101);
        assertThat(cache.get(5000)).isNull();
        assertThat(cache.get(9999)).isEqualTo("v9999");
    }
}
