package io.counterpoint.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cyclonedx.model.Component;

/**
 * The pinned list of known flaws.
 *
 * @param source where they are from
 * @param asOf the day, as {@code 2026-11-22}, on which they were looked up
 * @param advisories in the order of their ids
 */
record Advisories(String source, String asOf, List<Advisory> advisories) {

    private static final Map<String, String> ECOSYSTEMS = Map.of("maven", "Maven", "npm", "npm");

    /**
     * A flaw that may stay, by id of its advisory.
     *
     * @param component {@code group:name} in which it may stay
     * @param reason why it cannot be used against us
     */
    record Acceptance(String component, String reason) {}

    /** A flaw in a component. */
    record Finding(String component, String version, Advisory advisory) {

        @Override
        public String toString() {
            return component + " " + version + ": " + advisory.id() + " " + String.join(" ", advisory.aliases()) + ", "
                    + advisory.summary();
        }
    }

    static Advisories read(Path file) throws IOException {
        return new ObjectMapper().readValue(Files.readString(file), Advisories.class);
    }

    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, json.writeValueAsString(this) + "\n");
    }

    /** What was accepted, by id of the advisory. */
    static Map<String, Acceptance> accepted(Path file) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        return yaml.readValue(
                Files.readString(file),
                yaml.getTypeFactory().constructMapType(TreeMap.class, String.class, Acceptance.class));
    }

    /** The known flaws of these components, each component once, however many services have it. */
    List<Finding> findings(Collection<Component> components) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Component component : components) {
            if (seen.add(component.getPurl())) {
                packageName(component)
                        .ifPresent(name -> advisories.stream()
                                .filter(advisory -> advisory.affected().stream()
                                        .anyMatch(affected -> affected.covers(name, component.getVersion())))
                                .forEach(advisory -> findings.add(
                                        new Finding(Sbom.name(component), component.getVersion(), advisory))));
            }
        }
        findings.sort(Comparator.comparing(Finding::toString));
        return findings;
    }

    /** Findings that nobody accepted, and acceptances that nothing needs. */
    List<String> objections(Collection<Component> components, Map<String, Acceptance> accepted) {
        List<String> objections = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Finding finding : findings(components)) {
            Acceptance acceptance = accepted.get(finding.advisory().id());
            if (acceptance != null && acceptance.component().equals(finding.component())) {
                used.add(finding.advisory().id());
            } else {
                objections.add(finding.toString());
            }
        }
        accepted.keySet().stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> objections.add("accepted.yaml accepts " + id + ", which nothing has any more"));
        return objections;
    }

    /** What OSV calls a component's package; empty for those of which it knows nothing. */
    static Optional<Advisory.PackageName> packageName(Component component) {
        try {
            PackageURL url = new PackageURL(component.getPurl());
            String ecosystem = ECOSYSTEMS.get(url.getType());
            String separator = "maven".equals(url.getType()) ? ":" : "/";
            String name = url.getNamespace() == null ? url.getName() : url.getNamespace() + separator + url.getName();
            return Optional.ofNullable(ecosystem).map(known -> new Advisory.PackageName(known, name));
        } catch (MalformedPackageURLException malformed) {
            throw new IllegalArgumentException(component.getPurl() + " is no package URL", malformed);
        }
    }
}
