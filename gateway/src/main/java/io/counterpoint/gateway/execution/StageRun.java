package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.MalformedJsonException;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.Fetch.EntityFetch;
import io.counterpoint.gateway.planning.Fetch.RootFetch;
import io.counterpoint.gateway.planning.QueryPlan;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One run of a stage. Each fetch starts as soon as those it waits for have ended, well or badly; a fetch that failed
 * leaves its fields absent.
 */
final class StageRun {

    private final QueryPlan.Stage stage;
    private final RequestContext context;
    private final int[] waitingFor;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private int open;

    StageRun(QueryPlan.Stage stage, RequestContext context) {
        this.stage = stage;
        this.context = context;
        this.open = stage.fetches().size();
        this.waitingFor = new int[open];
        for (Fetch fetch : stage.fetches()) {
            waitingFor[fetch.index()] = fetch.dependencies().size();
        }
    }

    /** Starts the stage; the result completes when every fetch has ended, and never fails. */
    CompletionStage<@Nullable Void> start() {
        for (Fetch fetch : stage.fetches()) {
            if (fetch.dependencies().isEmpty()) {
                start(fetch);
            }
        }
        return end;
    }

    private void start(Fetch fetch) {
        try {
            switch (fetch) {
                case RootFetch root -> startRoot(root);
                case EntityFetch entities -> startEntities(entities);
            }
        } catch (RuntimeException e) {
            context.failed(fetch, null, e);
            ended(fetch);
        }
    }

    private void startRoot(RootFetch fetch) {
        var body = new ByteSink(fetch.request().size() + 128);
        fetch.request().open(body, context.variables());
        fetch.request().close(body);
        send(fetch, null, body);
    }

    private void startEntities(EntityFetch fetch) {
        var body = new ByteSink(fetch.request().size() + 1024);
        if (fetch.request().open(body, context.variables())) {
            body.write(',');
        }
        fetch.representationsVariable().writeTo(body);
        Representations representations = Representations.write(context.data(), fetch, body);
        if (representations.size() == 0) {
            ended(fetch);
            return;
        }
        fetch.request().close(body);
        send(fetch, representations, body);
    }

    private void send(Fetch fetch, @Nullable Representations asked, ByteSink body) {
        long started = System.nanoTime();
        var unused = context.client().send(fetch.graph(), body.toBytes()).handle((answer, failure) -> {
            String outcome =
                    failure == null ? accept(fetch, asked, answer) : context.failed(fetch, asked, cause(failure));
            context.traced(fetch, asked == null ? 0 : asked.size(), System.nanoTime() - started, outcome);
            ended(fetch);
            return null;
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Merges an answer; answers the outcome for the trace. */
    private String accept(Fetch fetch, @Nullable Representations asked, byte[] bytes) {
        try {
            Json answer = JsonParser.parse(bytes);
            if (!(answer instanceof JsonObject object)) {
                return context.failed(fetch, asked, unusable(fetch));
            }
            boolean hasErrors = object.get("errors") instanceof JsonArray errors && errors.size() > 0;
            boolean merged = merge(fetch, asked, object.get("data"));
            if (!merged && !hasErrors) {
                return context.failed(fetch, asked, unusable(fetch));
            }
            if (hasErrors && object.get("errors") instanceof JsonArray errors) {
                context.errors().addReported(fetch, asked, errors);
            }
            return hasErrors ? "errors" : "ok";
        } catch (MalformedJsonException e) {
            return context.failed(fetch, asked, unusable(fetch));
        } catch (RuntimeException e) {
            return context.failed(fetch, asked, e);
        }
    }

    private static SubgraphUnavailableException unusable(Fetch fetch) {
        return new SubgraphUnavailableException(
                "Subgraph " + fetch.graph().name() + " answered with something that is not a GraphQL response");
    }

    private boolean merge(Fetch fetch, @Nullable Representations asked, @Nullable Json data) {
        if (!(data instanceof JsonObject object)) {
            return false;
        }
        if (asked == null) {
            DataWalker.walk(context.data(), fetch.paths(), target -> AnswerMerger.merge(target, object, fetch.shape()));
            return true;
        }
        if (!(object.get("_entities") instanceof JsonArray entities) || entities.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i) instanceof JsonObject entity) {
                for (JsonObject target : asked.objects().get(i)) {
                    AnswerMerger.merge(target, entity, fetch.shape());
                }
            }
        }
        return true;
    }

    private void ended(Fetch fetch) {
        for (Fetch other : stage.dependents().get(fetch.index())) {
            if (--waitingFor[other.index()] == 0) {
                start(other);
            }
        }
        if (--open == 0) {
            end.complete(null);
        }
    }
}
