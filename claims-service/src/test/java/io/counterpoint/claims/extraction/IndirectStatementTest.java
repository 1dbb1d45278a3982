package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndirectStatementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The mayor said the dam had leaked. | the dam had leaked | The mayor | say",
                "The mayor said on Monday that the dam had leaked. | the dam had leaked | The mayor | say",
                "The mayor told parliament in Bath on Monday that the dam had leaked. | the dam had leaked | The mayor | tell",
                "The dam had leaked, the mayor said on Monday. | The dam had leaked | the mayor | say",
                "According to the mayor, the dam had leaked. | the dam had leaked | the mayor | according to",
                "The dam had leaked, according to the mayor. | The dam had leaked | the mayor | according to",
                "The coach wants to sell the goalkeeper. | to sell the goalkeeper | The coach | want",
                "The bank promised to repay every customer. | to repay every customer | The bank | promise",
                "The striker refused to leave the pitch. | to leave the pitch | The striker | refuse",
                "The union called for a higher wage. | a higher wage | The union | call for",
                "The company denied that it had paid bribes. | it had paid bribes | The company | deny",
                "The court rejected the appeal. | the appeal | The court | reject",
                "The doctors believe the drug slows the disease. | the drug slows the disease | The doctors | believe",
                "The study suggests that the drug slows the disease. | the drug slows the disease | The study | suggest",
                "The general urged the troops to retreat. | the troops to retreat | The general | urge",
                "The minister asked whether the dam was safe. | whether the dam was safe | The minister | ask",
                "The bank is confident that prices will fall. | prices will fall | The bank | confident",
                "The minister criticized the slow repairs of the dam. | the slow repairs of the dam | The minister | criticize",
                "Two of three players said no. | no | Two of three players | say",
                "The coach vowed not to sell the goalkeeper. | not to sell the goalkeeper | The coach | vow",
                "The coach vowed on Friday never to sell the goalkeeper. | never to sell the goalkeeper | The coach | vow",
                "Radio Bath reported at least six dams had leaked. | at least six dams had leaked | Radio Bath | report",
                "The judge asked the lawyer whether the dam leaked. | whether the dam leaked | The judge | ask",
                "The judge asked the lawyer about the dam. | the dam | The judge | ask",
                "Asked whether the dam leaked, the mayor left. | whether the dam leaked | `` | ask",
                "The mayor was asked by a reader whether the dam leaked. | whether the dam leaked | a reader | ask",
                "While the mayor said the dam leaked, nobody left the town. | the dam leaked | the mayor | say",
                "Promising that prices would fall, the bank closed. | prices would fall | the bank | promise",
                "The mayor praised the engineers and left the hall. | the engineers | The mayor | praise",
                "As the mayor noted, the dam leaks. | the dam leaks | the mayor | note",
                "The dam leaks, as the mayor often put it. | The dam leaks | the mayor | put it",
                "They closed the dam, which officials said had leaked for years. | had leaked for years | officials | say",
                "A survey published on Monday found that prices had risen. | prices had risen | A survey | find",
                "The engineers have since denounced the repairs. | the repairs | The engineers | denounce",
                "The dam leaks, a new survey shows. | The dam leaks | a new survey | show",
                "The mayor agreed to close the dam. | to close the dam | The mayor | agree",
                "His claim that the dam was safe amused them. | the dam was safe amused them | His | claim",
            })
    void findsContentSourceAndCue(String text, String exact, String speaker, String lemma) {
        ExtractedStatement statement = Extraction.one(StatementKind.INDIRECT, text);

        assertThat(statement.exact()).isEqualTo(exact);
        assertThat(Extraction.speaker(statement)).isEqualTo(speaker);
        assertThat(statement.cue()).extracting(Cue::lemma).isEqualTo(lemma);
    }

    @Test
    void parentheticalSourceSplitsTheContent() {
        List<ExtractedStatement> pieces =
                Extraction.of(StatementKind.INDIRECT, "The dam, the mayor said, would leak for years.");

        assertThat(pieces).extracting(ExtractedStatement::exact).containsExactly("The dam", "would leak for years");
        assertThat(pieces).extracting(ExtractedStatement::rule).containsOnly("indirect.parenthetical");
    }

    @Test
    void whatFollowsTheSourceAndItsCommaIsKept() {
        List<ExtractedStatement> pieces =
                Extraction.of(StatementKind.INDIRECT, "It is no surprise, the mayor said, that the dam leaks.");

        assertThat(pieces).extracting(ExtractedStatement::exact).containsExactly("It is no surprise", "the dam leaks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were recent comments the dam had seen many times.",
                "The seven states where the dam leaks are dry.",
                "Lee Brook showed no fear as the dam burst.",
                "The two dams appear to leak.",
                "An engineer asked not to be named."
            })
    void whatAttributesNothingYieldsNothing(String text) {
        assertThat(Extraction.of(StatementKind.INDIRECT, text)).isEmpty();
    }

    @Test
    void linesOfAConversationBelongToTheNameBefore() {
        List<ExtractedStatement> turns = Extraction.of(
                StatementKind.INDIRECT,
                "Ada Brook: The dam leaks again today.\nJohn Hill: We knew it all along.\nAda Brook: Nobody told us so.");

        assertThat(turns)
                .extracting(Extraction::speaker, ExtractedStatement::exact)
                .contains(
                        tuple("Ada Brook", "The dam leaks again today."), tuple("John Hill", "We knew it all along."));
    }

    @Test
    void passiveNamesItsSourceAfterBy() {
        ExtractedStatement statement =
                Extraction.one(StatementKind.INDIRECT, "The plan was condemned by the fishermen of the lake.");

        assertThat(statement.exact()).isEqualTo("The plan");
        assertThat(Extraction.speaker(statement)).isEqualTo("the fishermen of the lake");
    }

    @Test
    void describersFollowTheDescription() {
        List<ExtractedStatement> pieces = Extraction.of(
                StatementKind.INDIRECT,
                "The pilots met after a flight described as smooth by both Ruritania and Borduria.");

        assertThat(pieces)
                .extracting(ExtractedStatement::exact, Extraction::party)
                .contains(tuple("as smooth", "Ruritania"), tuple("as smooth", "Borduria"));
    }

    @Test
    void whatSomebodyDescribesIsFound() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT, "The pilots met after what the tower described as a “smooth” first flight.");

        assertThat(statement.exact()).isEqualTo("a “smooth” first flight");
        assertThat(Extraction.speaker(statement)).isEqualTo("the tower");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borduria said the dam should be drained and rejects any repair.",
                "Borduria has said the dam should be drained by May, and has rejected any repair.",
            })
    void joinedVerbHasTheFirstVerbsSubject(String text) {
        List<ExtractedStatement> found = Extraction.of(StatementKind.INDIRECT, text);

        assertThat(found).extracting(Extraction::speaker).containsExactly("Borduria", "Borduria");
        assertThat(found.getLast().exact()).isEqualTo("any repair");
    }

    @Test
    void bareVerbAfterAnInfinitiveIsReportedToo() {
        ExtractedStatement statement =
                Extraction.one(StatementKind.INDIRECT, "The mayor promised to drain the lake and demand a new dam.");

        assertThat(statement.exact()).isEqualTo("to drain the lake and demand a new dam");
    }

    @Test
    void quotedPhraseIsNotCutAtItsComma() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT,
                "The mayor said the walk had been “long and pleasant, leading past lakes and woods”.");

        assertThat(statement.exact()).isEqualTo("the walk had been “long and pleasant, leading past lakes and woods”");
    }

    @Test
    void listedDemandEndsBeforeTheNextOfTheList() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT,
                "The hardest issues are Ruritania’s demand that Borduria drain the lake and the future of the harbour.");

        assertThat(statement.exact()).isEqualTo("Borduria drain the lake");
    }

    @Test
    void agreementIsItsOwners() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT, "Despite Ruritania’s agreement to drain the lake, the ships stayed.");

        assertThat(statement.exact()).isEqualTo("to drain the lake");
        assertThat(Extraction.party(statement)).isEqualTo("Ruritania");
    }

    @Test
    void passiveWithInfinitiveHasNoSource() {
        List<ExtractedStatement> pieces = Extraction.of(StatementKind.INDIRECT, "Prices are expected to fall in May.");

        assertThat(pieces).extracting(ExtractedStatement::exact).containsExactly("Prices", "to fall in May");
        assertThat(pieces).extracting(Extraction::speaker).containsOnly("");
    }

    @Test
    void participleTakesTheSubjectOfItsClause() {
        List<ExtractedStatement> found =
                Extraction.of(StatementKind.INDIRECT, "The mayor closed the road, saying that the bridge could fall.");

        assertThat(found).singleElement().satisfies(statement -> {
            assertThat(statement.exact()).isEqualTo("the bridge could fall");
            assertThat(Extraction.speaker(statement)).isEqualTo("The mayor");
        });
    }

    @Test
    void commentEndsTheContent() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.INDIRECT, "The mayor said the dam leaked, adding that it would be repaired.");

        assertThat(found)
                .extracting(ExtractedStatement::exact)
                .containsExactly("the dam leaked", "it would be repaired");
    }

    @Test
    void fragmentGoesOnWithTheReportBefore() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.INDIRECT, "The mayor said the dam leaked. And that the repair would cost millions.");

        assertThat(found)
                .extracting(ExtractedStatement::exact)
                .containsExactly("the dam leaked", "the repair would cost millions");
        assertThat(found)
                .allSatisfy(
                        statement -> assertThat(Extraction.speaker(statement)).isEqualTo("The mayor"));
    }

    @Test
    void fragmentAfterNoReportIsNobodys() {
        assertThat(Extraction.of(StatementKind.INDIRECT, "The dam leaked. And that repairs would cost millions."))
                .isEmpty();
    }

    @Test
    void comparisonAtTheStartIsNoClauseOfItsOwn() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT,
                "As many as 7,000 people could lose their work, the Growers' Association said.");

        assertThat(statement.exact()).isEqualTo("As many as 7,000 people could lose their work");
        assertThat(Extraction.speaker(statement)).isEqualTo("the Growers' Association");
    }

    @Test
    void nothingIsFoundInsideAnothersContent() {
        List<ExtractedStatement> found =
                Extraction.of(StatementKind.INDIRECT, "The mayor said the engineers believed the dam would leak.");

        assertThat(found)
                .extracting(ExtractedStatement::exact)
                .containsExactly("the engineers believed the dam would leak");
    }

    @Test
    void wordsThatAreNounsAttributeNothing() {
        assertThat(Extraction.of(StatementKind.INDIRECT, "The claims of the reports on talks fill three shelves."))
                .isEmpty();
    }
}
