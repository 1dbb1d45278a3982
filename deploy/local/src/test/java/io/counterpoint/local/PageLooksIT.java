package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every view in both themes, from a telephone to a large screen: accessible, nothing cut off, and kept as pictures. */
class PageLooksIT {

    private static final Path PICTURES = TestSystem.ROOT.resolve("deploy/local/target/screenshots");
    private static final List<Integer> WIDTHS = List.of(360, 1280, 2560);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String WIDER_THAN_WINDOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String TO_PRESS = ":is(nav, button:not(.pick), summary, .filters, .skip, .status):visible";

    /** How many boxes on paper hide a part of what is in them. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main :is(.scroll, .statements, .said-list, .text)')]
              .filter((box) => getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight + 1).length""";

    /** What is drawn or underlined in the colour of the ground. */
    private static final String UNSEEN = """
            () => {
              const ground = getComputedStyle(document.documentElement).backgroundColor;
              const unseen = (colour) => colour === 'none' || colour === ground || colour === 'rgba(0, 0, 0, 0)';
              const marks = [...document.querySelectorAll('svg .mark')].filter((mark) => {
                const { fill, stroke } = getComputedStyle(mark);
                return unseen(fill) && unseen(stroke);
              });
              const said = [...document.querySelectorAll('.text .said')].filter((each) => unseen(getComputedStyle(each).borderBlockEndColor));
              return [...marks, ...said].map((each) => each.outerHTML);
            }""";

    private final TestSystem system = TestSystem.shared();

    @Test
    void everyViewIsAccessibleInLight() throws Exception {
        assertAccessible(ColorScheme.LIGHT);
    }

    @Test
    void everyViewIsAccessibleInDark() throws Exception {
        assertAccessible(ColorScheme.DARK);
    }

    @Test
    void noViewIsWiderThanATelephone() throws Exception {
        try (OpenPage open = OpenPage.of(system, new Browser.NewContextOptions().setViewportSize(320, 640))) {
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());

                assertThat(open.page().evaluate(WIDER_THAN_WINDOW))
                        .as(view.name())
                        .isEqualTo(0);
                open.page().evaluate("() => (document.documentElement.dir = 'rtl')");
                assertThat(open.page().evaluate(WIDER_THAN_WINDOW))
                        .as("%s from right to left", view.name())
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void onPaperThereIsAllThatIsReadAndNothingToPress() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.page();
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                page.evaluate("() => dispatchEvent(new Event('beforeprint'))");

                assertThat(page.locator(TO_PRESS).evaluateAll("all => all.map((each) => each.outerHTML)"))
                        .as(view.name())
                        .isEqualTo(List.of());
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.locator("data-table:not(:has(tbody tr:visible))"))
                        .hasCount(0);
                assertThat(page.evaluate(CUT_OFF)).as(view.name()).isEqualTo(0);

                page.evaluate("() => dispatchEvent(new Event('afterprint'))");
                assertThat(page.locator("data-table table")).hasCount(0);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve(view.name() + ".pdf")));
            }
        }
    }

    @Test
    void sourcesStandOnPaperWithTheirAddresses() throws Exception {
        try (FrontProxy proxy = new FrontProxy("/", system.address(), PageLooksIT::withSources);
                OpenPage open = OpenPage.through(proxy)) {
            open.show(BoardView.all(system).get(1).hash());
            Locator address = open.page().locator(".quotation .on-paper").first();
            assertThat(address).isHidden();

            open.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(address).isVisible();
            assertThat(address).hasText("https://example.org/source");
        }
    }

    private static JsonNode withSources(JsonNode answer) {
        answer.findParents("url").forEach(article -> ((ObjectNode) article).put("url", "https://example.org/source"));
        return answer;
    }

    /** Browsers replace a page's colours by the reader's own few. */
    @Test
    void inTheColoursOfTheReaderEveryMarkStillShows() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());

                assertThat(page.evaluate(UNSEEN)).as(view.name()).isEqualTo(List.of());
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(view.name() + "-1280-forced-colours.png"))
                        .setFullPage(true));
            }
        }
    }

    private void assertAccessible(ColorScheme theme) throws Exception {
        try (OpenPage open = OpenPage.of(
                system,
                new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(theme))) {
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());
                openEverything(open.page());
                AxeResults results = new AxeBuilder(open.page()).withTags(RULES).analyze();

                assertThat(results.getViolations().stream()
                                .flatMap(rule -> rule.getNodes().stream()
                                        .map(node ->
                                                rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                                .toList())
                        .as("%s, %s", view.name(), theme)
                        .isEmpty();
                takePictures(open.page(), view, theme);
            }
        }
    }

    private static void takePictures(Page page, BoardView view, ColorScheme theme) {
        for (int width : theme == ColorScheme.LIGHT ? WIDTHS : List.of(1280)) {
            page.setViewportSize(width, width == 360 ? 740 : width * 9 / 16);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(
                            view.name() + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(1280, 800);
    }

    /** What is folded away has to be accessible as well. */
    private static void openEverything(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => (each.open = true))");
        page.waitForFunction(
                "() => [...document.querySelectorAll('.chart-data')].every((each) => each.querySelector('table'))");
    }
}
