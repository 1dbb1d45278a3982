package io.counterpoint.supply;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cyclonedx.model.Component;

/** The list for people of what is used under which licence. */
final class LicenceList {

    private LicenceList() {}

    /** One line a licence with the components below it, each with the services that have it. */
    static String of(Map<String, Sbom> sboms, LicencePolicy policy) {
        Map<String, Map<String, Set<String>>> byLicence = new TreeMap<>();
        sboms.forEach((service, sbom) -> sbom.components()
                .forEach(component -> byLicence
                        .computeIfAbsent(licence(policy, component), any -> new TreeMap<>())
                        .computeIfAbsent(Sbom.name(component) + " " + component.getVersion(), any -> new TreeSet<>())
                        .add(service)));
        StringBuilder list = new StringBuilder();
        byLicence.forEach((licence, components) -> {
            list.append(licence).append('\n');
            components.forEach((component, services) -> list.append("  ")
                    .append(component)
                    .append("  (")
                    .append(String.join(", ", services))
                    .append(")\n"));
        });
        return list.toString();
    }

    private static String licence(LicencePolicy policy, Component component) {
        String licences = String.join(", ", policy.licences(component));
        return licences.isEmpty() ? "no licence" : licences;
    }
}
