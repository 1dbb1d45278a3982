package io.counterpoint.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Asks a server that speaks OSV's protocol (https://google.github.io/osv.dev/api/) what is known about packages. */
record Renewal(URI server) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Everything known about these packages, in the order of ids, and nothing about others. */
    List<Advisory> advisories(Collection<Advisory.PackageName> packages) throws IOException, InterruptedException {
        TreeMap<String, Advisory> found = new TreeMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Advisory.PackageName name : packages) {
                for (Advisory advisory : ask(client, name)) {
                    found.put(advisory.id(), only(Set.copyOf(packages), advisory));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Advisory> ask(HttpClient client, Advisory.PackageName name) throws IOException, InterruptedException {
        List<Advisory> advisories = new ArrayList<>();
        String page = "";
        do {
            JsonNode answer = ask(client, name, page);
            for (JsonNode vulnerability : answer.path("vulns")) {
                if (!vulnerability.has("withdrawn")) {
                    advisories.add(JSON.treeToValue(vulnerability, Advisory.class));
                }
            }
            page = answer.path("next_page_token").asText();
        } while (!page.isEmpty());
        return advisories;
    }

    private JsonNode ask(HttpClient client, Advisory.PackageName name, String page)
            throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        question.putObject("package").put("ecosystem", name.ecosystem()).put("name", name.name());
        if (!page.isEmpty()) {
            question.put("page_token", page);
        }
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/query"))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(server + " answered " + response.statusCode() + " about " + name.name());
        }
        return JSON.readTree(response.body());
    }

    private static Advisory only(Set<Advisory.PackageName> packages, Advisory advisory) {
        return new Advisory(
                advisory.id(),
                advisory.aliases(),
                advisory.summary(),
                advisory.affected().stream()
                        .filter(affected -> packages.contains(affected.subject()))
                        .toList());
    }
}
