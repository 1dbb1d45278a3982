package io.counterpoint.supply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.parsers.JsonParser;

/** A bill of materials in CycloneDX's JSON. The same materials give the same bytes. */
record Sbom(Bom bom) {

    private static final Version FORMAT = Version.VERSION_16;

    static Sbom read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException also where it is none
     */
    static Sbom read(InputStream stream) throws IOException {
        try {
            return new Sbom(new JsonParser().parse(stream));
        } catch (ParseException unreadable) {
            throw new IOException("No CycloneDX document in JSON: " + unreadable.getMessage(), unreadable);
        }
    }

    List<Component> components() {
        return Objects.requireNonNullElse(bom.getComponents(), List.of());
    }

    /** This with those parts as well that the product uses without Maven's knowing; of all hashes SHA-256 is enough. */
    Sbom with(List<Component> parts) {
        List<Component> all = new ArrayList<>(components());
        all.addAll(parts);
        all.sort(Comparator.comparing(Component::getPurl));
        all.forEach(Sbom::keepOneHash);
        bom.getMetadata().setToolChoice(null);
        bom.getMetadata().setTimestamp(null);
        bom.setComponents(all);
        parts.forEach(part -> bom.addDependency(new Dependency(part.getBomRef())));
        root().ifPresent(own -> parts.forEach(part -> own.addDependency(new Dependency(part.getBomRef()))));
        return this;
    }

    /** Writes it, unless it does not fit CycloneDX's schema. */
    void write(Path file) throws IOException {
        try {
            String json = BomGeneratorFactory.createJson(FORMAT, bom).toJsonString();
            List<ParseException> mistakes = new JsonParser().validate(json.getBytes(UTF_8), FORMAT);
            if (!mistakes.isEmpty()) {
                throw new IOException(file + " would be no CycloneDX document: " + mistakes);
            }
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, json + "\n");
        } catch (GeneratorException impossible) {
            throw new IOException(impossible);
        }
    }

    /** {@code group:name}, or the name alone where there is no group. */
    static String name(Component component) {
        return component.getGroup() == null || component.getGroup().isEmpty()
                ? component.getName()
                : component.getGroup() + ":" + component.getName();
    }

    private Stream<Dependency> dependencies() {
        return Objects.requireNonNullElse(bom.getDependencies(), List.<Dependency>of()).stream();
    }

    private Optional<Dependency> root() {
        String own = bom.getMetadata().getComponent().getBomRef();
        return dependencies()
                .filter(dependency -> dependency.getRef().equals(own))
                .findFirst();
    }

    private static void keepOneHash(Component component) {
        if (component.getHashes() != null) {
            component.setHashes(component.getHashes().stream()
                    .filter(hash -> hash.getAlgorithm().equals(Hash.Algorithm.SHA_256.getSpec()))
                    .toList());
        }
    }
}
