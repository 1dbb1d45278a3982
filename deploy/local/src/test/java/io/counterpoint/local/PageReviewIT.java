package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
    private static final String CLOSE_AND_PRESS = """
            (key) => {
              const focused = document.activeElement;
              focused.closest('dialog').close();
              focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            }""";
    private static final Map<String, String> STATES = Map.of(
            "Decide", "ACCEPTED",
            "Refuse", "REJECTED",
            "DecideOtherwise", "REJECTED",
            "Reopen", "OPEN",
            "ReopenOtherwise", "OPEN");

    private final TestSystem system = TestSystem.shared();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> decisions = new CopyOnWriteArrayList<>();

    @Test
    void whoeverIsNotSignedInIsAskedToAndLosesNothing() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/review?kind=STANCE").page();
            String proposal = proposal(page);

            page.keyboard().press("a");
            page.waitForSelector("#session[open]");
            page.locator("#token").fill("no token");
            page.locator("#session form.token button").click();
            assertThat(page.locator("#session .wrong")).not().hasText("");

            answered(page, "");
            page.locator("#token").fill(TOKEN);
            page.locator("#session form.token button").click();
            assertThat(page.locator(".who")).containsText("ada");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertShows(page, proposal, "open");
            assertThat(page.evaluate("() => localStorage.length + document.cookie.length"))
                    .isEqualTo(0);

            page.locator(".who").click();
            assertThat(page.locator("#session[open]")).containsText("curator");
        }
    }

    @Test
    void keysDecideAndUndoAsksTheApi() throws Exception {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=STANCE").page();
            String first = proposal(page);

            page.keyboard().press("a");
            awaitDecisions(page, 1);
            assertThat(page.locator("#proposal")).not().hasText(first);
            String second = proposal(page);
            page.keyboard().press("r");
            awaitDecisions(page, 2);
            page.keyboard().press("k");
            assertShows(page, second, "rejected");

            page.keyboard().press("u");
            awaitDecisions(page, 3);
            assertShows(page, second, "open");
            page.keyboard().press("u");
            awaitDecisions(page, 4);
            assertShows(page, first, "open");
            assertThat(decisions)
                    .extracting(PageReviewIT::kindOf)
                    .containsExactly("Decide", "Refuse", "Reopen", "Reopen");
            assertThat(idOf(decisions.get(2))).isEqualTo(idOf(decisions.get(1)));
            assertThat(idOf(decisions.get(3))).isEqualTo(idOf(decisions.get(0)));
        }
    }

    @Test
    void undoTakesBackAStanceThatWasRecordedInsteadOfTheProposedOne() throws Exception {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=STANCE").page();
            String proposal = proposal(page);

            page.keyboard().press("e");
            page.locator(".correcting input[name=position]:enabled").first().check();
            page.locator(".correcting button[type=submit]").click();
            awaitDecisions(page, 1);
            page.keyboard().press("u");
            awaitDecisions(page, 2);

            assertShows(page, proposal, "open");
            assertThat(decisions)
                    .extracting(PageReviewIT::kindOf)
                    .containsExactly("DecideOtherwise", "ReopenOtherwise");
            assertThat(idOf(decisions.get(1))).isEqualTo(idOf(decisions.get(0)));
        }
    }

    @Test
    void whatTheApiRefusesIsPutBackAndSaysWhy() throws Exception {
        try (OpenPage open = signedIn("UNAVAILABLE")) {
            Page page = open.show("#/review?kind=STANCE").page();
            String first = proposal(page);

            page.keyboard().press("a");
            Locator notice = page.locator("main .notice[role=alert]");
            assertThat(notice).containsText("the reason given");
            notice.locator("button").click();
            assertShows(page, first, "open");
        }
    }

    @Test
    void theTextBesideShowsTheStatementInItsPlace() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/review?kind=MATCH").page();
            List<Locator> picks = page.locator(".pick").all();
            assertThat(picks).hasSizeGreaterThanOrEqualTo(2);
            for (Locator pick : picks) {
                pick.click();

                assertThat(pick).hasAttribute("aria-pressed", "true");
                assertThat(page.locator(".beside mark[data-statements]")).hasText(pick.textContent());
            }
        }
    }

    @Test
    void keysAreListedAndLeaveWhoeverWritesAlone() throws Exception {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=CLAIM").page();
            page.keyboard().press("?");
            page.waitForSelector("#keys[open]");
            page.keyboard().press("a");
            page.keyboard().press("Escape");
            // A browser closes a dialog a moment after the key.
            assertThat(page.locator("#keys[open]")).hasCount(0);

            page.keyboard().press("e");
            Locator words = page.locator(".correcting textarea");
            words.fill("");
            words.pressSequentially("A rare jay");
            assertThat(words).hasValue("A rare jay");
            page.keyboard().press("Escape");
            assertThat(page.locator(".correcting")).hasCount(0);
            assertThat(decisions).isEmpty();
        }
    }

    /** A browser takes the focus out of a closed dialog only when it draws the page again, and a key may come before. */
    @Test
    void aKeyCountsWhileAClosedDialogStillHasTheFocus() throws Exception {
        try (OpenPage open = signedIn("")) {
            Page page = open.show("#/review?kind=CLAIM").page();
            page.keyboard().press("?");
            assertThat(page.locator("#keys input")).isFocused();

            page.evaluate(CLOSE_AND_PRESS, "e");

            assertThat(page.locator(".correcting textarea")).isFocused();
        }
    }

    private OpenPage signedIn(String refusal) throws Exception {
        OpenPage open = OpenPage.of(system);
        open.context()
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
        String query = asked.path("query").asText();
        boolean reopens = query.contains("reopenProposal");
        boolean refuses = asked.path("variables").path("accept").equals(BooleanNode.FALSE);
        String kind = refuses ? "Refuse" : query.substring("mutation ".length(), query.indexOf('('));
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

    private static void assertShows(Page page, String proposal, String state) {
        assertThat(page.locator("#proposal")).hasText(proposal);
        assertThat(page.locator(".proposal .state")).hasText(state);
    }

    private static String kindOf(String decision) {
        return decision.substring(0, decision.indexOf(' '));
    }

    private static String idOf(String decision) {
        return decision.substring(decision.indexOf(' ') + 1);
    }

    private static String proposal(Page page) {
        return page.locator("#proposal").textContent().strip();
    }
}
