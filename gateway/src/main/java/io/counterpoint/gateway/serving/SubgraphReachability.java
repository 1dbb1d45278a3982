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
 * Ready as soon as the supergraph is loaded, which it is when this can be asked. Which subgraphs answer is told, but
 * counts for nothing: without one of them the router still answers what the others know.
 */
@Readiness
@ApplicationScoped
class SubgraphReachability implements AsyncHealthCheck {

    private static final byte[] PROBE = "{\"query\":\"{__typename}\"}".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Serving serving;

    SubgraphReachability(Serving serving) {
        this.serving = serving;
    }

    private record Probed(String subgraph, boolean reachable) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        Subgraphs subgraphs = serving.current().subgraphs();

        List<Uni<Probed>> probes = new ArrayList<>();
        for (Graph graph : subgraphs.addresses().keySet()) {
            probes.add(Uni.createFrom()
                    .completionStage(() -> subgraphs.probe(graph, PROBE, PATIENCE))
                    .map(answer -> new Probed(graph.name(), true))
                    .onFailure()
                    .recoverWithItem(new Probed(graph.name(), false)));
        }
        return Uni.join().all(probes).andFailFast().map(SubgraphReachability::response);
    }

    private static HealthCheckResponse response(List<Probed> probed) {
        var response = HealthCheckResponse.named("supergraph").up();
        probed.forEach(probe ->
                response.withData("subgraph " + probe.subgraph(), probe.reachable() ? "reachable" : "unreachable"));
        return response.build();
    }
}
