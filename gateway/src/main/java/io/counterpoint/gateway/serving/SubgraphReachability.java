package io.counterpoint.gateway.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.subgraph.Subgraphs;
import io.counterpoint.gateway.supergraph.Graph;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as the supergraph is loaded, which it is when this can be asked. Which subgraphs answer, and where
 * they differ from the supergraph, is told, but counts for nothing unless configured: without one of them the router still
 * answers what the others know.
 */
@Readiness
@ApplicationScoped
class SubgraphReachability implements AsyncHealthCheck {

    private static final byte[] PROBE = "{\"query\":\"{__typename}\"}".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Serving serving;
    private final DriftCheck drifts;
    private final TrustedDocumentsCheck documents;
    private final ServingConfig config;

    SubgraphReachability(Serving serving, DriftCheck drifts, TrustedDocumentsCheck documents, ServingConfig config) {
        this.serving = serving;
        this.drifts = drifts;
        this.documents = documents;
        this.config = config;
    }

    private record Probed(Graph graph, boolean reachable) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        Served served = serving.current();
        Subgraphs subgraphs = served.subgraphs();
        List<Uni<Probed>> probes = new ArrayList<>();
        for (Graph graph : subgraphs.addresses().keySet()) {
            probes.add(Uni.createFrom()
                    .completionStage(() -> subgraphs.probe(graph, PROBE, PATIENCE))
                    .map(answer -> new Probed(graph, true))
                    .onFailure()
                    .recoverWithItem(new Probed(graph, false)));
        }
        return Uni.join().all(probes).andFailFast().map(probed -> response(served, probed));
    }

    private HealthCheckResponse response(Served served, List<Probed> probed) {
        var response = HealthCheckResponse.named("supergraph");
        boolean isBroken = false;
        for (Probed probe : probed) {
            String name = "subgraph " + probe.graph().name();
            DriftCheck.Finding drift = drifts.of(probe.graph());
            isBroken |= drift.isBroken();
            response.withData(name, probe.reachable() ? "reachable" : "unreachable");
            response.withData(name + " differs", drift.text());
            if (served.subgraphs().isLeftAlone(probe.graph())) {
                response.withData(name + " is left alone", true);
            }
        }
        String refusal = serving.refusal();
        if (refusal != null) {
            response.withData("changed supergraph", "refused: " + refusal);
        }
        String finding = documents.finding();
        if (finding != null) {
            response.withData("trusted documents", finding);
        }
        return response.status(!(isBroken && config.driftFailsReadiness())).build();
    }
}
