package io.counterpoint.sources.copies;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.data;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies among the five real articles: one event, five outlets, and agency copy that several took over. */
@ServiceTest
class SeedCopiesTest {

    private static final Path SEEDS = Path.of("../seeds/articles");

    private static final String COPIES = """
            query($id: ID!) { article(id: $id) { text copies {
              share shareOfOther article { id text }
              passages { start end exact otherStart otherEnd otherExact } likelyOrigin { reason article { id } }
            } } }""";

    @Inject
    Matching matching;

    private final String run = UUID.randomUUID().toString();
    private String translated = "";
    private String broadcaster = "";
    private String daily = "";
    private String television = "";
    private String agency = "";

    @BeforeEach
    void addAndMatch() {
        translated = seed("000_0996e787c9799ed5.txt", "2026-02-05");
        broadcaster = seed("001_8fa84d156da845c8.txt", "2026-02-05");
        daily = seed("002_7d61056f019242aa.txt", "2026-02-05");
        television = seed("003_0b3acbb07a2ec9cd.txt", "2026-02-05");
        agency = seed("004_9e679d06b9fa4f81.txt", "2026-02-04");
        Passages.matchAll(matching);
    }

    @Test
    void everyPassageStandsInBothTexts() {
        for (String id : List.of(translated, broadcaster, daily, television, agency)) {
            JsonPath article = found(id);
            assertThat(article.getList("copies")).isNotEmpty();
            Passages.assertInPlace(article);
        }
    }

    @Test
    void aQuotationTakenOverWithItsFrameIsOnePassage() {
        JsonPath copy = copy(daily, television);

        assertThat(copy.<String>getList("passages.exact"))
                .anySatisfy(exact -> assertThat(exact)
                        .startsWith("The warmongers from Europe")
                        .endsWith("in comments supplied by his press service"));
        assertThat(copy.getDouble("share")).isBetween(0.15, 0.4);
        assertThat(copy.getDouble("shareOfOther")).isBetween(0.2, 0.4);
    }

    @Test
    void rewordedAgencyCopyIsFound() {
        JsonPath copy = copy(daily, agency);

        assertThat(copy.<String>getList("passages.exact"))
                .anySatisfy(
                        exact -> assertThat(exact).contains("the two sides appear to remain far apart on key points"));
        assertThat(copy.<String>getList("passages.otherExact"))
                .anySatisfy(exact -> assertThat(exact).contains("the two sides remain far apart on key points"));
        assertThat(copy.getDouble("share")).isBetween(0.2, 0.4);
    }

    @Test
    void theLikelyOriginIsTheOneWithTheAgencysCreditOrTheEarlierOne() {
        JsonPath credited = copy(television, daily);
        assertThat(credited.getString("likelyOrigin.reason")).isEqualTo("WIRE_CREDIT");
        assertThat(credited.getString("likelyOrigin.article.id")).isEqualTo(daily);

        JsonPath earlier = copy(daily, agency);
        assertThat(earlier.getString("likelyOrigin.reason")).isEqualTo("EARLIEST_DATE");
        assertThat(earlier.getString("likelyOrigin.article.id")).isEqualTo(agency);
    }

    @Test
    void ofASharedQuotationOnlyTheQuotationIsShared() {
        assertThat(copy(broadcaster, television).<String>getList("passages.exact"))
                .containsExactly("meaningful and productive, focusing on concrete steps and practical solutions");
    }

    private String seed(String file, String day) {
        // Each test adds its own, since all tests share an archive.
        return Graph.id(add(Graph.article(file + run, read(file), "publishedAt", day)));
    }

    private static String read(String file) {
        try {
            return Files.readString(SEEDS.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonPath found(String id) {
        return data(COPIES, Map.of("id", id)).setRootPath("data.article");
    }

    private static JsonPath copy(String id, String otherId) {
        JsonPath article = found(id);
        int place = article.<String>getList("copies.article.id").indexOf(otherId);
        assertThat(place)
                .as("the copy among %s", article.<String>getList("copies.article.id"))
                .isNotNegative();
        return article.setRootPath("data.article.copies[" + place + "]");
    }
}
