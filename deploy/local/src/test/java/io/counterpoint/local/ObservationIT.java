package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a running system tells those who operate it: in logs for machines, in traces and in figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationIT {

    private static final String QUERY = """
            query board($text: String) { claims(first: 3, filter: {text: $text}) { edges { node { text
              stances { party { name } evidence { exact article { title outlet { name } } } } } } } }""";
    private static final String WORD = "troops";
    private static final String CLIENTS_SPAN = "00f067aa0ba902b7";
    private static final String NO_TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2VjcmV0";
    /** Those of our own processes; what the cluster and its operators tell is not here. */
    private static final Pattern FIGURE = Pattern.compile("\\b(counterpoint|http_server|sql_pool|jvm|process)_\\w+");

    private static final ObjectMapper JSON = new ObjectMapper();

    private TraceSink sink;
    private TestSystem system;
    private HttpClient client;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        sink = new TraceSink();
        // As the gateway speaks with them.
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // All of it switched on, by the settings that the README names.
        system = TestSystem.own(new Execution.Configured(
                TestSystem.execution(),
                List.of(
                        "-Dquarkus.log.console.json.enabled=true",
                        "-Dquarkus.otel.sdk.disabled=false",
                        "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
                        "-Dquarkus.otel.exporter.otlp.endpoint=" + sink.address())));
        TestSystem.seeds().load(system.gateway());
        system.awaitDerivation();
    }

    @AfterAll
    void stop() {
        client.close();
        system.close();
        sink.close();
    }

    @Test
    void oneQueryIsOneTraceFromTheClientToEachStatement() throws IOException, InterruptedException {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        system.gateway()
                .send(QUERY, Map.of("text", WORD), Map.of("traceparent", "00-" + trace + "-" + CLIENTS_SPAN + "-01"));
        await(
                "statements of both services",
                () -> statements(trace, ServiceKind.CLAIMS)
                        && statements(trace, ServiceKind.SOURCES)
                        && complete(trace));

        Map<String, TraceSink.Span> byId =
                spans(trace).stream().collect(Collectors.toMap(TraceSink.Span::id, Function.identity()));
        for (ServiceKind kind : List.of(ServiceKind.CLAIMS, ServiceKind.SOURCES)) {
            String subgraph = kind.folder().replace("-service", "");
            TraceSink.Span statement = spans(trace).stream()
                    .filter(span -> isStatement(span, kind))
                    .findFirst()
                    .orElseThrow();
            assertThat(ancestors(statement, byId))
                    .satisfiesExactly(
                            operation -> assertThat(operation.name()).startsWith("GraphQL query "),
                            server -> assertThat(server).satisfies(span -> {
                                assertThat(span.name()).isEqualTo("POST /graphql");
                                assertThat(span.service()).isEqualTo(kind.folder());
                            }),
                            call -> assertThat(call.name()).isEqualTo("subgraph " + subgraph),
                            operation -> assertThat(operation.attributes())
                                    .containsEntry("graphql.operation.name", "board")
                                    .containsEntry("graphql.operation.type", "query"),
                            request -> {
                                assertThat(request.service()).isEqualTo("gateway");
                                assertThat(request.parent()).isEqualTo(CLIENTS_SPAN);
                            });
        }
        assertThat(spans(trace))
                .allSatisfy(span -> assertThat(span.attributes().values()).noneMatch(value -> value.contains(WORD)));
    }

    @Test
    void workInTheBackgroundMakesSpansAndLookingForWorkNone() throws InterruptedException {
        await(
                "spans of work",
                () -> names().containsAll(List.of("follow feed", "read article", "compare story", "match copies")));

        assertThat(sink.spans())
                .filteredOn(span -> span.parent().isEmpty())
                .extracting(TraceSink.Span::name)
                .allMatch(name -> name.equals("POST /graphql")
                        || List.of("follow feed", "read article", "compare story", "match copies")
                                .contains(name));
    }

    @Test
    void eachLineOfTheLogsIsAnObjectWithTheIdsOfItsRequestAndWithoutSecrets() throws IOException, InterruptedException {
        Map<String, String> marks = Map.of(
                "X-Request-Id", "it-4711",
                "traceparent", "00-5bf92f3577b34da6a3ce929d0e0e4736-" + CLIENTS_SPAN + "-00",
                "Authorization", "Bearer " + NO_TOKEN);

        HttpResponse<String> refused = system.gateway().post("{\"query\": \"{ __typename }\"}", marks);
        for (ServiceKind kind : List.of(ServiceKind.CLAIMS, ServiceKind.SOURCES)) {
            ask(system.address(kind), marks);
        }

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("x-request-id")).hasValue("it-4711");
        for (ServiceKind kind : ServiceKind.values()) {
            await("the refusal in the log of " + kind, () -> log(kind).contains("it-4711"));
            List<JsonNode> lines = log(kind).lines().map(ObservationIT::parsed).toList();
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.path("timestamp").isTextual()).isTrue();
                assertThat(line.path("level").isTextual()).isTrue();
                assertThat(line.path("message").isTextual()).isTrue();
                assertThat(line.path("service").asText()).isEqualTo(kind.folder());
            });
            assertThat(lines)
                    .filteredOn(
                            line -> line.path("mdc").path("requestId").asText().equals("it-4711"))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.path("mdc").path("traceId").asText())
                                .isEqualTo("5bf92f3577b34da6a3ce929d0e0e4736");
                        assertThat(line.path("mdc").path("spanId").asText()).matches("[0-9a-f]{16}");
                    });
            assertThat(log(kind)).doesNotContain(NO_TOKEN).doesNotContain(WORD);
        }
    }

    @Test
    void anIdThatCannotBeUsedIsReplaced() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                system.gateway().post("{\"query\": \"{ __typename }\"}", Map.of("X-Request-Id", "no id {}"));

        assertThat(answer.headers().firstValue("x-request-id").orElseThrow()).matches("[0-9a-f]{16}");
    }

    /** Nothing that an operator looks at may name a figure that nobody tells, and no figure of ours goes untold. */
    @Test
    void dashboardRulesAndTableNameTheFiguresThatThereAre() throws IOException, InterruptedException {
        Path folder = TestSystem.ROOT.resolve("deploy/observability");
        Set<String> table = names(Files.readAllLines(folder.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", 3)[1])
                .collect(Collectors.joining()));
        Set<String> wanted = new TreeSet<>(table);
        for (JsonNode expression :
                JSON.readTree(folder.resolve("dashboard.json").toFile()).findValues("expr")) {
            wanted.addAll(names(expression.asText()));
        }
        wanted.addAll(names(Files.readString(folder.resolve("rules.yaml"))));
        system.gateway().ask(QUERY, Map.of("text", WORD));

        await(
                "figures that are looked at from time to time",
                () -> missing(wanted).isEmpty(),
                () -> missing(wanted));

        assertThat(figures())
                .filteredOn(name -> name.startsWith("counterpoint_"))
                .extracting(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
                .isSubsetOf(table);
    }

    private static Set<String> names(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> missing(Set<String> wanted) {
        Set<String> known = figures();
        return wanted.stream()
                .filter(name -> !known.contains(name) && !known.contains(name + "_count"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all figures that any of the processes tells. */
    private Set<String> figures() {
        Set<String> names = new TreeSet<>();
        for (ServiceKind kind : ServiceKind.values()) {
            read(system.processes().management(kind).resolve("/q/metrics"))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .forEach(names::add);
        }
        return names;
    }

    private String read(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private HttpResponse<String> ask(URI service, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String log(ServiceKind kind) {
        try {
            return Files.readString(system.processes().log(kind));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException malformed) {
            throw new AssertionError("Not a JSON object: " + line, malformed);
        }
    }

    private List<TraceSink.Span> spans(String trace) {
        return sink.spans().stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private List<String> names() {
        return sink.spans().stream().map(TraceSink.Span::name).toList();
    }

    private boolean statements(String trace, ServiceKind kind) {
        return spans(trace).stream().anyMatch(span -> isStatement(span, kind));
    }

    private static boolean isStatement(TraceSink.Span span, ServiceKind kind) {
        return span.service().equals(kind.folder()) && span.attributes().containsKey("db.statement");
    }

    /** Whether every span has its parent, but for the one whose parent is the client's. */
    private boolean complete(String trace) {
        List<TraceSink.Span> all = spans(trace);
        List<String> ids = all.stream().map(TraceSink.Span::id).toList();
        return all.stream()
                .allMatch(span -> ids.contains(span.parent()) || span.parent().equals(CLIENTS_SPAN));
    }

    private static List<TraceSink.Span> ancestors(TraceSink.Span span, Map<String, TraceSink.Span> byId) {
        List<TraceSink.Span> above = new ArrayList<>();
        for (TraceSink.Span next = byId.get(span.parent()); next != null; next = byId.get(next.parent())) {
            above.add(next);
        }
        return above;
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        await(what, condition, () -> "");
    }

    private static void await(String what, BooleanSupplier condition, Supplier<?> found) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within a minute: " + what + " " + found.get());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
