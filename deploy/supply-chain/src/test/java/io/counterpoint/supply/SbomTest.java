package io.counterpoint.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {

    @TempDir
    private Path folder;

    @Test
    void theSameMaterialsGiveTheSameBytes() throws IOException {
        Planted.sbom().with(List.of(page())).write(folder.resolve("one.cdx.json"));
        Planted.sbom().with(List.of(page())).write(folder.resolve("two.cdx.json"));

        assertThat(folder.resolve("one.cdx.json")).hasSameBinaryContentAs(folder.resolve("two.cdx.json"));
        assertThat(Files.readString(folder.resolve("one.cdx.json")))
                .doesNotContain("serialNumber")
                .doesNotContain("timestamp");
    }

    @Test
    void partsStandInOrderWithOneHashAndHangOnTheService() throws IOException {
        Path file = folder.resolve("service.cdx.json");

        Planted.sbom().with(List.of(page())).write(file);

        Sbom written = Sbom.read(file);
        assertThat(written.components())
                .extracting(Component::getPurl)
                .isSorted()
                .contains("pkg:npm/page@1.0.0");
        assertThat(written.components().stream()
                        .filter(component -> component.getName().equals("free"))
                        .flatMap(component -> component.getHashes().stream()))
                .extracting(Hash::getAlgorithm)
                .containsExactly("SHA-256");
        assertThat(written.bom().getDependencies().getFirst().getDependencies())
                .extracting(dependency -> dependency.getRef())
                .contains("pkg:npm/page@1.0.0");
    }

    @Test
    void somethingElseIsNotRead() {
        assertThatThrownBy(() -> Sbom.read(new ByteArrayInputStream("no JSON".getBytes(UTF_8))))
                .isInstanceOf(IOException.class);
    }

    /** A library whose bytes and name no bill of materials knows; packaging changes the bytes of some. */
    @Test
    void aShippedLibraryThatIsNotNamedIsNoticed() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("service/target/quarkus-app/lib/main"));
        Files.write(libraries.resolve("empty.jar"), new byte[0]);
        Files.writeString(libraries.resolve("org.example.free-1.0.jar"), "without some classes");
        Files.writeString(libraries.resolve("stowaway.jar"), "something");

        assertThat(new Shipped(folder.resolve("service")).missingIn(Planted.sbom()))
                .containsExactly("service ships stowaway.jar, which its bill of materials does not name");
    }

    private static Component page() {
        Component page = new Component();
        page.setType(Component.Type.LIBRARY);
        page.setName("page");
        page.setVersion("1.0.0");
        page.setPurl("pkg:npm/page@1.0.0");
        page.setBomRef("pkg:npm/page@1.0.0");
        return page;
    }
}
