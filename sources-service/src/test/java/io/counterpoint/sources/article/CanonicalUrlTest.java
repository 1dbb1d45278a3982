package io.counterpoint.sources.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ServiceException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.com/a https://example.com/a",
                "HTTPS://EXAMPLE.COM/a https://example.com/a",
                "http://example.com/a https://example.com/a",
                "https://www.example.com/a https://example.com/a",
                "https://example.com:443/a https://example.com/a",
                "http://example.com:80/a https://example.com/a",
                "https://example.com:8443/a https://example.com:8443/a",
                "https://example.com./a https://example.com/a",
                "https://user@example.com/a https://example.com/a",
                "https://example.com/a/ https://example.com/a",
                "https://example.com/ https://example.com",
                "https://example.com https://example.com",
                "https://example.com?a=1 https://example.com?a=1",
                "https://example.com/a#b https://example.com/a",
                "https://example.com/a? https://example.com/a",
                "https://example.com/a?utm_source=x&utm_medium=y https://example.com/a",
                "https://example.com/a?fbclid=x&id=7&gclid=y https://example.com/a?id=7",
                "https://example.com/a?b=2&a=1 https://example.com/a?a=1&b=2",
                "https://example.com/a?UTM_Source=x https://example.com/a",
                "https://example.com//a///b https://example.com/a/b",
                "https://example.com/a/./b/../c https://example.com/a/c",
                "https://example.com/../a https://example.com/a",
                "https://example.com/%7ea%2fb https://example.com/~a%2Fb",
                "https://example.com/%41 https://example.com/A",
                "https://example.com/a:b https://example.com/a:b",
                "https://example.com/київ https://example.com/%D0%BA%D0%B8%D1%97%D0%B2",
                "https://example.com/%d0%ba https://example.com/%D0%BA",
                "https://київ.example/a https://xn--b1alf1j.example/a",
                "https://example.com/a|b https://example.com/a%7Cb",
                "https://example.com/100% https://example.com/100%25",
                "https://example.com/A https://example.com/A",
            })
    void variantsOfAnAddressShareOneForm(String given, String canonical) {
        assertThat(CanonicalUrl.of(given).value()).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical).value()).as("idempotent").isEqualTo(canonical);
    }

    @Test
    void whiteSpaceAroundAnAddressDoesNotCount() {
        assertThat(CanonicalUrl.of(" https://example.com/a\n").value()).isEqualTo("https://example.com/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/a",
                "ftp://example.com",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://exa mple.com/a",
                "https://example.com:99999/a",
                "https://example.com:x/a",
                "http://[::1",
                "https://\u0000",
                "https://example.com/\ud800",
                "//example.com",
                "https:example.com"
            })
    void whatIsNotAWebAddressIsRefused(String given) {
        assertThatThrownBy(() -> CanonicalUrl.of(given))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BAD_INPUT));
    }

    @Test
    void anAddressTooLongIsRefusedBeforeAndAfterEscaping() {
        for (String path : new String[] {"a".repeat(2_000), "ї".repeat(500)}) {
            assertThatThrownBy(() -> CanonicalUrl.of("https://example.com/" + path))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
        }
    }

    @Property(tries = 500)
    void anyTextIsAnAddressInCanonicalFormOrRefused(@ForAll @StringLength(max = 60) String rest) {
        Throwable failure = catchThrowable(() -> {
            String canonical = CanonicalUrl.of("https://example.com/" + rest).value();
            assertThat(CanonicalUrl.of(canonical).value()).isEqualTo(canonical);
            assertThat(canonical.chars()).allMatch(character -> character > 32 && character < 127);
        });

        assertThat(failure == null || failure instanceof ServiceException)
                .as("%s", failure)
                .isTrue();
    }
}
