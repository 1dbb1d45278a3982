package io.counterpoint.identity.access;

import static io.counterpoint.identity.access.Permission.Verdict.FORBIDDEN;
import static io.counterpoint.identity.access.Permission.Verdict.PERMITTED;
import static io.counterpoint.identity.access.Permission.Verdict.UNKNOWN_CALLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.identity.token.Identity;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What changes where reading without a token is closed. */
class PermissionTest {

    private static final Identity READER = new Identity("reader", Set.of(), Instant.MAX);
    private static final Identity WRITER = new Identity("writer", Set.of("writer", "more"), Instant.MAX);
    private static final Caller NOBODY = Caller.NOBODY;
    private static final Permission WRITING = Permission.anyOf("writer", "admin");
    private static final Caller SERVICE = new Caller(null, true);

    @Test
    void readingTakesATokenOfAnyRole() {
        assertThat(Permission.READ.judge(NOBODY, false)).isEqualTo(UNKNOWN_CALLER);
        assertThat(Permission.READ.judge(SERVICE, false)).isEqualTo(UNKNOWN_CALLER);
        assertThat(Permission.READ.judge(new Caller(READER, false), false)).isEqualTo(PERMITTED);
    }

    @Test
    void theGatewayJoinsOnlyForThoseWhoMayRead() {
        assertThat(Permission.JOIN.judge(SERVICE, false)).isEqualTo(UNKNOWN_CALLER);
        assertThat(Permission.JOIN.judge(new Caller(READER, true), false)).isEqualTo(PERMITTED);
        assertThat(Permission.JOIN.judge(new Caller(READER, false), false)).isEqualTo(FORBIDDEN);
    }

    @Test
    void servicesNeedNobodysToken() {
        assertThat(Permission.SERVICE.judge(SERVICE, false)).isEqualTo(PERMITTED);
    }

    @Test
    void writingTakesTheRole() {
        assertThat(WRITING.judge(NOBODY, true)).isEqualTo(UNKNOWN_CALLER);
        assertThat(WRITING.judge(new Caller(READER, true), true)).isEqualTo(FORBIDDEN);
        assertThat(WRITING.judge(new Caller(WRITER, false), false)).isEqualTo(PERMITTED);
    }

    @Test
    void whoeverIsRefusedLearnsWhatItTakes() {
        assertThat(WRITING.describe()).isEqualTo("needs a token with the role writer or admin");
    }
}
