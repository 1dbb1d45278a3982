package io.counterpoint.sources.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.observability.database.ChangeLog;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    @Test
    void namesEveryChangeOfEveryFileInOrder() {
        assertThat(ChangeLog.ids())
                .startsWith("001-outlet", "001-article")
                .contains("002-copy")
                .doesNotHaveDuplicates();
    }
}
