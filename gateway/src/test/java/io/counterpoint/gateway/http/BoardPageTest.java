package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page comes whole from the gateway: every file that it loads is there, guarded, and small. */
@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class BoardPageTest {

    private static final int BUDGET_BYTES = 150_000;
    private static final Pattern LOADED =
            Pattern.compile("(?:src|href)=\"(board/[^\"]+)\"|(?:from|import) ?['\"](\\.[^'\"]+)['\"]");

    @TestHTTPResource("/")
    URI page = URI.create("");

    @Test
    void everyFileItLoadsIsThere() {
        Map<URI, String> files = files();

        assertThat(files).hasSizeGreaterThan(15);
        assertThat(files.keySet()).anyMatch(file -> file.getPath().endsWith("lib/lit-html.js"));
        assertThat(files.values().stream().mapToInt(String::length).sum()).isLessThan(BUDGET_BYTES);
    }

    @Test
    void runsNothingButItsOwnFiles() {
        var answer = Client.send(HttpRequest.newBuilder(page));
        var script = Client.send(HttpRequest.newBuilder(page.resolve("board/main.js")));

        assertThat(header(answer, "content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(script, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(script, "cache-control")).isEqualTo("no-cache");
        assertThat(text(answer)).doesNotContainPattern("<script(?! type=\"module\" src=)|style=|https?://");
    }

    /** The page's files by their address, found by following what each one loads. */
    private Map<URI, String> files() {
        Map<URI, String> files = new HashMap<>();
        Queue<URI> open = new ArrayDeque<>();
        open.add(page);
        while (!open.isEmpty()) {
            URI file = open.remove();
            if (files.containsKey(file)) {
                continue;
            }
            var answer = Client.send(HttpRequest.newBuilder(file));
            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
            files.put(file, text(answer));
            var loaded = LOADED.matcher(text(answer));
            while (loaded.find()) {
                open.add(file.resolve(loaded.group(1) == null ? loaded.group(2) : loaded.group(1)));
            }
        }
        return files;
    }
}
