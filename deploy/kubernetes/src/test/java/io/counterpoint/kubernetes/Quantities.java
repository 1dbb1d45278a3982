package io.counterpoint.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/** Amounts as Kubernetes writes them, in cores and bytes. */
final class Quantities {

    private static final Map<String, Double> UNITS =
            Map.of("", 1.0, "m", 0.001, "Ki", 1024.0, "Mi", 1024.0 * 1024, "Gi", 1024.0 * 1024 * 1024);

    private Quantities() {}

    static double of(JsonNode quantity) {
        String text = quantity.asText();
        String number = text.replaceAll("[A-Za-z]+$", "");
        return number.isEmpty() ? 0 : Double.parseDouble(number) * unit(text.substring(number.length()));
    }

    private static double unit(String name) {
        Double unit = UNITS.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("The unit " + name + " is not known");
        }
        return unit;
    }

    /** What the scheduler counts for a pod: its containers together, or a preparing one that takes more than they do. */
    static double ofPod(Manifest workload, String kind, String what) {
        double together = amounts(workload.pod().path("containers"), kind, what)
                .mapToDouble(Double::doubleValue)
                .sum();
        return amounts(workload.pod().path("initContainers"), kind, what).reduce(together, Math::max);
    }

    private static Stream<Double> amounts(JsonNode containers, String kind, String what) {
        return Manifest.stream(containers).map(container -> of(container.at("/resources/" + kind + "/" + what)));
    }
}
