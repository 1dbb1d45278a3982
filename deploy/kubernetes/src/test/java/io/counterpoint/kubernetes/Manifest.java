package io.counterpoint.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object of a cluster. */
record Manifest(JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The labels of the pods that this makes. */
    Map<String, String> podLabels() {
        return texts(at("/spec/template/metadata/labels"));
    }

    JsonNode pod() {
        return at("/spec/template/spec");
    }

    /** Every container of the pods that this makes, those that only prepare among them. */
    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(key -> stream(pod().path(key)))
                .toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
