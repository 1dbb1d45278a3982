package io.counterpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * How curators decide on the page, by keys. The queue is the system's; decisions go no further than the browser, so that other
 * tests find what they expect, and so that a made-up token is enough.
 */
class PageReviewIT {

    private static final String TOKEN = "e30."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"sub\":\"ada\",\"groups\":[\"curator\"]}".getBytes(UTF_8))
            + ".x";
    private static final Map<String, String> STATES =
            Map.of("Decide", "ACCEPTED", "Refuse", "REJECTED", "Reopen", "OPEN");

    private final TestSystem system = TestSystem.shared();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> decisions = new CopyOnWriteArrayList<>();

    @Test
    void whoeverIsNotSignedInIsAskedToAndLosesNothing() {
        try (OpenPage open = OpenPage.of(system.address().resolve("/"))) {
            Page page = open.show("#/review?kind=STANCE").page();
            String proposal = proposal(page);

            page.keyboard().press("a");
            page.waitForSelector("#session[open]");
            page.locator("#token").fill("no token");
            page.locator("#session form.token button").click();
            assertThat(page.locator("#session .wrong").textContent()).isNotBlank();

            answered(page, "");
            page.locator("#token").fill(TOKEN);
            page.locator("#session form.token button").click();
            page.waitForFunction("() => document.querySelector('.who').textContent.includes('ada')");
            assertThat(page.locator("dialog[open]").count()).isZero();
            assertThat(proposal(page)).isEqualTo(proposal);
            assertThat(page.evaluate("() => localStorage.length + document.cookie.length"))
                    .isEqualTo(0);

            page.locator(".who").click();
            assertThat(page.locator("#session").textContent()).contains("curator");
        }
    }

    @Test
    void keysDecideAndUndoAsksTheApi() {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=STANCE").page();
            String first = proposal(page);

            page.keyboard().press("a");
            awaitDecisions(page, 1);
            String second = proposal(page);
            assertThat(second).isNotEqualTo(first);
            page.keyboard().press("r");
            awaitDecisions(page, 2);
            page.keyboard().press("k");
            assertThat(page.locator(".proposal .state").textContent()).isEqualTo("rejected");

            page.keyboard().press("u");
            awaitDecisions(page, 3);
            assertThat(proposal(page)).isEqualTo(second);
            assertThat(page.locator(".proposal .state").textContent()).isEqualTo("open");
            page.keyboard().press("u");
            awaitDecisions(page, 4);
            assertThat(proposal(page)).isEqualTo(first);
            assertThat(decisions)
                    .extracting(decision -> decision.substring(0, decision.indexOf(' ')))
                    .containsExactly("Decide", "Refuse", "Reopen", "Reopen");
            assertThat(idOf(decisions.get(2))).isEqualTo(idOf(decisions.get(1)));
            assertThat(idOf(decisions.get(3))).isEqualTo(idOf(decisions.get(0)));
        }
    }

    @Test
    void whatTheApiRefusesIsPutBackAndSaysWhy() {
        try (OpenPage open = signedIn("UNAVAILABLE")) {
            Page page = open.show("#/review?kind=STANCE").page();
            String first = proposal(page);

            page.keyboard().press("a");
            Locator notice = page.locator("main .notice[role=alert]");
            notice.waitFor();
            assertThat(notice.textContent()).contains("the reason given");
            notice.locator("button").click();
            assertThat(proposal(page)).isEqualTo(first);
            assertThat(page.locator(".proposal .state").textContent()).isEqualTo("open");
        }
    }

    @Test
    void theTextBesideShowsTheStatementInItsPlace() {
        try (OpenPage open = OpenPage.of(system.address().resolve("/"))) {
            Page page = open.show("#/review?kind=MATCH").page();
            for (int i = 0; i < page.locator(".pick").count(); i++) {
                page.locator(".pick").nth(i).click();
                page.waitForFunction("i => document.querySelectorAll('.pick')[i].ariaPressed === 'true'", i);
                page.waitForSelector(".beside mark[data-statements]");

                assertThat(page.locator(".beside .chosen").textContent())
                        .isEqualTo(page.locator(".pick").nth(i).textContent());
            }
        }
    }

    @Test
    void keysAreListedAndLeaveWhoeverWritesAlone() {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=CLAIM").page();
            page.keyboard().press("?");
            page.waitForSelector("#keys[open]");
            page.keyboard().press("a");
            page.keyboard().press("Escape");
            // A browser closes a dialog a moment after the key.
            page.waitForFunction("() => !document.querySelector('#keys[open]')");

            page.keyboard().press("e");
            Locator words = page.locator(".correcting textarea");
            words.fill("");
            words.pressSequentially("A rare jay");
            assertThat(words.inputValue()).isEqualTo("A rare jay");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator(".correcting").count() == 0);
            assertThat(decisions).isEmpty();
        }
    }

    private OpenPage signedIn(String refusal) {
        OpenPage open = OpenPage.of(system.address().resolve("/"));
        open.window()
                .addInitScript("location.protocol.startsWith('http') && sessionStorage.setItem('counterpoint.token', '"
                        + TOKEN + "')");
        answered(open.page(), refusal);
        return open;
    }

    /** Answers decisions as the API would, or with an error of this code; everything else is asked without the token. */
    private void answered(Page page, String refusal) {
        page.route("**/graphql", route -> {
            JsonNode asked = read(route.request().postData());
            if (asked.path("query").asText().startsWith("mutation")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                refusal.isEmpty()
                                        ? done(asked)
                                        : "{\"errors\": [{\"message\": \"the reason given\", \"extensions\": {\"code\": \""
                                                + refusal + "\"}}]}"));
            } else {
                Map<String, String> headers = new HashMap<>(route.request().headers());
                headers.remove("authorization");
                route.resume(new Route.ResumeOptions().setHeaders(headers));
            }
        });
    }

    private String done(JsonNode asked) {
        boolean reopens = asked.path("query").asText().contains("reopenProposal");
        boolean accepts = asked.path("variables").path("accept").asBoolean();
        String kind = reopens ? "Reopen" : accepts ? "Decide" : "Refuse";
        String id = asked.path("variables").path("id").asText();
        decisions.add(kind + " " + id);
        return "{\"data\": {\"" + (reopens ? "reopenProposal" : "decideProposal") + "\": {\"id\": \"" + id
                + "\", \"state\": \"" + STATES.get(kind)
                + "\", \"decidedAt\": null, \"decisions\": [], \"claim\": null}}}";
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void awaitDecisions(Page page, int count) {
        page.waitForCondition(() -> decisions.size() == count);
    }

    private static String idOf(String decision) {
        return decision.substring(decision.indexOf(' ') + 1);
    }

    private static String proposal(Page page) {
        return page.locator("#proposal").textContent().strip();
    }
}
