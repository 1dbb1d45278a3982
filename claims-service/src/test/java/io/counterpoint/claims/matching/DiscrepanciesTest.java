package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Discrepancy.Aspect;
import io.counterpoint.claims.similarity.PartyNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscrepanciesTest {
    private static final Discrepancies DISCREPANCIES = new Discrepancies(PartyNames.of(List.of(
            new KnownParty("r", "Ruritania", PartyKind.STATE, List.of("Strelsau"), null, null),
            new KnownParty("h", "Rupert Hentzau", PartyKind.PERSON, List.of(), "r", null),
            new KnownParty("u", "Dockers Union", PartyKind.ORGANISATION, List.of(), null, null))));

    @Test
    void channels() {
        assertThat(between("The bridge is open.", "Telegram", "The bridge is open.", "Facebook"))
                .extracting(Discrepancy::aspect)
                .containsExactly(Aspect.CHANNEL);
    }

    @Test
    void aChannelThatOneLeavesOutIsNoDiscrepancy() {
        assertThat(between("The bridge is open.", "Telegram", "The bridge is open.", null))
                .isEmpty();
    }

    @Test
    void numbersOfTheSameThing() {
        List<Discrepancy> found = between("412 people died in 3 villages", null, "at least 398 people died", null);
        assertThat(found).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.aspect()).isEqualTo(Aspect.NUMBER);
            assertThat(discrepancy.one().value()).isEqualTo("412");
            assertThat(discrepancy.other().exact()).isEqualTo("398");
            assertThat(discrepancy.other().start()).isEqualTo(9);
            assertThat(discrepancy.other().end()).isEqualTo(12);
        });
    }

    @Test
    void numbersInWords() {
        assertThat(between("fourteen bodies were found", null, "17 bodies were found", null))
                .singleElement()
                .satisfies(discrepancy -> {
                    assertThat(discrepancy.one().value()).isEqualTo("14");
                    assertThat(discrepancy.one().exact()).isEqualTo("fourteen");
                    assertThat(discrepancy.confidence()).isBetween(0.0, 1.0);
                });
        assertThat(between("fourteen bodies were found", null, "14 bodies were found", null))
                .isEmpty();
    }

    @Test
    void theOnlyFigureWhateverItCounts() {
        assertThat(between("4,000 jobs would be lost", null, "as many as 7,000 people could lose their work", null))
                .extracting(Discrepancy::aspect)
                .containsExactly(Aspect.NUMBER);
    }

    @Test
    void daysAndHoursAreNoFigures() {
        assertThat(between("on 14 May the bridge opened at 10:30", null, "on May 15 the bridge opened at 11:45", null))
                .isEmpty();
    }

    @Test
    void aTitleIsNoSecondSpeaker() {
        assertThat(DISCREPANCIES.between(
                        List.of(spokenBy("1", "Ruritania's envoy Rupert Hentzau"), spokenBy("2", "both sides"))))
                .isEmpty();
        assertThat(DISCREPANCIES.between(
                        List.of(spokenBy("1", "both Strelsau and the Dockers Union"), spokenBy("2", "both sides"))))
                .extracting(Discrepancy::aspect)
                .containsExactly(Aspect.ADDRESSEE);
    }

    @Test
    void theChannelOfANeighbouringStatementCarriesOver() {
        MatchableStatement opened = placed("a1", "a", 0, "the bridge is open to lorries again", null);
        MatchableStatement wrote = placed("a2", "a", 60, "We thank the builders.", "Telegram");
        MatchableStatement other = placed("b1", "b", 0, "lorries may use the bridge, which is open again", "Facebook");
        List<UtteranceProposal> utterances = List.of(
                new UtteranceProposal(null, List.of(), List.of("a1", "b1"), 1, "one"),
                new UtteranceProposal(null, List.of(), List.of("a2"), 1, "alone"));
        assertThat(DISCREPANCIES.in(List.of(opened, wrote, other), utterances))
                .singleElement()
                .satisfies(discrepancy -> {
                    assertThat(discrepancy.aspect()).isEqualTo(Aspect.CHANNEL);
                    assertThat(discrepancy.one().value()).isEqualTo("Telegram");
                    assertThat(discrepancy.reason()).contains("neighbouring");
                });
    }

    @Test
    void places() {
        assertThat(between(
                        "Strelsau will leave the Zenda region", null, "Ruritania will leave the Hofbau region", null))
                .extracting(Discrepancy::aspect)
                .containsExactly(Aspect.PLACE);
    }

    @Test
    void aPlaceMoreExactIsNoDiscrepancy() {
        assertThat(between("fighting went on in Zenda", null, "fighting went on in Upper Zenda", null))
                .isEmpty();
    }

    @Test
    void strength() {
        assertThat(between("the gap has narrowed", null, "the sides remain far apart", null))
                .extracting(Discrepancy::aspect)
                .containsExactly(Aspect.STRENGTH);
    }

    @Test
    void theSameIsNoDiscrepancy() {
        assertThat(between("412 people died near Zenda", "X", "near Zenda 412 people were killed", "x"))
                .isEmpty();
    }

    private static List<Discrepancy> between(String a, @Nullable String onA, String b, @Nullable String onB) {
        return DISCREPANCIES.between(List.of(statement("1", a, onA), statement("2", b, onB)));
    }

    private static MatchableStatement spokenBy(String id, String mention) {
        LocalDate day = LocalDate.of(2031, 5, 14);
        return new MatchableStatement(
                id,
                "article " + id,
                "outlet " + id,
                "the talks were useful",
                mention + " called the talks useful",
                0,
                StatementKind.INDIRECT,
                "r",
                List.of("r"),
                mention,
                "call",
                null,
                day,
                day);
    }

    private static MatchableStatement placed(
            String id, String article, int start, String text, @Nullable String channel) {
        MatchableStatement plain = statement(id, text, channel);
        return new MatchableStatement(
                id,
                article,
                "outlet " + article,
                text,
                text,
                start,
                plain.kind(),
                plain.partyId(),
                plain.partyLine(),
                plain.speakerMention(),
                plain.cueLemma(),
                channel,
                plain.saidOn(),
                plain.publishedOn());
    }

    private static MatchableStatement statement(String id, String text, @Nullable String channel) {
        LocalDate day = LocalDate.of(2031, 5, 14);
        return new MatchableStatement(
                id,
                "article " + id,
                "outlet " + id,
                text,
                text,
                0,
                StatementKind.INDIRECT,
                "r",
                List.of("r"),
                "he",
                "say",
                channel,
                day,
                day);
    }
}
