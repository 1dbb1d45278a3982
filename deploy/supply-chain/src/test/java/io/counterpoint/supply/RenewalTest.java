package io.counterpoint.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as OSV does. */
class RenewalTest {

    private static final Advisory.PackageName OURS = new Advisory.PackageName("Maven", "org.example:ours");
    private static final String FIRST_PAGE = """
            {"vulns": [
              {"id": "GHSA-bbbb-bbbb-bbbb", "aliases": ["CVE-2026-0002"], "summary": "Second", "details": "long",
               "affected": [
                 {"package": {"ecosystem": "Maven", "name": "org.example:ours", "purl": "pkg:maven/org.example/ours"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.0"}]}]},
                 {"package": {"ecosystem": "Maven", "name": "org.example:another"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]},
              {"id": "GHSA-cccc-cccc-cccc", "withdrawn": "2026-01-01T00:00:00Z", "summary": "A mistake",
               "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:ours"}, "versions": ["1.0"]}]}],
             "next_page_token": "more"}
            """;
    private static final String SECOND_PAGE = """
            {"vulns": [{"id": "GHSA-aaaa-aaaa-aaaa", "summary": "First",
              "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:ours"}, "versions": ["1.0"]}]}]}
            """;

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/query", RenewalTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allPagesAreReadAndOnlyOurPackagesKept() throws IOException, InterruptedException {
        List<Advisory> advisories = new Renewal(address()).advisories(List.of(OURS));

        assertThat(advisories).extracting(Advisory::id).containsExactly("GHSA-aaaa-aaaa-aaaa", "GHSA-bbbb-bbbb-bbbb");
        assertThat(advisories.getLast().affected())
                .extracting(Advisory.Affected::subject)
                .containsExactly(OURS);
        assertThat(advisories.getLast().affected().getFirst().covers(OURS, "1.9"))
                .isTrue();
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException, InterruptedException {
        Advisories renewed = new Advisories("test", "2026-11-22", new Renewal(address()).advisories(List.of(OURS)));

        renewed.write(folder.resolve("advisories.json"));

        assertThat(Advisories.read(folder.resolve("advisories.json"))).isEqualTo(renewed);
    }

    @Test
    void aServerThatRefusesLeavesTheListAlone() {
        assertThatThrownBy(
                        () -> new Renewal(address()).advisories(List.of(new Advisory.PackageName("Maven", "a:none"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 400 about a:none");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode question = new ObjectMapper().readTree(exchange.getRequestBody());
        boolean known = question.at("/package/name").asText().equals(OURS.name());
        byte[] answer =
                (question.path("page_token").asText().equals("more") ? SECOND_PAGE : FIRST_PAGE).getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
