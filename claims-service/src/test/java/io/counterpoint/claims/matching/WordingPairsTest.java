package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.matching.WordingPair.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingPairsTest {
    private static Story story() {
        return new Story()
                .party("velda", "Velda", PartyKind.STATE, null, "Port Velda", "the Veldan government")
                .party("front", "Highland Front", PartyKind.GROUP, null, "the rebels");
    }

    @Test
    void wordsInEachOthersPlace() {
        assertThat(pairs(story().reports("a:velda:say:on Monday the guerrillas captured the bridge near the mill")
                        .reports("b:velda:say:on Monday the bandits captured the bridge near the mill")))
                .containsExactly("PLAIN guerrillas bandits");
    }

    @Test
    void wordsForOneThingAreLoaded() {
        assertThat(pairs(story().reports("a:velda:say:the war in the hills would end before the harvest is brought in")
                        .reports(
                                "b:velda:say:the special operation in the hills would end before the harvest is brought"
                                        + " in")))
                .containsExactly("LOADED war special operation");
    }

    @Test
    void oneNameInTwoSpellings() {
        assertThat(pairs(story().reports("a:velda:say:the bridge at Tarnopil would be rebuilt by the army in spring")
                        .reports("b:velda:say:the bridge at Tarnopol would be rebuilt by the army in spring")))
                .containsExactly("NAME Tarnopil Tarnopol");
    }

    @Test
    void figuresDaysAndPlacesAreNoWording() {
        assertThat(pairs(story().reports("a:velda:say:on Monday 412 people fled from Zenda to the northern coast")
                        .reports("b:velda:say:on Tuesday 380 people fled from Hofbau to the northern coast")))
                .isEmpty();
    }

    @Test
    void inflectionAndDerivationAreNoWording() {
        assertThat(pairs(story().reports(
                                "a:velda:say:it had rejected the proposal to negotiate with the rebels about it")
                        .reports("b:velda:say:it rejects the proposals for negotiations with the rebels about it")))
                .isEmpty();
    }

    @Test
    void oneOutletsOwnWordsAreNoPair() {
        assertThat(pairs(story().reports("a:velda:say:on Monday the guerrillas captured the bridge near the mill")
                        .reports("a:velda:say:on Monday the bandits captured the bridge near the mill")))
                .isEmpty();
    }

    @Test
    void placesAreThoseOfTheWords() {
        Story story = story().reports("a:velda:say:🚩 on Monday the guerrillas captured the bridge near the mill")
                .reports("b:velda:say:on Monday the bandits captured the bridge near the mill");
        assertThat(found(story)).singleElement().satisfies(pair -> {
            assertThat(pair.kind()).isEqualTo(Kind.PLAIN);
            assertThat(pair.one().statementId()).isEqualTo("a-1");
            assertThat(pair.one().start()).isEqualTo(16);
            assertThat(pair.one().end()).isEqualTo(26);
            assertThat(pair.confidence()).isBetween(0.0, 1.0);
        });
    }

    private static List<String> pairs(Story story) {
        return found(story).stream()
                .map(pair -> pair.kind() + " " + pair.one().exact() + ' '
                        + pair.other().exact())
                .toList();
    }

    private static List<WordingPair> found(Story story) {
        List<UtteranceProposal> utterances = new UtteranceMatcher(story.names()).assign(story.statements(), List.of());
        return new WordingPairs(story.names()).in(story.statements(), utterances);
    }
}
