package io.counterpoint.gateway.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.InvalidSupergraphException;
import io.counterpoint.gateway.supergraph.SchemaDrift;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Compares what the subgraphs say of themselves with what the supergraph says of them, and tells where they differ. */
@Singleton
class DriftCheck {

    private static final System.Logger LOG = System.getLogger(DriftCheck.class.getName());
    private static final byte[] QUESTION = "{\"query\":\"{_service{sdl}}\"}".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHOWN = 20;

    private final Vertx vertx;
    private final Serving serving;
    private final ServingConfig config;
    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private long timer = -1;

    /**
     * What is known of one subgraph.
     *
     * @param isBroken whether it lacks what the supergraph says it has
     * @param text for people
     */
    record Finding(boolean isBroken, String text) {
        static final Finding NONE = new Finding(false, "none");
    }

    DriftCheck(Vertx vertx, Serving serving, ServingConfig config) {
        this.vertx = vertx;
        this.serving = serving;
        this.config = config;
    }

    void begin(@Observes StartupEvent start) {
        check(serving.current());
        if (config.driftPoll().isPositive()) {
            timer = vertx.setPeriodic(Math.max(1, config.driftPoll().toMillis()), id -> check(serving.current()));
        }
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    void checkAgain(@Observes Served changed) {
        findings.clear();
        check(changed);
    }

    private void check(Served served) {
        for (Graph graph : served.supergraph().graphs()) {
            vertx.runOnContext(begin -> {
                var unused = served.subgraphs()
                        .probe(graph, QUESTION, PATIENCE)
                        .whenComplete((answer, failure) -> vertx.executeBlocking(
                                () -> {
                                    note(graph, served, failure == null ? compare(served.sdl(), graph, answer) : null);
                                    return null;
                                },
                                false));
            });
        }
    }

    private static Finding compare(String supergraph, Graph graph, byte[] answer) {
        String sdl = sdl(answer);
        if (sdl == null) {
            return new Finding(false, "unknown: it does not tell its schema");
        }
        try {
            return finding(SchemaDrift.between(supergraph, graph, sdl));
        } catch (InvalidSupergraphException e) {
            return new Finding(false, "unknown: " + e.getMessage());
        }
    }

    private static @Nullable String sdl(byte[] answer) {
        try {
            return JsonParser.parse(answer) instanceof JsonObject response
                            && response.get("data") instanceof JsonObject data
                            && data.get("_service") instanceof JsonObject service
                    ? text(service.get("sdl"))
                    : null;
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Json value) {
        return value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING ? scalar.text() : null;
    }

    private static Finding finding(SchemaDrift drift) {
        if (drift.isNone()) {
            return Finding.NONE;
        }
        List<String> sentences = drift.broken().isEmpty() ? drift.unused() : drift.broken();
        String shown = String.join("; ", sentences.subList(0, Math.min(SHOWN, sentences.size())));
        int more = sentences.size() - SHOWN;
        return new Finding(!drift.broken().isEmpty(), shown + (more > 0 ? "; and " + more + " more" : ""));
    }

    /** A subgraph that does not answer now keeps what was known of it. */
    private void note(Graph graph, Served served, @Nullable Finding finding) {
        if (finding == null || !served.equals(serving.current())) {
            return;
        }
        Finding before = findings.put(graph.name(), finding);
        if (!finding.equals(before) && !finding.equals(Finding.NONE)) {
            LOG.log(
                    finding.isBroken() ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    "Subgraph " + graph.name() + " differs from the supergraph: " + finding.text());
        } else if (before != null && finding.equals(Finding.NONE) && !before.equals(Finding.NONE)) {
            LOG.log(System.Logger.Level.INFO, "Subgraph " + graph.name() + " fits the supergraph again");
        }
    }

    /** What is known of a subgraph; nothing before it has answered. */
    Finding of(Graph graph) {
        return findings.getOrDefault(graph.name(), new Finding(false, "unknown: it has not answered yet"));
    }
}
