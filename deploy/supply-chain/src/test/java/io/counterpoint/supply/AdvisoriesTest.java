package io.counterpoint.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoriesTest {

    private static final Advisory.PackageName NETTY = new Advisory.PackageName("Maven", "io.netty:netty-codec-http");

    /** Two lines of versions, each with its end, and a last one. */
    private static final Advisory.Affected LINES = new Advisory.Affected(
            NETTY,
            List.of(
                    range(new Advisory.Event("0", null, null), new Advisory.Event(null, "4.1.125.Final", null)),
                    range(
                            new Advisory.Event("4.2.0.Alpha3", null, null),
                            new Advisory.Event(null, null, "4.2.4.Final"))),
            List.of("5.0.0.Alpha1"));

    @ParameterizedTest
    @CsvSource({
        "3.10.6.Final, true",
        "4.1.9.Final, true",
        "4.1.124.Final, true",
        "4.1.125.Final, false",
        "4.1.130.Final, false",
        "4.2.0.Alpha2, false",
        "4.2.0.Alpha3, true",
        "4.2.0.Final, true",
        "4.2.4.Final, true",
        "4.2.5.Final, false",
        "5.0.0.Alpha1, true",
        "5.0.0.Alpha2, false"
    })
    void versionsAreComparedAsMavenDoes(String version, boolean affected) {
        assertThat(LINES.covers(NETTY, version)).isEqualTo(affected);
    }

    @Test
    void otherPackagesAreNotAffected() {
        assertThat(LINES.covers(new Advisory.PackageName("Maven", "io.netty:netty-codec"), "4.1.1.Final"))
                .isFalse();
        assertThat(LINES.covers(new Advisory.PackageName("npm", NETTY.name()), "4.1.1.Final"))
                .isFalse();
    }

    @Test
    void severalEndsMayStandInOneRange() {
        Advisory.Range range = range(
                new Advisory.Event("2.0", null, null),
                new Advisory.Event(null, "2.5", null),
                new Advisory.Event("3.0", null, null),
                new Advisory.Event(null, "3.5", null));

        assertThat(List.of("1.9", "2.5", "2.9", "3.5")).noneMatch(range::covers);
        assertThat(List.of("2.0", "2.4", "3.0", "3.4.9")).allMatch(range::covers);
    }

    @Test
    void whatIsKnownToBeFlawedIsFound() throws IOException {
        assertThat(ours().objections(Planted.sbom().components(), Map.of()))
                .containsExactly("org.yaml:snakeyaml 1.33: GHSA-mjmj-j48q-9wg2 CVE-2022-1471, "
                        + "Constructor makes objects of any type");
    }

    @Test
    void whatWasAcceptedMayStayInThatComponentAlone() throws IOException {
        Advisories.Acceptance here = new Advisories.Acceptance("org.yaml:snakeyaml", "only our own files are read");
        Advisories.Acceptance elsewhere = new Advisories.Acceptance("org.example:free", "never called");

        assertThat(ours().objections(Planted.sbom().components(), Map.of("GHSA-mjmj-j48q-9wg2", here)))
                .isEmpty();
        assertThat(ours().objections(Planted.sbom().components(), Map.of("GHSA-mjmj-j48q-9wg2", elsewhere)))
                .hasSize(2);
    }

    @Test
    void whatNothingNeedsIsNotAccepted() throws IOException {
        Advisories.Acceptance old = new Advisories.Acceptance("org.example:free", "never called");

        assertThat(ours().objections(List.of(Planted.component("free")), Map.of("CVE-2000-0001", old)))
                .containsExactly("accepted.yaml accepts CVE-2000-0001, which nothing has any more");
    }

    @Test
    void ourListIsWhole() throws IOException {
        assertThat(ours().asOf()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(ours().source()).isNotBlank();
        assertThat(ours().advisories())
                .extracting(Advisory::id)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(id -> id.matches("(GHSA(-[0-9a-z]{4}){3}|CVE-\\d{4}-\\d{4,}|[A-Z]+-.+)"));
        assertThat(ours().advisories()).allSatisfy(advisory -> {
            assertThat(advisory.summary()).isNotBlank();
            assertThat(advisory.affected()).isNotEmpty();
        });
    }

    @Test
    void everyAcceptanceHasItsReason() throws IOException {
        assertThat(Advisories.accepted(Planted.own("accepted.yaml")).values())
                .allSatisfy(acceptance -> assertThat(acceptance.reason()).isNotBlank());
    }

    private static Advisory.Range range(Advisory.Event... events) {
        return new Advisory.Range("ECOSYSTEM", List.of(events));
    }

    private static Advisories ours() throws IOException {
        return Advisories.read(Planted.own("advisories.json"));
    }
}
