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
import java.time.Instant;
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

    private static final String LAG = """
            query Lag($after: String) {
              articleChanges(after: $after, first: 1) { changes { recordedAt } waiting }
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
        return ask(QUERY, new JsonObject().put("after", after).put("first", first))
                .map(FeedPage::read);
    }

    /**
     * What there is after a cursor; fails when there is no proper answer in time.
     *
     * @param after null for the start of the feed
     */
    Uni<FeedLag> lagAfter(@Nullable String after) {
        return ask(LAG, new JsonObject().put("after", after)).map(answer -> FeedLag.read(answer, Instant.now()));
    }

    private Uni<JsonObject> ask(String query, JsonObject variables) {
        return client.postAbs(config.url().toString())
                .timeout(config.timeout().toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Counterpoint-Service-Token", config.serviceToken())
                .sendJsonObject(new JsonObject().put("query", query).put("variables", variables))
                .map(SourcesClient::body);
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
