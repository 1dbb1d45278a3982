package io.counterpoint.claims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.observability.database.ChangeLog;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    @Test
    void namesEveryChangeOfEveryFileInOrder() {
        assertThat(ChangeLog.ids())
                .startsWith("0001-parties", "0001-articles")
                .contains("0008-claim-changes", "0009-wording-pairs")
                .doesNotHaveDuplicates();
    }
}
