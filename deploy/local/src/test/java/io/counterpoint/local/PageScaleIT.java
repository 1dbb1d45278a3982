package io.counterpoint.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand claims on the board: they scroll, and what is far off the screen is not drawn. */
class PageScaleIT {

    private static final int CLAIMS = 1000;

    /** Scrolls from the first claim to the last two screens each frame; the time that each frame took. */
    private static final String SCROLL = """
            () => new Promise((resolve) => {
              const frames = [];
              let last = performance.now();
              const step = (now) => {
                frames.push(now - last);
                last = now;
                const before = scrollY;
                scrollBy({ top: innerHeight * 2, behavior: 'instant' });
                if (scrollY === before) resolve(frames.slice(1));
                else requestAnimationFrame(step);
              };
              requestAnimationFrame(step);
            })""";

    private final TestSystem system = TestSystem.shared();

    @Test
    void aThousandClaimsScroll() throws Exception {
        try (FrontProxy proxy = new FrontProxy("/", system.address(), PageScaleIT::withAThousandClaims);
                OpenPage open = OpenPage.through(proxy)) {
            open.show("#/");
            assertThat(open.page().locator(".card")).hasCount(CLAIMS);
            open.page().locator(".card svg").first().waitFor();
            int drawnBefore = open.page().locator(".card svg").count();
            List<Double> frames = ((List<?>) open.page().evaluate(SCROLL))
                    .stream()
                            .map(frame -> ((Number) frame).doubleValue())
                            .sorted()
                            .toList();

            assertThat(drawnBefore).isPositive().isLessThan(CLAIMS / 2);
            assertThat(open.page().locator(".card").last()).isInViewport();
            Report.say(
                    "1,000 claims: %d frames to scroll past them, median %.1f ms, 95th percentile %.1f ms, longest %.1f ms"
                            .formatted(
                                    frames.size(),
                                    frames.get(frames.size() / 2),
                                    frames.get(frames.size() * 95 / 100),
                                    frames.getLast()));
        }
    }

    /** The claims of an answer over and over, under ids of their own. */
    private static JsonNode withAThousandClaims(JsonNode answer) {
        ObjectNode claims = (ObjectNode) answer.path("data").path("claims");
        List<JsonNode> known = claims.path("edges").valueStream().toList();
        ArrayNode edges = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < CLAIMS; i++) {
            ObjectNode edge = known.get(i % known.size()).deepCopy();
            ((ObjectNode) edge.path("node")).put("id", "claim-" + i);
            edges.add(edge);
        }
        claims.put("totalCount", CLAIMS).set("edges", edges);
        return answer;
    }
}
