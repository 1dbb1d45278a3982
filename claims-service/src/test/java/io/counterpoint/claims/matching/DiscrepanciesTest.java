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
    private static final Discrepancies DISCREPANCIES = new Discrepancies(
            PartyNames.of(List.of(new KnownParty("r", "Ruritania", PartyKind.STATE, List.of("Strelsau"), null, null))));

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
