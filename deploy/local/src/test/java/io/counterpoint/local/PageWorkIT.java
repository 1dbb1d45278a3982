package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an analyst does on the page: narrows the board, hears of changes, compares texts, and takes findings along. */
class PageWorkIT {

    private static final String ADD =
            "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }";

    private static final Path DIFFERENCES = TestSystem.ROOT.resolve("gateway/src/main/board/differences.js");

    /** Of any two texts, what stayed and what went is the first, and what stayed and what came is the second. */
    private static final String PROPERTY = """
            async (seed) => {
              const { changes } = await import('/differences.js');
              let state = seed;
              const below = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
              const letters = ['a', 'b', ' ', '\\n', 'é', '😀', '.', 'ש', '"'];
              const text = () => Array.from({ length: below(30) }, () => letters[below(letters.length)]).join('');
              for (let run = 0; run < 2000; run++) {
                const [one, other] = [text(), text()];
                const stretches = changes(one, other);
                const without = (kind) => stretches.filter((each) => each.kind !== kind).map((each) => each.text).join('');
                if (without('new') !== one || without('gone') !== other) return JSON.stringify([one, other, stretches]);
                if (one === other && stretches.some((each) => each.kind !== 'same')) return JSON.stringify([one, stretches]);
              }
              return '';
            }""";

    private final TestSystem system = TestSystem.shared();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theBoardIsNarrowedByNamesAndTopicsThatStandInItsAddress() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/?contested=no").page();
            String topic = page.locator(".topics a bdi").first().textContent();

            page.locator(".topics a").first().click();
            page.waitForURL(url -> url.contains("topic="));
            open.awaitRest();
            int ofTopic = count("{topic: \"" + topic + "\"}");
            assertThat(ofTopic).isPositive();
            assertThat(page.locator(".card")).hasCount(Math.min(20, ofTopic));

            Locator party = page.locator("input[name=party]");
            party.fill("Ukraine");
            party.press("Tab");
            page.waitForURL(url -> url.contains("party=") && url.contains("topic="));
            open.awaitRest();
            assertThat(party).hasValue("Ukraine");

            open.show(page.url().substring(page.url().indexOf('#')));
            assertThat(party).hasValue("Ukraine");
            assertThat(page.locator("input[name=topic]")).hasValue(topic);
        }
    }

    @Test
    void aNameThatNobodyHasIsSaidToBeUnknown() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/").page();
            page.locator("input[name=outlet]").fill("no outlet of this name");
            page.locator("input[name=outlet]").press("Tab");

            page.waitForSelector("name-field [role=alert]");
            assertThat(page.locator("input[name=outlet]")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void whatChangesShowsWithoutReloadingAndMovesNothingUnasked() throws Exception {
        String word = "wombat" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");
        try (OpenPage open = OpenPage.live(system.address().resolve("/"))) {
            Page page = open.show("#/?contested=no&text=" + word).page();
            page.waitForSelector(".connection.open");
            assertThat(page.locator(".card")).hasCount(0);

            String claim = system.gateway()
                    .ask(
                            "mutation { openClaim(claim: {text: \"The " + word
                                    + " is nocturnal.\", kind: FACT}) { id } }",
                            Map.of())
                    .findPath("id")
                    .asText();
            Locator show = page.locator(".status [role=status] button");
            show.waitFor();
            assertThat(page.locator(".card")).hasCount(0);
            show.click();
            assertThat(page.locator(".card")).hasCount(1);

            open.show("#/claim/" + claim);
            page.waitForSelector(".connection.open");
            system.gateway()
                    .ask(
                            "mutation($claim: ID!, $party: ID!) { recordStance(stance: {claim: $claim, party: $party,"
                                    + " position: SUPPORTS}) { id } }",
                            Map.of("claim", claim, "party", party("China")));
            assertThat(page.locator("section[aria-labelledby=history]")).containsText("China");
        }
    }

    @Test
    void revisionsAreComparedWordByWord() throws Exception {
        String address = "https://example.org/" + UUID.randomUUID();
        add(address, "The port has 3 piers. 😀 Ships wait.\n\nNobody was hurt.");
        String id = add(address, "The port has 4 piers. 😀 Ships wait.\n\nNobody was hurt.\n\nCorrected.");

        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/article/" + id + "?revision=2").page();

            assertThat(page.locator(".text del").allTextContents()).containsExactly("3");
            assertThat(page.locator(".text ins").allTextContents().getFirst()).isEqualTo("4");
            assertThat(page.locator(".text")
                            .evaluate("it => [...it.childNodes].filter((each) => each.nodeName !== 'DEL')"
                                    + ".map((each) => each.nodeType === 8 ? '' : each.textContent).join('')"))
                    .isEqualTo("The port has 4 piers. 😀 Ships wait.\n\nNobody was hurt.\n\nCorrected.");
        }
    }

    @Test
    void everyTwoTextsCanBeCompared() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.page();
            page.route(
                    "http://texts.invalid/**",
                    route -> route.fulfill(
                            route.request().url().endsWith(".js")
                                    ? new Route.FulfillOptions()
                                            .setPath(DIFFERENCES)
                                            .setContentType("text/javascript")
                                    : new Route.FulfillOptions()
                                            .setBody("<!doctype html><title>texts</title>")
                                            .setContentType("text/html")));
            page.navigate("http://texts.invalid/");
            for (int seed : List.of(1, 20261122, 987654321)) {
                assertThat(page.evaluate(PROPERTY, seed)).as("seed %d", seed).isEqualTo("");
            }
        }
    }

    @Test
    void aSharedPassageLeadsToTheSamePassageInTheOtherText() throws Exception {
        system.awaitDerivation();
        JsonNode articles = system.gateway()
                .ask("{ articles(first: 100) { edges { node { id copies { passages { otherExact } } } } } }", Map.of())
                .path("articles");
        JsonNode copied = articles.findValues("node").stream()
                .filter(article -> !article.path("copies").isEmpty())
                .findFirst()
                .orElseThrow();
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/article/" + copied.path("id").asText()).page();
            Locator way = page.locator(".copies a").first();
            way.click();
            page.waitForURL(url -> url.contains("at="));
            open.awaitRest();
            page.waitForSelector(".text .chosen");

            String shown = String.join("", page.locator(".text .chosen").allTextContents());
            assertThat(copied.path("copies").path(0).findValuesAsText("otherExact"))
                    .contains(shown);
        }
    }

    @Test
    void aClaimIsTakenAlongWithItsEvidenceInPlace() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show(BoardView.all(system).get(1).hash()).page();

            JsonNode claim = json.readTree(downloaded(page, 0));
            String csv = Files.readString(downloadedTo(page, 1));
            JsonNode annotations = json.readTree(downloaded(page, 2));

            int evidence = claim.path("stances").findValues("exact").size();
            assertThat(evidence).isPositive();
            assertThat(annotations.path("total").asInt()).isPositive();
            assertThat(annotations.path("@context").path(0).asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
            for (JsonNode item : annotations.path("first").path("items")) {
                JsonNode selectors = item.path("target").path("selector");
                assertThat(csv)
                        .contains(selectors.path(1).path("start") + ","
                                + selectors.path(1).path("end"));
                assertThat(selectors.path(0).path("exact").asText()).isNotBlank();
            }
            assertThat(csv.lines().count())
                    .isGreaterThan(annotations.path("total").asInt());
        }
    }

    private static String downloaded(Page page, int button) throws Exception {
        return Files.readString(downloadedTo(page, button));
    }

    private static Path downloadedTo(Page page, int button) {
        return page.waitForDownload(
                        () -> page.locator(".exports button").nth(button).click())
                .path();
    }

    private int count(String filter) throws Exception {
        return system.gateway()
                .ask("{ claims(first: 1, filter: " + filter + ") { totalCount } }", Map.of())
                .findPath("totalCount")
                .asInt();
    }

    private String party(String name) throws Exception {
        return system.gateway()
                .ask(
                        "query($name: String) { parties(first: 1, filter: {name: $name}) { edges { node { id } } } }",
                        Map.of("name", name))
                .findPath("id")
                .asText();
    }

    private String add(String address, String text) throws Exception {
        return system.gateway()
                .ask(
                        ADD,
                        Map.of("articles", List.of(Map.of("outlet", "The Harbour Post", "url", address, "text", text))))
                .findPath("id")
                .asText();
    }
}
