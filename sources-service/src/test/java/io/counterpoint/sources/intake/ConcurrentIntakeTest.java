package io.counterpoint.sources.intake;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.counterpoint.sources.testing.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConcurrentIntakeTest {

    private static final int CALLS = 12;

    @Test
    void identicalCallsAtOnceStoreEachArticleOnce() {
        List<Map<String, Object>> articles = articles("v1");

        List<List<Map<String, Object>>> answers = Side.bySide(CALLS, call -> add(shuffled(articles, call)));

        List<Map<String, Object>> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).filteredOn("outcome", "ADDED").hasSize(articles.size());
        assertThat(all).filteredOn("outcome", "UNCHANGED").hasSize(articles.size() * (CALLS - 1));
        assertThat(all.stream().map(Graph::id).distinct()).hasSize(articles.size());
    }

    @Test
    void identicalChangesAtOnceMakeOneRevisionEach() {
        List<Map<String, Object>> articles = articles("v1");
        add(articles);
        List<Map<String, Object>> changed = new ArrayList<>();
        articles.forEach(article -> {
            Map<String, Object> copy = new HashMap<>(article);
            copy.put("text", "Changed: " + article.get("text"));
            changed.add(copy);
        });

        List<List<Map<String, Object>>> answers = Side.bySide(CALLS, call -> add(shuffled(changed, call)));

        assertThat(answers.stream().flatMap(List::stream))
                .filteredOn("outcome", "REVISED")
                .hasSize(articles.size());
    }

    private static List<Map<String, Object>> articles(String version) {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, 20)
                .mapToObj(number -> article(
                        "Outlet " + run + number % 5,
                        "Text " + number + " " + version,
                        "url",
                        "https://e.com/" + run + "/" + number))
                .toList();
    }

    private static List<Map<String, Object>> shuffled(List<Map<String, Object>> articles, int seed) {
        List<Map<String, Object>> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
