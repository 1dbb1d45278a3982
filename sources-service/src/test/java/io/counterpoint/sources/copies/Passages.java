package io.counterpoint.sources.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** What tests of copies share. */
final class Passages {

    private Passages() {}

    /** Matches articles until none is left. */
    static void matchAll(Matching matching) {
        try {
            boolean more = true;
            while (more) {
                more = VertxContextSupport.subscribeAndAwait(matching::step);
            }
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    /** That every passage of an article's copies is the text between its places, on both sides. */
    static void assertInPlace(JsonPath article) {
        String text = article.getString("text");
        List<Map<String, Object>> copies = article.getList("copies");
        for (int copy = 0; copy < copies.size(); copy++) {
            String at = "copies[" + copy + "].";
            String otherText = article.getString(at + "article.text");
            int passages = article.getList(at + "passages").size();
            assertThat(passages).isPositive();
            for (int passage = 0; passage < passages; passage++) {
                String in = at + "passages[" + passage + "].";
                assertThat(article.getString(in + "exact"))
                        .isEqualTo(between(text, article.getInt(in + "start"), article.getInt(in + "end")));
                assertThat(article.getString(in + "otherExact"))
                        .isEqualTo(
                                between(otherText, article.getInt(in + "otherStart"), article.getInt(in + "otherEnd")));
            }
        }
    }

    private static String between(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
