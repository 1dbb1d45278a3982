package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.subgraph.Subgraphs.Endpoint;
import io.counterpoint.gateway.supergraph.Graph;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends the subgraph calls of one request, each with a time and a size that it must not pass. */
final class HttpSubgraphClient implements SubgraphClient {

    private static final System.Logger LOG = System.getLogger(HttpSubgraphClient.class.getName());

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<Graph, Endpoint> endpoints;
    private final int maxAnswerBytes;
    private final long deadline;

    HttpSubgraphClient(
            Vertx vertx, HttpClient client, Map<Graph, Endpoint> endpoints, int maxAnswerBytes, long deadline) {
        this.vertx = vertx;
        this.client = client;
        this.endpoints = endpoints;
        this.maxAnswerBytes = maxAnswerBytes;
        this.deadline = deadline;
    }

    @Override
    public CompletionStage<byte[]> send(Graph graph, byte[] body) {
        Endpoint endpoint = endpoints.get(graph);
        if (endpoint == null) {
            throw new IllegalArgumentException("Unknown subgraph " + graph);
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            return CompletableFuture.failedFuture(timeIsOver(endpoint, "could be asked"));
        }
        var call = new Call(endpoint, left);
        call.start(body);
        return call.answer;
    }

    private static SubgraphUnavailableException timeIsOver(Endpoint endpoint, String what) {
        return new SubgraphUnavailableException(
                "The time for the request was over before subgraph " + endpoint.name() + " " + what,
                ErrorCode.LIMIT_EXCEEDED);
    }

    /** One call. All of it runs on the event loop that started it. */
    private final class Call {

        private final Endpoint endpoint;
        private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
        private final long timer;
        private final Buffer received = Buffer.buffer();
        private @Nullable HttpClientRequest request;

        Call(Endpoint endpoint, long millisecondsLeft) {
            this.endpoint = endpoint;
            Duration timeout = endpoint.timeout();
            this.timer = vertx.setTimer(
                    Math.max(1, Math.min(timeout.toMillis(), millisecondsLeft)),
                    id -> giveUp(
                            timeout.toMillis() <= millisecondsLeft
                                    ? unavailable("did not answer within "
                                            + timeout.toString().substring(2))
                                    : timeIsOver(endpoint, "answered")));
        }

        private SubgraphUnavailableException unavailable(String problem) {
            return new SubgraphUnavailableException("Subgraph " + endpoint.name() + " " + problem);
        }

        void start(byte[] body) {
            var options = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(endpoint.url().toString())
                    .putHeader("content-type", "application/json")
                    .putHeader("accept", "application/graphql-response+json, application/json");
            client.request(options).onFailure(this::failed).onSuccess(opened -> {
                request = opened;
                if (answer.isDone()) {
                    opened.reset();
                    return;
                }
                opened.exceptionHandler(this::failed);
                opened.send(Buffer.buffer(body)).onFailure(this::failed).onSuccess(this::receive);
            });
        }

        private void receive(HttpClientResponse response) {
            response.exceptionHandler(this::failed);
            response.handler(chunk -> {
                if (received.length() + chunk.length() > maxAnswerBytes) {
                    giveUp(unavailable("answered with more than " + maxAnswerBytes + " bytes"));
                } else if (!answer.isDone()) {
                    received.appendBuffer(chunk);
                }
            });
            response.endHandler(end -> {
                if (isJson(response)) {
                    vertx.cancelTimer(timer);
                    answer.complete(received.getBytes());
                } else {
                    giveUp(unavailable("answered with HTTP status " + response.statusCode()));
                }
            });
        }

        /** A GraphQL answer may come with any status; a proxy's error page does not come as JSON. */
        private static boolean isJson(HttpClientResponse response) {
            String type = response.getHeader("content-type");
            return type != null && type.contains("json");
        }

        private void failed(Throwable cause) {
            if (!answer.isDone()) {
                LOG.log(System.Logger.Level.DEBUG, "Subgraph " + endpoint.name() + " cannot be asked", cause);
            }
            giveUp(unavailable("cannot be reached"));
        }

        private void giveUp(SubgraphUnavailableException problem) {
            vertx.cancelTimer(timer);
            boolean first = answer.completeExceptionally(problem);
            if (first && request != null) {
                request.reset();
            }
        }
    }
}
