package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invented stories of several desks and house styles: what a reader would note down is found, and furniture is not. */
class NewsStoriesTest {
    private static List<String> statements(String story) {
        return Extraction.all(text(story)).stream()
                .map(statement -> Extraction.speaker(statement) + ": " + statement.exact())
                .toList();
    }

    private static String text(String story) {
        try (@Nullable InputStream in = NewsStoriesTest.class.getResourceAsStream("stories/" + story + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("No story " + story);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sport() {
        assertThat(statements("sport"))
                .contains(
                        "he: It hit his shoulder. Everyone in the ground could see it, except the one man who matters.",
                        "The club: it would ask the league to review the footage",
                        "Port Allen coach Silvia Renner: her players had \"earned their luck\"",
                        "Renner: We were second best for an hour, no doubt,",
                        "Marsh: no",
                        "Nkemba: he had not meant to handle the ball",
                        "he: She will be dancing,")
                .noneMatch(line -> line.contains("newsletter") || line.contains("Facebook") || line.contains("Five"));
    }

    @Test
    void pronounsOfTheSportStoryMeanWhoWasSpokenOf() {
        List<ExtractedStatement> found = Extraction.of(StatementKind.DIRECT, text("sport"));

        assertThat(found)
                .extracting(statement ->
                        statement.speaker() == null || statement.speaker().profile() == null
                                ? ""
                                : statement.speaker().profile().name())
                .containsExactly("Dean Marsh", "Dean Marsh", "Silvia Renner", "Silvia Renner", "Luis Prado");
    }

    @Test
    void business() {
        assertThat(statements("business"))
                .contains(
                        "Norwegian turbine maker Halvorsen Energi ASA: it would cut about 1,200 jobs, or 9% of its"
                                + " workforce, after a slump in orders from Europe",
                        "Solberg: Demand will return, but not this year.",
                        "The bank's Mats Lind: he saw no recovery before 2028",
                        "Two people familiar with the matter: the board had discussed a sale of the offshore unit",
                        "Union leader Per Aas: the plan \"a betrayal of people who gave this company their lives\"",
                        "a filing seen by Northern Wire: the company has also delayed a planned bond sale")
                .noneMatch(line -> line.contains("Anna Dahl"));
    }

    @Test
    void court() {
        assertThat(statements("court"))
                .contains(
                        "prosecutors: had \"poisoned public life\" in the coastal city",
                        "Judge Marianne Osei: the evidence had been \"overwhelming\" and that she would pass sentence on"
                                + " April 2",
                        "she: You treated it as your own.",
                        "He: his client maintains his innocence and will appeal",
                        "Mayor Lena Ortiz: Every cent.")
                .noneMatch(line -> line.contains("leaves court") || line.contains("no emotion"));
    }

    @Test
    void science() {
        assertThat(statements("science"))
                .contains(
                        "a study: Glass sponges on the floor of the Tasman Sea may live for more than 11,000 years",
                        "Researchers at the University of Hobart: the oldest had begun to grow at the end of the last ice"
                                + " age",
                        "lead author Dr Priya Raman: It is humbling,",
                        "Raman: governments “can’t protect what they don’t map”",
                        "he: Silica dating is notoriously noisy,",
                        "They: further sampling is planned for 2027",
                        "The fishing industry body SeaHarvest: its members had halved trawling in the region since"
                                + " 2015");
    }
}
