package io.counterpoint.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.http.TraceConfig.Access;
import io.counterpoint.gateway.http.TraceDoor.Shown;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceDoorTest {

    private record Configured(Access access, Optional<String> token) implements TraceConfig {}

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            OFF, 127.0.0.1, plan, none, NOTHING
            LOOPBACK, 127.0.0.1, plan, none, PLAN
            LOOPBACK, ::1, calls, none, CALLS
            LOOPBACK, 192.0.2.1, plan, secret, NOTHING
            LOOPBACK, 127.0.0.1, other, none, NOTHING
            LOOPBACK, 127.0.0.1, none, none, NOTHING
            TOKEN, 192.0.2.1, plan, secret, PLAN
            TOKEN, 127.0.0.1, plan, none, NOTHING
            TOKEN, 127.0.0.1, plan, secre, NOTHING
            """)
    void showsToThoseWhoMaySee(Access access, String address, String wish, String token, Shown shown) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (wish != null) {
            headers.add("counterpoint-trace", wish);
        }
        if (token != null) {
            headers.add("counterpoint-trace-token", token);
        }
        var door = new TraceDoor(new Configured(access, Optional.of("secret")));

        assertThat(door.shownTo(headers, SocketAddress.inetSocketAddress(1234, address)))
                .isEqualTo(shown);
    }

    @Test
    void aTokenHasNoDefault() {
        assertThatThrownBy(() -> new TraceDoor(new Configured(Access.TOKEN, Optional.empty())))
                .hasMessageContaining("counterpoint.gateway.trace.token");
    }
}
