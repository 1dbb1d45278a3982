package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.counterpoint.gateway.tracing.OperationSpan;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The subgraphs of one supergraph, reached over HTTP. */
public final class Subgraphs {

    private final Map<Graph, Subgraph> byGraph = new LinkedHashMap<>();
    private final Map<String, SubgraphMeters> meters;

    private Subgraphs(Map<String, SubgraphMeters> meters) {
        this.meters = meters;
    }

    /**
     * Prepares to ask the subgraphs of a supergraph; nothing is sent before the first call.
     *
     * @param before what was asked until now: of subgraphs that stay the same the connections are kept, and what is
     *     known of how they do
     * @throws IllegalArgumentException when a subgraph cannot be asked as configured
     */
    public static Subgraphs of(
            Supergraph supergraph,
            SubgraphConfig config,
            Vertx vertx,
            MeterRegistry registry,
            @Nullable Subgraphs before) {
        var subgraphs = new Subgraphs(before == null ? new LinkedHashMap<>() : before.meters);
        var settings = new LinkedHashMap<Graph, SubgraphSettings>();
        supergraph.graphs().forEach(graph -> settings.put(graph, SubgraphSettings.of(graph, config)));
        settings.forEach((graph, wanted) -> {
            Subgraph known = before == null ? null : before.withSettings(wanted);
            SubgraphMeters counters =
                    subgraphs.meters.computeIfAbsent(graph.name(), name -> new SubgraphMeters(registry, name));
            subgraphs.byGraph.put(graph, known == null ? new Subgraph(vertx, wanted, counters) : known);
        });
        return subgraphs;
    }

    private @Nullable Subgraph withSettings(SubgraphSettings settings) {
        return byGraph.values().stream()
                .filter(subgraph -> subgraph.settings().equals(settings))
                .findFirst()
                .orElse(null);
    }

    /**
     * Closes the connections that {@code successor} does not use.
     *
     * @param time after which no request uses them either
     */
    public void retire(Subgraphs successor, Duration time) {
        byGraph.values().stream()
                .filter(subgraph -> !successor.byGraph.containsValue(subgraph))
                .forEach(subgraph -> subgraph.closeAfter(time));
    }

    /** Where each subgraph answers. */
    public Map<Graph, URI> addresses() {
        var addresses = new LinkedHashMap<Graph, URI>();
        byGraph.forEach(
                (graph, subgraph) -> addresses.put(graph, subgraph.settings().url()));
        return addresses;
    }

    /** Whether a subgraph is left alone for now, since calls to it failed. */
    public boolean isLeftAlone(Graph graph) {
        return !subgraph(graph).breaker().isClosed();
    }

    /**
     * The client for one request.
     *
     * @param headers the request's headers, from which the allowed ones are passed on
     * @param deadline a value of {@link System#nanoTime()} at which all calls end at the latest
     * @param readOnly whether it is a query, so that a call may be sent again, or shared with another request
     * @param span of the operation
     */
    public SubgraphClient client(MultiMap headers, long deadline, boolean readOnly, OperationSpan span) {
        return new HttpSubgraphClient(this, headers, deadline, readOnly, span);
    }

    /**
     * Where a subgraph answers, for connections over which it speaks of itself.
     *
     * @param name the subgraph's
     * @param timeout until it has to be ready
     * @param headers all that go along with the request that opens the connection
     * @param passed those of them that the client sent, and the subgraph may see
     */
    public record Address(String name, URI url, Duration timeout, MultiMap headers, MultiMap passed) {}

    /** The address of a subgraph, with those of a request's headers that it may see. */
    public Address address(Graph graph, MultiMap headers) {
        SubgraphSettings settings = subgraph(graph).settings();
        var going = PassedHeaders.of(headers, settings.headers(), PassedHeaders.Trace.of(headers));
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        going.writeTo(all);
        MultiMap passed = MultiMap.caseInsensitiveMultiMap();
        going.writeClientsTo(passed);
        if (settings.token() != null) {
            all.set(settings.token().header(), settings.token().value());
        }
        return new Address(settings.name(), settings.url(), settings.timeout(), all, passed);
    }

    /** Asks once, whatever is known about the subgraph, without effect on that. */
    public CompletionStage<byte[]> probe(Graph graph, byte[] body, Duration patience) {
        return subgraph(graph).probe(body, patience);
    }

    Subgraph subgraph(Graph graph) {
        return Objects.requireNonNull(byGraph.get(graph), "a subgraph of another supergraph");
    }
}
