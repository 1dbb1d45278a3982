package io.counterpoint.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.cyclonedx.model.Component;

/** A bill of materials with parts that must not be in it. */
final class Planted {

    static final Path ROOT = Path.of(System.getProperty("counterpoint.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Planted() {}

    static Sbom sbom() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Planted.class.getResourceAsStream("/planted.cdx.json"))) {
            return Sbom.read(stream);
        }
    }

    static Component component(String name) throws IOException {
        return sbom().components().stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Path own(String file) {
        return ROOT.resolve("deploy/supply-chain").resolve(file);
    }
}
