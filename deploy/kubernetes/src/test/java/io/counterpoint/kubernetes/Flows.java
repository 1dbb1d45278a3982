package io.counterpoint.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a set of network policies lets pass between pods of their namespace. Pods that no policy selects may do anything;
 * of those that apply, one that allows is enough.
 */
record Flows(List<Manifest> policies) {

    /** Whether {@code from} may send to {@code to}. */
    boolean leaves(Map<String, String> from, Map<String, String> to, int port) {
        return allows("Egress", "to", from, to, port);
    }

    /** Whether {@code to} may receive from {@code from}. */
    boolean enters(Map<String, String> from, Map<String, String> to, int port) {
        return allows("Ingress", "from", to, from, port);
    }

    private boolean allows(
            String direction, String peers, Map<String, String> pod, Map<String, String> peer, int port) {
        List<JsonNode> applying = policies.stream()
                .map(policy -> policy.at("/spec"))
                .filter(spec -> Manifest.stream(spec.path("policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .filter(spec -> selects(spec.path("podSelector"), pod))
                .toList();
        return applying.isEmpty()
                || applying.stream()
                        .flatMap(spec -> Manifest.stream(spec.path(direction.equals("Egress") ? "egress" : "ingress")))
                        .anyMatch(rule -> hasPort(rule.path("ports"), port) && hasPeer(rule.path(peers), peer));
    }

    private static boolean hasPort(JsonNode ports, int port) {
        return ports.isMissingNode()
                || Manifest.stream(ports)
                        .anyMatch(allowed -> allowed.path("port").asInt() == port);
    }

    /** Rules for other namespaces say nothing about pods of this one. */
    private static boolean hasPeer(JsonNode peers, Map<String, String> peer) {
        return peers.isMissingNode()
                || Manifest.stream(peers)
                        .filter(allowed -> !allowed.has("namespaceSelector")
                                || allowed.path("namespaceSelector").isEmpty())
                        .anyMatch(allowed -> allowed.has("podSelector") && selects(allowed.path("podSelector"), peer));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(
                                Manifest.texts(selector.path("matchLabels")).entrySet())
                && Manifest.stream(selector.path("matchExpressions"))
                        .allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(JsonNode expression, Map<String, String> labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("Only In is understood here: " + expression);
        }
        String value = labels.getOrDefault(expression.path("key").asText(), "");
        return Manifest.stream(expression.path("values"))
                .anyMatch(allowed -> allowed.asText().equals(value));
    }
}
