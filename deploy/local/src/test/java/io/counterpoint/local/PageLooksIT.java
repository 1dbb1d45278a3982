package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
