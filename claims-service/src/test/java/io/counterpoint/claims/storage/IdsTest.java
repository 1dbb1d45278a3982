package io.counterpoint.claims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final int MANY = 20_000;

    @Test
    void idsTellWhenTheyWereMade() {
        UUID id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void eachSortsAfterTheOneBefore() {
        List<String> ids =
                Stream.generate(Ids::next).limit(MANY).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsGetDifferentIds() {
        List<UUID> ids =
                IntStream.range(0, MANY).parallel().mapToObj(each -> Ids.next()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }
}
