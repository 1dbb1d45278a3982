package io.counterpoint.sources.copies;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.data;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Copies among the five real articles: one event, five outlets, wire copy used by several. */
@ServiceTest
class SeedCopiesTest {

    private static final Path SEEDS = Path.of("../seeds/articles");
    private static final List<String> FILES = List.of(
            "000_0996e787c9799ed5.txt",
            "001_8fa84d156da845c8.txt",
            "002_7d61056f019242aa.txt",
            "003_0b3acbb07a2ec9cd.txt",
            "004_9e679d06b9fa4f81.txt");
    private static final int WIRE = 4;

    private static final String COPIES = """
            query($id: ID!) { article(id: $id) { text copies {
              share shareOfOther article { id text wireCredit }
              passages { start end exact otherStart otherEnd otherExact } likelyOrigin { reason article { id } }
            } } }""";

    @Inject
    Matching matching;

    @Test
    void wireCopyIsFoundWhereItWasTakenOver(TestInfo test) throws IOException {
        String run = UUID.randomUUID().toString();
        Map<String, Integer> numbers = new HashMap<>();
        String[] ids = new String[FILES.size()];
        for (int number = 0; number < ids.length; number++) {
            String text = Files.readString(SEEDS.resolve(FILES.get(number)));
            String day = number == WIRE ? "2026-02-04" : "2026-02-05";
            ids[number] = Graph.id(add(article("Seed " + number + " " + run, text, "publishedAt", day)));
            numbers.put(ids[number], number);
        }
        Passages.matchAll(matching);

        for (int number = 0; number < ids.length; number++) {
            JsonPath found = data(COPIES, Map.of("id", ids[number])).setRootPath("data.article");
            Passages.assertInPlace(found);
            System.out.println(number);
            int copies = found.getList("copies").size();
            for (int copy = 0; copy < copies; copy++) {
                String at = "copies[" + copy + "].";
                System.out.printf(
                        Locale.ROOT,
                        "  with %d %.3f %.3f %s %s%n",
                        numbers.get(found.getString(at + "article.id")),
                        found.getDouble(at + "share"),
                        found.getDouble(at + "shareOfOther"),
                        found.getString(at + "likelyOrigin.reason"),
                        numbers.get(found.getString(at + "likelyOrigin.article.id")));
                for (String exact : found.<String>getList(at + "passages.exact")) {
                    System.out.println("     " + exact);
                }
            }
        }
    }
}
