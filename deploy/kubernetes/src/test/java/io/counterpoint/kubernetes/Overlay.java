package io.counterpoint.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** An overlay, as kustomize renders it. */
enum Overlay {
    LOCAL,
    PRODUCTION,
    OBSERVED;

    static final Path ROOT = Path.of(System.getProperty("counterpoint.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<Overlay, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    List<Manifest> objects() {
        return RENDERED.computeIfAbsent(this, Overlay::render);
    }

    List<Manifest> objects(String kind) {
        return objects().stream().filter(object -> object.kind().equals(kind)).toList();
    }

    /** What makes pods of ours; those of operators are made by them. */
    List<Manifest> workloads() {
        return objects().stream()
                .filter(object -> object.at("/spec/template/spec/containers").isArray())
                .filter(object -> !object.kind().equals("Pooler"))
                .toList();
    }

    private static List<Manifest> render(Overlay overlay) {
        String folder = ROOT.resolve("deploy/kubernetes/overlays")
                .resolve(overlay.name().toLowerCase(Locale.ROOT))
                .toString();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(output(folder))) {
            return documents.readAll().stream().map(Manifest::new).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String output(String folder) throws IOException {
        Process process = kustomize(folder);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue())
                .describedAs("%s does not render", folder)
                .isZero();
        return output;
    }

    private static Process kustomize(String folder) throws IOException {
        for (List<String> tool : List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"))) {
            if (isInstalled(tool.getFirst())) {
                return new ProcessBuilder(tool.getFirst(), tool.getLast(), folder)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            }
        }
        return Assumptions.abort("Neither kustomize nor kubectl is installed: the manifests were not rendered.");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
