package io.counterpoint.gateway.execution;

import graphql.language.OperationDefinition;
import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.InvalidOperationException;
import io.counterpoint.gateway.planning.Operation;
import io.counterpoint.gateway.planning.OperationCatalog;
import io.counterpoint.gateway.planning.Planner;
import io.counterpoint.gateway.planning.PlanningLimitException;
import io.counterpoint.gateway.planning.QueryPlan;
import io.counterpoint.gateway.planning.UnplannableException;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Answers GraphQL requests over one supergraph. Immutable but for its caches, and safe to share. */
public final class FederationEngine {

    private final OperationCatalog catalog;
    private final VariableReader variables;
    private final Introspector introspector;
    private final Settings settings;
    private final List<OperationRule> rules;

    /**
     * What bounds the engine's work.
     *
     * @param maxTokens of a document
     * @param maxCharacters of a document
     * @param maxPlanningSteps of the search for one plan
     * @param maxCachedPlans plans, and documents, that are remembered
     * @param maxResponseBytes of one response
     * @param maxErrors in one response
     * @param subgraphMessages whether clients see the messages of subgraphs' errors
     */
    public record Settings(
            int maxTokens,
            int maxCharacters,
            int maxPlanningSteps,
            int maxCachedPlans,
            int maxResponseBytes,
            int maxErrors,
            boolean subgraphMessages) {}

    /** An engine that runs operations that pass all {@code rules}. */
    public FederationEngine(Supergraph supergraph, Settings settings, List<OperationRule> rules) {
        var planner = new Planner(supergraph, settings.maxPlanningSteps());
        this.catalog = new OperationCatalog(
                supergraph, planner, settings.maxTokens(), settings.maxCharacters(), settings.maxCachedPlans());
        this.variables = new VariableReader(supergraph.apiSchema());
        this.introspector = new Introspector(supergraph.apiSchema());
        this.settings = settings;
        this.rules = List.copyOf(rules);
    }

    /** An operation that may run, with its variables and its plan. */
    public static final class Prepared {
        private final Operation operation;
        private final JsonObject variables;
        private final QueryPlan plan;

        private Prepared(Operation operation, JsonObject variables, QueryPlan plan) {
            this.operation = operation;
            this.variables = variables;
            this.plan = plan;
        }

        /** Whether it is a query: it changes nothing. */
        public boolean isQuery() {
            return operation.kind() == OperationDefinition.Operation.QUERY;
        }

        /** Whether it is a subscription, which is answered event by event. */
        public boolean isSubscription() {
            return operation.kind() == OperationDefinition.Operation.SUBSCRIPTION;
        }

        /** The operation that will run. */
        public Operation operation() {
            return operation;
        }

        /** The plan that will run. */
        public QueryPlan plan() {
            return plan;
        }
    }

    /**
     * Parses, validates, checks and plans, unless something of it has not been done before: that may take long, and belongs
     * off the event loop.
     *
     * @return null when {@link #prepare} is needed
     * @throws RequestRejectedException when the request cannot or may not run
     */
    public @Nullable Prepared prepareQuickly(GraphQLRequest request) {
        return catalog.knows(request.query()) ? prepare(request, catalog::knownPlan) : null;
    }

    /**
     * Parses, validates, checks and plans.
     *
     * @throws RequestRejectedException when the request cannot or may not run
     */
    public Prepared prepare(GraphQLRequest request) {
        return Objects.requireNonNull(prepare(request, catalog::plan));
    }

    private @Nullable Prepared prepare(GraphQLRequest request, Planning planning) {
        try {
            Operation operation = catalog.operation(request.query(), request.operationName());
            JsonObject values = variables.read(operation.variables(), request.variables());
            rules.forEach(rule -> rule.check(operation, values));
            QueryPlan plan = planning.plan(request.query(), operation, values);
            return plan == null ? null : new Prepared(operation, values, plan);
        } catch (InvalidOperationException | PlanningLimitException | UnplannableException e) {
            throw rejection(e);
        }
    }

    /** Finds or makes a plan. */
    @FunctionalInterface
    private interface Planning {
        @Nullable
        QueryPlan plan(String document, Operation operation, JsonObject variables);
    }

    /**
     * Plans what {@code other} has planned, for requests that are to be expected.
     *
     * @param maxDocuments at most
     * @param goOn whether there is time for another one
     * @return how many documents are planned; those that do not fit this API any more are not
     */
    public int planLike(FederationEngine other, int maxDocuments, BooleanSupplier goOn) {
        return catalog.planLike(other.catalog, maxDocuments, goOn);
    }

    /**
     * Makes sure that a document fits the API.
     *
     * @throws RequestRejectedException when it does not
     */
    public void check(String document) {
        try {
            catalog.check(document);
        } catch (InvalidOperationException | PlanningLimitException e) {
            throw rejection(e);
        }
    }

    private static RequestRejectedException rejection(RuntimeException reason) {
        return switch (reason) {
            case InvalidOperationException invalid ->
                new RequestRejectedException(invalid.problems().stream()
                        .map(problem -> new ResponseError(
                                problem.message(), ErrorCode.BAD_INPUT.name(), null, problem.location()))
                        .toList());
            case PlanningLimitException limit ->
                new RequestRejectedException(ErrorCode.LIMIT_EXCEEDED, String.valueOf(limit.getMessage()));
            default -> new RequestRejectedException(ErrorCode.BAD_INPUT, String.valueOf(reason.getMessage()));
        };
    }

    /**
     * Runs a prepared query or mutation.
     *
     * @param traced whether the response tells which subgraph calls it took
     * @return the response; fails with {@link RequestRejectedException} for a subscription, and otherwise only on a
     *     defect of the router
     */
    public CompletionStage<GraphQLResponse> run(Prepared prepared, SubgraphClient client, boolean traced) {
        return prepared.isSubscription()
                ? CompletableFuture.failedFuture(
                        new RequestRejectedException(
                                ErrorCode.BAD_INPUT,
                                "Subscriptions are answered as text/event-stream, or over a WebSocket with graphql-transport-ws"))
                : execute(prepared, client, traced);
    }

    /**
     * What a prepared subscription listens to.
     *
     * @throws RequestRejectedException when {@code @skip} or {@code @include} leave nothing to listen to
     */
    public EventSource source(Prepared prepared) {
        // Exactly one fetch waits for no other: the one that listens.
        Fetch root = prepared.plan.stages().stream()
                .flatMap(stage -> stage.fetches().stream())
                .filter(fetch -> fetch.dependencies().isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new RequestRejectedException(ErrorCode.BAD_INPUT, "The subscription asks for nothing"));
        var request = new ByteSink(1024);
        root.request().open(request, prepared.variables);
        root.request().close(request);
        return new EventSource(root.graph(), request.toBytes());
    }

    /**
     * Answers one event of a prepared subscription.
     *
     * @param event the GraphQL response that the source sent, or a failure with {@link SubgraphUnavailableException}
     * @return the response; fails only on a defect of the router
     */
    public CompletionStage<GraphQLResponse> answerEvent(
            Prepared prepared, CompletionStage<byte[]> event, SubgraphClient client) {
        var isRoot = new AtomicBoolean(true);
        return execute(prepared, (graph, body) -> isRoot.getAndSet(false) ? event : client.send(graph, body), false);
    }

    private CompletionStage<GraphQLResponse> execute(Prepared prepared, SubgraphClient client, boolean traced) {
        QueryPlan plan = prepared.plan;
        var data = new JsonObject();
        var errors = new ErrorLog(settings.maxErrors());
        var fetchErrors = new FetchErrors(plan.projection(), data, errors, settings.subgraphMessages());
        var trace = traced ? new CallTrace() : null;
        var context = new RequestContext(plan.projection(), data, prepared.variables, client, fetchErrors, trace);
        if (plan.introspection() != null) {
            introspector.answer(plan.introspection(), prepared.variables, data, errors);
        }
        return runStages(plan, 0, context).thenApply(unused -> respond(plan, data, errors, trace));
    }

    private static CompletionStage<@Nullable Void> runStages(QueryPlan plan, int next, RequestContext context) {
        if (next == plan.stages().size()) {
            return CompletableFuture.completedFuture(null);
        }
        return new StageRun(plan.stages().get(next), context)
                .start()
                .thenCompose(unused -> runStages(plan, next + 1, context));
    }

    private GraphQLResponse respond(QueryPlan plan, JsonObject data, ErrorLog errors, @Nullable CallTrace trace) {
        var out = new ByteSink(4096);
        out.writeRaw("{\"data\":");
        try {
            new ResponseWriter(out, errors, settings.maxResponseBytes()).writeData(plan.projection(), data);
        } catch (ResponseTooLargeException e) {
            out.truncate(0);
            out.writeRaw("{\"data\":null");
            errors.add(ResponseError.of(ErrorCode.LIMIT_EXCEEDED, String.valueOf(e.getMessage())));
        }
        if (!errors.isEmpty()) {
            out.writeRaw(",\"errors\":");
            errors.writeTo(out);
        }
        if (trace != null) {
            out.writeRaw(",\"extensions\":");
            trace.writeTo(out);
        }
        out.write('}');
        return GraphQLResponse.executed(errors.isEmpty() && trace == null, errors.hasFaults(), out);
    }
}
