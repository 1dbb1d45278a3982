package io.counterpoint.claims.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads the change feed of sources-service. */
@ApplicationScoped
class SourcesClient {
    private static final String QUERY = """
            query Changes($after: String, $first: Int) {
              articleChanges(after: $after, first: $first) {
                changes {
                  cursor articleId outletId outletName revision title text textHash language publishedAt
                  segments { kind start end }
                }
                endCursor
                hasMore
              }
            }""";

    private final WebClient client;
    private final FeedConfig config;

    SourcesClient(Vertx vertx, FeedConfig config) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout(Math.toIntExact(config.timeout().toMillis()))
                        .setDecompressionSupported(true));
        this.config = config;
    }

    /**
     * The changes after a cursor; fails when there is no proper answer in time.
     *
     * @param after null for the start of the feed
     * @param first how many at most
     */
    Uni<FeedPage> changesAfter(@Nullable String after, int first) {
        JsonObject request = new JsonObject()
                .put("query", QUERY)
                .put("variables", new JsonObject().put("after", after).put("first", first));
        return client.postAbs(config.url().toString())
                .timeout(config.timeout().toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Counterpoint-Service-Token", config.serviceToken())
                .sendJsonObject(request)
                .map(SourcesClient::body)
                .map(FeedPage::read);
    }

    private static JsonObject body(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            throw new FeedException("sources-service answers with status " + response.statusCode());
        }
        try {
            JsonObject body = response.bodyAsJsonObject();
            if (body != null) {
                return body;
            }
        } catch (DecodeException | ClassCastException malformed) {
            // Told below, as for no body at all.
        }
        throw new FeedException("The answer of sources-service is not a JSON object.");
    }
}
