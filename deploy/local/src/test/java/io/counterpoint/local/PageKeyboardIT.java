package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page by keyboard alone: everything can be reached in its order, and it always shows where one is. */
class PageKeyboardIT {

    /** More stops than any view has on the seeds. */
    private static final int STOPS = 600;

    /** What can be reached by Tab, in the order of the document; of a group of radio buttons one. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
              .map((each, i) => (each.dataset.stop = String(i)))""";

    /** Where the focus is, as soon as it shows: with a frame around it, on the screen. Parts of one control frame themselves. */
    private static final String SHOWN = """
            (last) => {
              const at = document.activeElement;
              if (!at || at === document.body) return { stop: '' };
              if (at.dataset.stop === last) return { stop: last };
              const style = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0
                && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return shows && { stop: at.dataset.stop ?? '' };
            }""";

    private final TestSystem system = TestSystem.shared();

    @Test
    void everythingInEveryViewIsReachedInItsOrder() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            for (BoardView view : BoardView.all(system)) {
                open.show(view.hash());
                List<String> expected = texts(open.page().evaluate(REACHABLE));

                assertThat(walk(open.page(), expected.size())).as(view.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void anAnalystGetsFromTheBoardToTheSourceAndBack() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/").page();
            String board = page.locator("h1").textContent();

            follow(open, ".card h2 a");
            assertFocusIsOnTheHeading(page);
            String claim = page.locator("h1").textContent();
            assertThat(page.title()).startsWith(claim);

            follow(open, ".quotation footer a[href^='#/article/']");
            assertFocusIsOnTheHeading(page);
            assertThat(page.locator("mark.chosen").first()).isVisible();

            page.goBack();
            awaitHeading(open, claim);
            page.goBack();
            awaitHeading(open, board);
        }
    }

    @Test
    void theFirstStopSkipsToTheContent() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/").page();

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");

            assertThat(page.locator("#content")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#content :focus")).isAttached();
        }
    }

    @Test
    void filtersAreSetWithoutLosingOnesPlace() throws Exception {
        try (OpenPage open = OpenPage.of(system)) {
            Page page = open.show("#/").page();
            tabTo(page, "input[name=party]");

            page.keyboard().type("Ukraine");
            page.keyboard().press("Enter");
            page.waitForFunction("() => location.hash.includes('party=')");
            open.awaitRest();

            assertThat(page.locator("input[name=party]")).isFocused();
        }
    }

    /** Presses Tab until the focus has been everywhere; answers where it stopped. */
    private static List<String> walk(Page page, int stops) {
        assertThat(stops).isLessThan(STOPS);
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focused = whatShows(page, walked.isEmpty() ? "" : walked.getLast());
            // Parts of one control, as of a date, are stops of the control's own.
            if (!walked.isEmpty() && walked.getLast().equals(focused.get("stop"))) {
                i--;
                continue;
            }
            walked.add(String.valueOf(focused.get("stop")));
        }
        return walked;
    }

    private static Map<?, ?> whatShows(Page page, String last) {
        try {
            return (Map<?, ?>) page.waitForFunction(SHOWN, last).jsonValue();
        } catch (TimeoutError hidden) {
            throw new AssertionError(
                    "The focus does not show: " + page.evaluate("() => document.activeElement.outerHTML"), hidden);
        }
    }

    private static void follow(OpenPage open, String link) {
        String before = open.page().url();
        tabTo(open.page(), link);
        open.page().keyboard().press("Enter");
        open.page().waitForFunction("before => location.href !== before", before);
        open.awaitRest();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < STOPS; i++) {
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached with Tab.");
    }

    private static void awaitHeading(OpenPage open, String text) {
        open.page().waitForFunction("text => document.querySelector('h1')?.textContent === text", text);
        open.awaitRest();
        assertFocusIsOnTheHeading(open.page());
    }

    private static void assertFocusIsOnTheHeading(Page page) {
        page.waitForFunction("() => document.activeElement?.localName === 'h1'");
    }

    private static List<String> texts(Object values) {
        return ((List<?>) values).stream().map(String.class::cast).toList();
    }
}
