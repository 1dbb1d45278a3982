package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The page comes whole in one answer, small, and allowed to run nothing but what it brought. */
@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class BoardPageTest {

    /** What leaves most of the 150 kB of the first view to the data. */
    private static final int BUDGET_BYTES = 60_000;

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern FIRST_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<[^>]+(?:src|href)=\"(board/[^\"]+)\"");

    @TestHTTPResource("/")
    URI page = URI.create("");

    @Test
    void bringsItsScriptsAndItsStyle() {
        String document = text(Client.send(HttpRequest.newBuilder(page)));

        assertThat(only(SCRIPT, document)).contains("lit-html", "query Board");
        assertThat(only(STYLE, document)).contains("prefers-reduced-motion");
        assertThat(document.indexOf(only(FIRST_SCRIPT, document)))
                .as("asks before style and script have come")
                .isLessThan(document.indexOf("<style>"));
        assertThat(head(document)).doesNotContainPattern("<script[^>]* src=|rel=\"stylesheet\"|style=|https?://");
    }

    @RepeatedTest(10)
    void comesWholeToWhoeverChangesToHttp2() throws Exception {
        try (HttpClient changing = HttpClient.newHttpClient()) {
            var answer = changing.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).hasSizeGreaterThan(65_536).endsWith("</html>\n");
        }
    }

    @Test
    void loadsOnlyWhatIsThere() {
        Matcher link = LINK.matcher(head(text(Client.send(HttpRequest.newBuilder(page)))));

        assertThat(link.find()).isTrue();
        do {
            var file = Client.send(HttpRequest.newBuilder(page.resolve(link.group(1))));
            assertThat(file.statusCode()).as(link.group(1)).isEqualTo(200);
            assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(file, "cache-control")).contains("max-age");
        } while (link.find());
    }

    @Test
    void mayRunNothingElse() throws Exception {
        var answer = Client.send(HttpRequest.newBuilder(page));

        assertThat(header(answer, "content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .contains("script-src " + hash(only(FIRST_SCRIPT, text(answer))) + " "
                        + hash(only(SCRIPT, text(answer))) + ";")
                .contains("style-src " + hash(only(STYLE, text(answer))) + ";")
                .doesNotContain("unsafe");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(answer, "permissions-policy")).contains("camera=()");
    }

    @Test
    void tellsThePageHowToSignInAndIsNotKept() {
        var settings = Client.send(HttpRequest.newBuilder(page.resolve("board/settings.json")));

        assertThat(settings.statusCode()).isEqualTo(200);
        assertThat(header(settings, "content-type")).startsWith("application/json");
        assertThat(header(settings, "cache-control")).isEqualTo("no-cache");
        assertThat(text(settings)).isEqualTo("{\"signIn\":null}");
    }

    @Test
    void isSmallOnTheWay() {
        var answer = Client.send(HttpRequest.newBuilder(page).header("accept-encoding", "gzip"));

        assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
        assertThat(header(answer, "vary")).isEqualTo("accept-encoding");
        assertThat(answer.body().length).isLessThan(BUDGET_BYTES);
    }

    @Test
    void isSentAgainOnlyWhenItChanged() {
        var first = Client.send(HttpRequest.newBuilder(page));
        var again = Client.send(HttpRequest.newBuilder(page).header("if-none-match", header(first, "etag")));

        assertThat(header(first, "cache-control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isThereByItsNameAndForHead() {
        var named = Client.send(HttpRequest.newBuilder(page.resolve("index.html")));
        var head = Client.send(HttpRequest.newBuilder(page).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(text(named)).isEqualTo(text(Client.send(HttpRequest.newBuilder(page))));
        assertThat(head.statusCode()).isEqualTo(200);
    }

    private static String only(Pattern element, String document) {
        Matcher found = element.matcher(document);
        assertThat(found.find()).isTrue();
        String content = found.group(1);
        assertThat(found.find()).isFalse();
        return content;
    }

    /** The document without what stands in its scripts and its style. */
    private static String head(String document) {
        return Stream.of(FIRST_SCRIPT, SCRIPT, STYLE)
                .reduce(document, (rest, element) -> element.matcher(rest).replaceAll(""), String::concat);
    }

    private static String hash(String content) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
