package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.subgraph.SubgraphConfig.Subgraph;
import io.counterpoint.gateway.supergraph.Graph;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one subgraph is asked.
 *
 * @param name the subgraph's
 * @param url where it answers
 * @param timeout of a call, its retries included
 * @param connections at most
 * @param queue calls that may wait for a connection
 * @param answerBytes of one answer, at most
 * @param retry how failed queries are sent again
 * @param breaker when it is left alone
 * @param sharing whether equal queries under way share an answer
 * @param headers the request headers that are passed on, in lower case
 * @param token what it knows the router by, or null
 */
record SubgraphSettings(
        String name,
        URI url,
        Duration timeout,
        int connections,
        int queue,
        int answerBytes,
        Retry retry,
        Breaker breaker,
        boolean sharing,
        List<String> headers,
        @Nullable Token token) {

    private static final Set<String> NOT_TO_BE_PASSED = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /**
     * How queries are sent again.
     *
     * @param attempts beyond the first
     * @param delay the longest wait before the first of them
     * @param percent of all calls
     * @param hedgeAfter how long an answer is waited for before a second attempt runs beside the first, or null
     */
    record Retry(
            int attempts,
            Duration delay,
            int percent,
            @Nullable Duration hedgeAfter) {}

    /**
     * When the subgraph is left alone.
     *
     * @param failures beyond successes; 0 means never
     * @param pause until it is tried again
     */
    record Breaker(int failures, Duration pause) {}

    /**
     * What a subgraph knows the router by.
     *
     * @param header the header that bears it
     * @param value the secret, which stays out of what is printed
     */
    record Token(String header, String value) {

        @Override
        public String toString() {
            return header;
        }
    }

    /** Guards what the rest relies on. */
    SubgraphSettings {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("Subgraph " + name + " has no usable URL: " + url
                    + ". Set counterpoint.gateway.subgraphs." + name + ".url");
        }
        headers = headers.stream()
                .map(header -> header.toLowerCase(Locale.ROOT).strip())
                .toList();
        headers.stream().filter(NOT_TO_BE_PASSED::contains).findAny().ifPresent(header -> {
            throw new IllegalArgumentException(
                    "The header " + header + " concerns one connection; it cannot be passed on to subgraph " + name);
        });
        if (token != null && headers.contains(token.header().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + token.header()
                    + " is the router's own; no client's is passed on to subgraph " + name);
        }
    }

    /**
     * The settings of {@code graph}.
     *
     * @throws IllegalArgumentException when it has no usable URL, or a header cannot be passed on
     */
    static SubgraphSettings of(Graph graph, SubgraphConfig all) {
        Optional<Subgraph> own = Optional.ofNullable(all.subgraphs().get(graph.name()));
        return new SubgraphSettings(
                graph.name(),
                own.flatMap(Subgraph::url).orElseGet(() -> URI.create(graph.url())),
                pick(own, Subgraph::timeout, all.subgraphTimeout()),
                pick(own, Subgraph::connections, all.subgraphConnections()),
                pick(own, Subgraph::queue, all.subgraphQueue()),
                pick(own, Subgraph::answerBytes, all.subgraphAnswerBytes()),
                new Retry(
                        pick(own, Subgraph::retries, all.subgraphRetries()),
                        all.subgraphRetryDelay(),
                        all.subgraphRetryPercent(),
                        own.flatMap(Subgraph::hedgeAfter)
                                .or(all::subgraphHedgeAfter)
                                .orElse(null)),
                new Breaker(
                        pick(own, Subgraph::breakerFailures, all.subgraphBreakerFailures()),
                        pick(own, Subgraph::breakerPause, all.subgraphBreakerPause())),
                pick(own, Subgraph::sharing, all.subgraphSharing()),
                pick(own, Subgraph::headers, all.subgraphHeaders()),
                own.flatMap(Subgraph::token)
                        .or(all::subgraphToken)
                        .map(value -> new Token(all.subgraphTokenHeader(), value))
                        .orElse(null));
    }

    private static <T> T pick(Optional<Subgraph> own, Function<Subgraph, Optional<T>> setting, T otherwise) {
        return own.flatMap(setting).orElse(otherwise);
    }
}
