package io.counterpoint.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;

/**
 * Which licences may be used.
 *
 * @param allowed SPDX ids with the reason of each
 * @param names what some write in place of an SPDX id, with the id
 * @param components what single components, by {@code group:name}, are under
 */
record LicencePolicy(Map<String, String> allowed, Map<String, String> names, Map<String, Correction> components) {

    /** What a component says less clearly than it could. */
    record Correction(String licence, String reason) {}

    static LicencePolicy read(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(Files.readString(file), LicencePolicy.class);
    }

    /** The licences of a component by SPDX id, or by the words it uses where those are not known; may be empty. */
    List<String> licences(Component component) {
        Correction correction = components.get(Sbom.name(component));
        if (correction != null) {
            return List.of(correction.licence());
        }
        LicenseChoice choice = component.getLicenses();
        List<String> licences = new ArrayList<>();
        if (choice != null && choice.getExpression() != null) {
            licences.add(choice.getExpression().getValue());
        }
        if (choice != null && choice.getLicenses() != null) {
            choice.getLicenses().forEach(licence -> licences.add(named(licence)));
        }
        return licences.stream().distinct().sorted().toList();
    }

    /** Why a component may not be used; empty where it may. */
    List<String> objections(Component component) {
        String name = Sbom.name(component) + " " + component.getVersion();
        List<String> licences = licences(component);
        if (licences.isEmpty()) {
            return List.of(name + " names no licence");
        }
        return licences.stream()
                .filter(licence -> !allowed.containsKey(licence))
                .map(licence -> name + " is under \"" + licence + "\", which licences.yaml does not allow")
                .toList();
    }

    private String named(License licence) {
        if (licence.getId() != null) {
            return licence.getId();
        }
        String name = Objects.requireNonNullElse(licence.getName(), Objects.requireNonNullElse(licence.getUrl(), ""));
        return names.getOrDefault(name, name);
    }
}
