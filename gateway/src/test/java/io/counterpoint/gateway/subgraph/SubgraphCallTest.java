package io.counterpoint.gateway.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.subgraph.TestSubgraph.Rules;
import io.counterpoint.gateway.tracing.TraceParent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SubgraphCallTest {

    private static final String QUERY = "{\"query\":\"{ok}\"}";
    private static final Duration LONG = Duration.ofSeconds(10);

    private static String problem(CompletableFuture<String> call) {
        try {
            return "answered " + call.join();
        } catch (CompletionException e) {
            return e.getCause() instanceof SubgraphUnavailableException unavailable
                    ? unavailable.code() + " " + unavailable.getMessage()
                    : String.valueOf(e.getCause());
        }
    }

    private static void disconnect(HttpServerRequest request) {
        request.connection().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 502, 503, 504})
    void aQueryIsSentAgainAfterAPassingFailure(int status) {
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> {
            if (number == 3) {
                TestSubgraph.answer(request);
            } else if (status == 0) {
                disconnect(request);
            } else {
                TestSubgraph.answer(request, status, "<h1>Sorry</h1>");
            }
        })) {
            assertThat(subgraph.query(QUERY).join()).isEqualTo(TestSubgraph.ANSWER);
            assertThat(subgraph.requests()).isEqualTo(3);
            assertThat(subgraph.count("retries")).isEqualTo(2);
        }
    }

    @Test
    void retriesAreBounded() {
        try (var subgraph = new TestSubgraph(
                new Rules(), (request, number) -> TestSubgraph.answer(request, 503, "<h1>Sorry</h1>"))) {
            assertThat(problem(subgraph.query(QUERY)))
                    .isEqualTo("UNAVAILABLE Subgraph test answered with HTTP status 503");
            assertThat(subgraph.requests()).isEqualTo(3);
        }
    }

    @Test
    void theLastAnswerPassesEvenWithABadStatus() {
        String answer = "{\"errors\":[{\"message\":\"overloaded\"}]}";
        try (var subgraph =
                new TestSubgraph(new Rules(), (request, number) -> TestSubgraph.answer(request, 503, answer))) {
            assertThat(subgraph.query(QUERY).join()).isEqualTo(answer);
        }
    }

    @Test
    void aRetryAfterTheConnectionsWereClosedIsAnswered() {
        var letGo = new CompletableFuture<Runnable>();
        try (var subgraph =
                new TestSubgraph(new Rules(), (request, number) -> letGo.join().run())) {
            letGo.complete(subgraph::letGo);
            assertThat(problem(subgraph.query(QUERY))).isEqualTo("UNAVAILABLE Subgraph test cannot be reached");
            assertThat(subgraph.requests()).isEqualTo(1);
        }
    }

    @Test
    void aMutationIsSentOnce() {
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> disconnect(request))) {
            assertThat(problem(subgraph.mutate(QUERY))).isEqualTo("UNAVAILABLE Subgraph test cannot be reached");
            assertThat(subgraph.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void otherFailuresAreFinal(int status) {
        try (var subgraph =
                new TestSubgraph(new Rules(), (request, number) -> TestSubgraph.answer(request, status, "no"))) {
            assertThat(problem(subgraph.query(QUERY))).endsWith("HTTP status " + status);
            assertThat(subgraph.requests()).isEqualTo(1);
        }
    }

    @Test
    void aSubgraphThatHangsIsGivenUpAfterItsTime() {
        var rules = new Rules();
        rules.timeout = Duration.ofSeconds(1);
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {})) {
            assertThat(problem(subgraph.query(QUERY))).isEqualTo("UNAVAILABLE Subgraph test did not answer within 1s");
            assertThat(subgraph.requests()).isEqualTo(1);
        }
    }

    @Test
    void anOpenBreakerAnswersAtOnceUntilTheSubgraphIsBack() {
        var rules = new Rules();
        rules.breakerFailures = 3;
        rules.breakerPause = Duration.ofSeconds(2);
        rules.retries = 0;
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {
            if (number <= 3) {
                disconnect(request);
            } else {
                TestSubgraph.answer(request);
            }
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(problem(subgraph.mutate(QUERY))).contains("cannot be reached");
            }

            assertThat(problem(subgraph.query(QUERY)))
                    .isEqualTo("UNAVAILABLE Subgraph test has failed too often and is left alone for a moment");
            assertThat(subgraph.requests()).isEqualTo(3);
            assertThat(subgraph.registry
                            .get("counterpoint.gateway.subgraph.left.alone")
                            .gauge()
                            .value())
                    .isEqualTo(1);

            while (problem(subgraph.query(QUERY)).contains("left alone")) {
                Thread.onSpinWait();
            }
            assertThat(subgraph.query(QUERY).join()).isEqualTo(TestSubgraph.ANSWER);
        }
    }

    @Test
    void aSlowQueryIsSentASecondTimeWhereThatIsAllowed() {
        var rules = new Rules();
        rules.hedgeAfter = Duration.ofMillis(50);
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {
            if (number == 2) {
                TestSubgraph.answer(request);
            }
        })) {
            assertThat(subgraph.query(QUERY).join()).isEqualTo(TestSubgraph.ANSWER);
            assertThat(subgraph.requests()).isEqualTo(2);
            assertThat(subgraph.count("hedges")).isEqualTo(1);
        }
    }

    @Test
    void aSlowMutationIsNot() {
        var rules = new Rules();
        rules.hedgeAfter = Duration.ofMillis(20);
        rules.timeout = Duration.ofMillis(300);
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {})) {
            assertThat(problem(subgraph.mutate(QUERY))).contains("did not answer");
            assertThat(subgraph.requests()).isLessThanOrEqualTo(1);
        }
    }

    /** Each call comes from an event loop of its own. */
    @Test
    void callsAtOnceAreBoundedOverAllEventLoops() {
        var rules = new Rules();
        rules.connections = 3;
        rules.queue = 100;
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var answering = new CompletableFuture<Void>();
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            var unused = answering.thenRun(() -> {
                atOnce.decrementAndGet();
                TestSubgraph.answer(request);
            });
        })) {
            var calls = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < 60; i++) {
                calls.add(subgraph.query("{\"query\":\"{ok" + i + "}\"}"));
            }
            while (atOnce.get() < 3) {
                Thread.onSpinWait();
            }
            answering.complete(null);

            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(TestSubgraph.ANSWER));
            assertThat(most.get()).isEqualTo(3);
        }
    }

    @Test
    void callsBeyondTheQueueFailAtOnce() {
        var rules = new Rules();
        rules.connections = 1;
        rules.queue = 2;
        rules.timeout = Duration.ofSeconds(4);
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {})) {
            var calls = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < 6; i++) {
                calls.add(subgraph.query("{\"query\":\"{ok" + i + "}\"}"));
            }
            List<String> problems =
                    calls.stream().map(SubgraphCallTest::problem).toList();

            assertThat(problems)
                    .filteredOn(problem -> problem.endsWith("has more than 2 calls waiting"))
                    .hasSize(3);
            assertThat(problems)
                    .filteredOn(problem -> problem.contains("did not answer"))
                    .hasSize(3);
        }
    }

    @Test
    void sameQueriesUnderWayShareAnAnswer() throws InterruptedException {
        var waiting = new LinkedBlockingQueue<HttpServerRequest>();
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> waiting.add(request))) {
            var calls = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < 20; i++) {
                calls.add(subgraph.query(QUERY));
            }
            while (subgraph.count("shared") < 19) {
                Thread.onSpinWait();
            }
            TestSubgraph.answer(waiting.take());

            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(TestSubgraph.ANSWER));
            assertThat(subgraph.requests()).isEqualTo(1);

            CompletableFuture<String> next = subgraph.query(QUERY);
            TestSubgraph.answer(waiting.take());
            next.join();
        }
    }

    @Test
    void onlyTheSameAskedByTheSameIsShared() {
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> {
            if (number == 5) {
                TestSubgraph.answer(request);
            }
        })) {
            var ann = MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer ann");
            var bob = MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer bob");
            var calls = List.of(
                    subgraph.ask(QUERY, ann, LONG, true),
                    subgraph.ask(QUERY, bob, LONG, true),
                    subgraph.ask(QUERY, TestSubgraph.NO_HEADERS, LONG, true),
                    subgraph.ask(QUERY, ann, LONG, false),
                    subgraph.ask(QUERY + " ", ann, LONG, true));

            CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).join();
            assertThat(subgraph.requests()).isEqualTo(5);
            assertThat(subgraph.count("shared")).isZero();
        }
    }

    @Test
    void whoAsksAfterAllOthersHaveLeftBeginsAnew() {
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> {
            if (number > 1) {
                TestSubgraph.answer(request);
            }
        })) {
            String problem = problem(subgraph.ask(QUERY, TestSubgraph.NO_HEADERS, Duration.ofSeconds(2), true));

            assertThat(problem).startsWith(ErrorCode.LIMIT_EXCEEDED.name());
            assertThat(subgraph.query(QUERY).join()).isEqualTo(TestSubgraph.ANSWER);
        }
    }

    @Test
    void whoGivesUpDoesNotEndTheCallForOthers() throws InterruptedException {
        var waiting = new LinkedBlockingQueue<HttpServerRequest>();
        try (var subgraph = new TestSubgraph(new Rules(), (request, number) -> waiting.add(request))) {
            CompletableFuture<String> hasty = subgraph.ask(QUERY, TestSubgraph.NO_HEADERS, Duration.ofSeconds(4), true);
            HttpServerRequest request = waiting.take();
            CompletableFuture<String> patient = subgraph.query(QUERY);

            assertThat(problem(hasty))
                    .isEqualTo(ErrorCode.LIMIT_EXCEEDED
                            + " The time for the request was over before subgraph test answered");
            TestSubgraph.answer(request);
            assertThat(patient.join()).isEqualTo(TestSubgraph.ANSWER);
            assertThat(subgraph.requests()).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsNotKept() {
        var rules = new Rules();
        rules.retries = 0;
        try (var subgraph = new TestSubgraph(rules, (request, number) -> {
            if (number == 1) {
                disconnect(request);
            } else {
                TestSubgraph.answer(request);
            }
        })) {
            assertThatThrownBy(subgraph.query(QUERY)::join).isInstanceOf(CompletionException.class);
            assertThat(subgraph.query(QUERY).join()).isEqualTo(TestSubgraph.ANSWER);
        }
    }

    @Test
    void onlyAllowedHeadersAndTheTraceGoAlong() {
        var rules = new Rules();
        rules.headers = List.of("Authorization", "accept-language");
        try (var subgraph = new TestSubgraph(rules, (request, number) -> TestSubgraph.answer(request))) {
            String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
            var headers = MultiMap.caseInsensitiveMultiMap()
                    .add("Authorization", "Bearer ann")
                    .add("Accept-Language", "uk")
                    .add("Cookie", "session=1")
                    .add("X-Request-Id", "r-1")
                    .add("Traceparent", trace)
                    .add("Tracestate", "a=b");

            subgraph.ask(QUERY, headers, LONG, true).join();
            subgraph.query(QUERY).join();

            MultiMap first = subgraph.headersOf(1);
            assertThat(first.get("authorization")).isEqualTo("Bearer ann");
            assertThat(first.get("accept-language")).isEqualTo("uk");
            assertThat(first.get("x-request-id")).isEqualTo("r-1");
            assertThat(first.get("traceparent")).isEqualTo(trace);
            assertThat(first.get("tracestate")).isEqualTo("a=b");
            assertThat(first.get("cookie")).isNull();
            MultiMap second = subgraph.headersOf(2);
            assertThat(String.valueOf(second.get("traceparent"))).matches(TraceParent::isValid);
            assertThat(second.get("authorization")).isNull();
        }
    }

    @Test
    void headersOfTheConnectionCannotBePassedOn() {
        var rules = new Rules();
        rules.headers = List.of("Content-Length");
        assertThatThrownBy(() -> new TestSubgraph(rules, (request, number) -> {}).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content-length");
    }
}
