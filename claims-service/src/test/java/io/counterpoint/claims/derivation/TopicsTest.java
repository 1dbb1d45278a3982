package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Map<UUID, List<String>> articles = new LinkedHashMap<>();

    @Test
    void namesAndFrequentWordsTellTheTopic() {
        assertThat(Topic.of("The harbour of Zenda opened. In Zenda the harbour had been closed, and it was cold."))
                .startsWith("zenda")
                .contains("harbour")
                .doesNotContain("the", "had", "and", "it");
        assertThat(Topic.of("word ".repeat(100) + " planet")).hasSize(2);
        assertThat(Topic.of("")).isEmpty();
        assertThat(Topic.of(text(500))).hasSize(Topic.MOST);
    }

    @Test
    void aFloodOfUnrelatedArticlesPushesNoRelatedOneOut() {
        UUID one = add(List.of("zenda", "harbour", "ferri", "strike", "say", "minist"));
        flood(500);
        UUID two = add(List.of("zenda", "harbour", "union", "strike", "say", "minist"));

        Topics.Choice choice = new Topics(articles).choose(List.of(one), 100);

        assertThat(choice.all()).contains(one, two).hasSizeLessThan(10);
        assertThat(choice.due()).containsExactly(one);
        assertThat(choice.whole()).contains(one, two);
    }

    @Test
    void asManyDueArticlesAreTakenAsFitInWithAllThatIsRelated() {
        List<UUID> due = new ArrayList<>();
        for (int story = 0; story < 30; story++) {
            for (int outlet = 0; outlet < 5; outlet++) {
                due.add(add(List.of("story" + story, "place" + story, "name" + story, "own" + story + outlet)));
            }
        }

        Topics.Choice choice = new Topics(articles).choose(due, 42);

        assertThat(choice.all()).hasSize(40);
        assertThat(choice.due()).hasSize(40);
        assertThat(choice.whole()).isEqualTo(choice.all());
    }

    @Test
    void ofAStoryThatIsTooLargeTheMostRelatedAreComparedAndNothingElseIsSettled() {
        UUID one = add(List.of("zenda", "harbour", "ferri"));
        UUID alike = add(List.of("zenda", "harbour", "ferri"));
        for (int i = 0; i < 40; i++) {
            add(List.of("zenda", "harbour", "filler" + i));
        }
        flood(200);

        Topics.Choice choice = new Topics(articles).choose(List.of(one), 20);

        assertThat(choice.all()).hasSize(20).contains(one, alike);
        assertThat(choice.due()).containsExactly(one);
        assertThat(choice.whole()).isEmpty();
    }

    private UUID add(List<String> topic) {
        UUID id = new UUID(0, articles.size());
        articles.put(id, topic);
        return id;
    }

    private void flood(int count) {
        for (int i = 0; i < count; i++) {
            add(List.of("flood" + i, "town" + i, "say", "minist", "shared" + i % 50));
        }
    }

    private static String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append((char) ('a' + i % 26))
                    .append("word")
                    .append((char) ('a' + i / 26))
                    .append(' ');
        }
        return text.toString();
    }
}
