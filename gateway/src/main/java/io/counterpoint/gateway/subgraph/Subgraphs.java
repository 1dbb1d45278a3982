package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The subgraphs as HTTP endpoints, with a bounded pool of connections to each. */
public final class Subgraphs {

    private final Vertx vertx;
    private final HttpClient client;
    private final int maxAnswerBytes;
    private final Map<Graph, Endpoint> endpoints = new LinkedHashMap<>();

    /** Where a subgraph answers, and how long it may take. */
    public record Endpoint(String name, URI url, Duration timeout) {}

    /** Connects to the subgraphs of a supergraph; nothing is sent before the first call. */
    public Subgraphs(Vertx vertx, Supergraph supergraph, SubgraphConfig config) {
        this.vertx = vertx;
        this.maxAnswerBytes = config.subgraphAnswerBytes();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setMaxWaitQueueSize(config.subgraphQueue())
                        .setConnectTimeout(
                                (int) Math.min(config.subgraphTimeout().toMillis(), 5000)),
                new PoolOptions().setHttp1MaxSize(config.subgraphConnections()));
        for (Graph graph : supergraph.graphs()) {
            endpoints.put(graph, endpoint(graph, config));
        }
    }

    private static Endpoint endpoint(Graph graph, SubgraphConfig config) {
        SubgraphConfig.Subgraph settings = config.subgraphs().get(graph.name());
        URI url = settings == null ? URI.create(graph.url()) : settings.url().orElse(URI.create(graph.url()));
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalStateException("Subgraph " + graph.name() + " has no usable URL: " + url
                    + ". Set counterpoint.gateway.subgraphs." + graph.name() + ".url");
        }
        Duration timeout =
                settings == null ? config.subgraphTimeout() : settings.timeout().orElse(config.subgraphTimeout());
        return new Endpoint(graph.name(), url, timeout);
    }

    /** The endpoints by subgraph. */
    public Map<Graph, Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * The client for one request.
     *
     * @param headers the request's headers, from which the allowed ones are passed on
     * @param deadline a value of {@link System#nanoTime()} at which all calls end at the latest
     * @param readOnly whether it is a query, so that a call may be sent again, or shared with another request
     */
    public SubgraphClient client(MultiMap headers, long deadline, boolean readOnly) {
        return new HttpSubgraphClient(vertx, client, endpoints, maxAnswerBytes, deadline);
    }
}
