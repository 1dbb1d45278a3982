package io.counterpoint.gateway.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "r-1", "7c1f:9/a+b=@x.y_z", "5D2C7C4E-8E5B-4F4B-9B1E-0A4C6A3E2F10"})
    void clientsNamesAreTaken(String value) {
        assertThat(RequestId.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a b", "a\"b", "a{b}", "a\tb", "zoë", "%0d%0a"})
    void whatCouldDisturbALogIsNot(String value) {
        assertThat(RequestId.isValid(value)).isFalse();
    }

    @Test
    void theyAreBounded() {
        assertThat(RequestId.isValid("x".repeat(128))).isTrue();
        assertThat(RequestId.isValid("x".repeat(129))).isFalse();
    }

    @RepeatedTest(20)
    void newOnesAreValidAndDiffer() {
        assertThat(RequestId.isValid(RequestId.create())).isTrue();
        assertThat(RequestId.create()).isNotEqualTo(RequestId.create());
    }
}
