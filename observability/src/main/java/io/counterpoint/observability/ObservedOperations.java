package io.counterpoint.observability;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures each GraphQL operation and, where traces are recorded, makes a span of it, under which its statements stand.
 * What it is called in figures comes from the schema and from the error codes, never from a client.
 */
@Unremovable // Looked up by Observation.
@Singleton
public final class ObservedOperations extends SimplePerformantInstrumentation {

    private static final String WELL = "ok";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };
    /** The errors that this service is to blame for; one of them says more about an operation than any other. */
    private static final List<String> FAULTS = List.of("INTERNAL", "UNAVAILABLE");

    private final MeterRegistry registry;
    private final Spans spans;
    private final ErrorCodes codes;

    ObservedOperations(MeterRegistry registry, Spans spans, ErrorCodes codes) {
        this.registry = registry;
        this.spans = spans;
        this.codes = codes;
    }

    /** What is known of one operation while it runs. */
    private static final class Observed implements InstrumentationState {

        private final long started = System.nanoTime();
        private String type = "invalid";
        private String field = "invalid";
        private Span span = Span.getInvalid();
        private @Nullable Scope scope;
    }

    @Override
    public CompletableFuture<InstrumentationState> createStateAsync(InstrumentationCreateStateParameters parameters) {
        return CompletableFuture.completedFuture(new Observed());
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        if (state instanceof Observed observed) {
            begin(observed, parameters.getExecutionContext());
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private void begin(Observed observed, ExecutionContext execution) {
        OperationDefinition operation = execution.getOperationDefinition();
        observed.type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        observed.field = field(operation);
        observed.span = spans.begin("GraphQL " + observed.type + " " + observed.field)
                .setAttribute("graphql.operation.type", observed.type);
        if (observed.span.isRecording()) {
            observed.scope = Spans.enter(observed.span);
        }
    }

    /** The field of the schema that is asked; an operation that asks several is of none. */
    private static String field(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().size() == 1
                        && operation.getSelectionSet().getSelections().getFirst() instanceof Field only
                ? only.getName()
                : "several";
    }

    /** Comes last, also for operations that were refused. */
    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (state instanceof Observed observed) {
            end(observed, outcome(result));
        }
        return CompletableFuture.completedFuture(result);
    }

    private String outcome(ExecutionResult result) {
        List<String> found = result.getErrors().stream().map(codes::of).toList();
        return found.stream()
                .filter(FAULTS::contains)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .orElse(WELL);
    }

    private void end(Observed observed, String outcome) {
        if (observed.scope != null) {
            observed.scope.close();
        }
        Spans.end(observed.span, outcome, FAULTS.contains(outcome.toUpperCase(Locale.ROOT)));
        Timer.builder("counterpoint.operations")
                .description("GraphQL operations of this service")
                .tag("type", observed.type)
                .tag("field", observed.field)
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(System.nanoTime() - observed.started, TimeUnit.NANOSECONDS);
    }
}
