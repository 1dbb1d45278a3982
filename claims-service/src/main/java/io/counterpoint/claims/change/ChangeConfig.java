package io.counterpoint.claims.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How subscribers learn of changes. */
@ConfigMapping(prefix = "counterpoint.changes")
public interface ChangeConfig {
    /**
     * How long a change may go unnoticed. So often the database is looked at, once for all subscribers of this replica,
     * and only while there are any.
     */
    @WithDefault("500ms")
    Duration interval();
}
