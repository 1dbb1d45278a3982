package io.counterpoint.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;

/** The libraries that a service was packaged with for the JVM; none where only a native binary was built. */
record Shipped(Path service) {

    private static final List<String> FOLDERS = List.of("lib/boot", "lib/main");

    /**
     * Libraries that a bill of materials knows nothing of, told by their content; or by their name, since Quarkus takes
     * classes out of some.
     */
    List<String> missingIn(Sbom sbom) throws IOException {
        Set<String> known = sbom.components().stream()
                .flatMap(component -> Objects.requireNonNullElse(component.getHashes(), List.<Hash>of()).stream())
                .map(Hash::getValue)
                .collect(Collectors.toSet());
        Set<String> names = sbom.components().stream().map(Shipped::fileName).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Path library : libraries()) {
            if (!known.contains(sha256(library))
                    && !names.contains(library.getFileName().toString())) {
                missing.add(service.getFileName() + " ships " + library.getFileName()
                        + ", which its bill of materials does not name");
            }
        }
        return missing;
    }

    /** As Quarkus names what it packages. */
    private static String fileName(Component component) {
        return component.getGroup() + "." + component.getName() + "-" + component.getVersion() + ".jar";
    }

    private List<Path> libraries() throws IOException {
        List<Path> libraries = new ArrayList<>();
        for (String name : FOLDERS) {
            Path folder = service.resolve("target/quarkus-app").resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .forEach(libraries::add);
                }
            }
        }
        return libraries;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
