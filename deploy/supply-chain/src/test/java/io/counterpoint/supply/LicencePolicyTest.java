package io.counterpoint.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LicencePolicyTest {

    private static final LicencePolicy OURS = policy();

    @Test
    void allowedLicencesRaiseNoObjection() throws IOException {
        assertThat(OURS.objections(Planted.component("free"))).isEmpty();
    }

    @Test
    void copyleftIsRefused() throws IOException {
        assertThat(OURS.objections(Planted.component("copyleft")))
                .containsExactly(
                        "org.example:copyleft 2.1 is under \"GPL-3.0-only\", which licences.yaml does not allow");
    }

    @Test
    void ofSeveralLicencesAllMustBeAllowed() throws IOException {
        assertThat(OURS.objections(Planted.component("both")))
                .containsExactly(
                        "org.example:both 2.1 is under \"AGPL-3.0-or-later\", which licences.yaml does not allow");
    }

    @Test
    void whatNobodyKnowsIsRefused() throws IOException {
        assertThat(OURS.objections(Planted.component("own-words")))
                .containsExactly(
                        "org.example:own-words 1.0 is under \"The Example Licence\", which licences.yaml does not allow");
        assertThat(OURS.objections(Planted.component("silent")))
                .containsExactly("org.example:silent 1.0 names no licence");
    }

    @Test
    void namesAndCorrectionsStandForIds() throws IOException {
        LicencePolicy policy = new LicencePolicy(
                Map.of("MIT", "permissive"),
                Map.of("The Example Licence", "MIT"),
                Map.of("org.example:silent", new LicencePolicy.Correction("MIT", "its README says so")));

        assertThat(policy.licences(Planted.component("own-words"))).containsExactly("MIT");
        assertThat(policy.objections(Planted.component("silent"))).isEmpty();
    }

    @Test
    void everyLicenceAndCorrectionHasItsReason() {
        assertThat(OURS.allowed().values()).noneMatch(String::isBlank);
        assertThat(OURS.components().values())
                .allSatisfy(correction -> assertThat(correction.reason()).isNotBlank());
        assertThat(OURS.allowed().keySet())
                .noneMatch(id -> id.matches("A?GPL-[0-9.]+(-only|-or-later)?"))
                .containsAll(OURS.names().values());
    }

    @Test
    void theListNamesEachComponentUnderItsLicence() throws IOException {
        assertThat(LicenceList.of(Map.of("service", Planted.sbom()), OURS))
                .contains("GPL-3.0-only\n  org.example:copyleft 2.1  (service)\n")
                .contains("no licence\n  org.example:silent 1.0  (service)\n");
    }

    private static LicencePolicy policy() {
        try {
            return LicencePolicy.read(Planted.own("licences.yaml"));
        } catch (IOException failed) {
            throw new ExceptionInInitializerError(failed);
        }
    }
}
