package io.counterpoint.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A workflow of GitHub Actions, judged by what it could be misused for. */
final class Workflow {

    /** Somebody else's code, by the commit that was looked at, with the version for people. */
    private static final Pattern PINNED = Pattern.compile("- uses: [\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v[0-9.]+");

    private static final Set<String> MAY_WRITE = Set.of("release.yml");
    private static final Set<String> WITH_SECRETS = Set.of("pull_request_target", "workflow_run", "issue_comment");

    private final String name;
    private final String text;
    private final JsonNode yaml;
    private final List<String> objections = new ArrayList<>();

    private Workflow(String name, String text) throws IOException {
        this.name = name;
        this.text = text;
        this.yaml = new ObjectMapper(new YAMLFactory()).readTree(text);
    }

    /** Whatever should not be so; empty for one that may run. */
    static List<String> objections(String name, String text) throws IOException {
        Workflow workflow = new Workflow(name, text);
        workflow.judge();
        return workflow.objections;
    }

    private void judge() {
        text.lines()
                .map(String::strip)
                .filter(line ->
                        line.matches("(- )?uses:.*") && !PINNED.matcher(line).matches())
                .forEach(line -> objections.add("not pinned by commit: " + line));
        for (String event : names(yaml.path("on"))) {
            if (WITH_SECRETS.contains(event)) {
                objections.add("strangers' code would run with secrets: " + event);
            }
        }
        if (!yaml.has("concurrency")) {
            objections.add("no concurrency");
        }
        if (!yaml.path("permissions").isObject() || grantsMoreThanReading(yaml.path("permissions"))) {
            objections.add("permissions beyond reading, or none named");
        }
        yaml.path("jobs").properties().forEach(job -> judgeJob(job.getKey(), job.getValue()));
    }

    private void judgeJob(String job, JsonNode body) {
        if (!body.path("timeout-minutes").isInt()) {
            objections.add(job + " has no timeout");
        }
        if (body.path("runs-on").asText().endsWith("-latest")) {
            objections.add(job + " runs on whatever is latest");
        }
        if (grantsMoreThanReading(body.path("permissions")) && !MAY_WRITE.contains(name)) {
            objections.add(job + " may write");
        }
        for (JsonNode step : body.path("steps")) {
            if (step.path("run").asText().contains("${{")) {
                objections.add(job + " puts into its script what others may write");
            }
            if (step.path("uses").asText().startsWith("actions/checkout@")
                    && step.at("/with/persist-credentials").asBoolean(true)) {
                objections.add(job + " leaves its token in the checkout");
            }
        }
    }

    private static boolean grantsMoreThanReading(JsonNode permissions) {
        return permissions.isTextual()
                || StreamSupport.stream(permissions.spliterator(), false)
                        .anyMatch(level -> !level.asText().equals("read")
                                && !level.asText().equals("none"));
    }

    private static Set<String> names(JsonNode events) {
        Set<String> names = new TreeSet<>();
        events.fieldNames().forEachRemaining(names::add);
        events.forEach(event -> names.add(event.asText()));
        names.add(events.asText());
        return names;
    }
}
