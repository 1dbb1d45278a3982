package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path ROOT = Path.of("checkout");

    @Test
    void nothingNeedsToBeSet() {
        Settings settings = Settings.of(ROOT, List.of(), Map.of());

        assertThat(settings.port(ServiceKind.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(ServiceKind.SOURCES)).isEqualTo(8081);
        assertThat(settings.port(ServiceKind.CLAIMS)).isEqualTo(8082);
        assertThat(settings.postgresPort()).isEqualTo(8054);
        assertThat(settings.issuerPort()).isEqualTo(8083);
        assertThat(settings.home()).isEqualTo(ROOT.resolve(".counterpoint"));
        assertThat(settings.ownPostgres()).isEmpty();
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void everyAddressIsOnThisMachine() {
        Settings settings = Settings.of(ROOT, List.of("--fresh"), Map.of("COUNTERPOINT_CLAIMS_PORT", "9001"));

        assertThat(settings.address(ServiceKind.CLAIMS)).hasToString("http://127.0.0.1:9001");
        assertThat(settings.fresh()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTERPOINT_GATEWAY_PORT, x",
        "COUNTERPOINT_SOURCES_PORT, 0",
        "COUNTERPOINT_CLAIMS_PORT, 65536",
        "COUNTERPOINT_POSTGRES_PORT, ''",
        "COUNTERPOINT_ISSUER_PORT, -1",
    })
    void whatIsNoPortIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> Settings.of(ROOT, List.of(), Map.of(name, value)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "postgresql://host:5432", "http://me:secret@host", "not a url"})
    void whatIsNoPostgresUrlIsRefusedWithTheShapeThatFits(String url) {
        assertThatThrownBy(() -> Settings.of(ROOT, List.of(), Map.of("COUNTERPOINT_POSTGRES_URL", url)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("postgresql://USER:PASSWORD@HOST:PORT")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anUnknownArgumentIsRefused() {
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--frsh"), Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--frsh");
    }
}
