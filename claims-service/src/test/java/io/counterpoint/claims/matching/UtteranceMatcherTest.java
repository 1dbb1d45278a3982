package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.extraction.PartyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceMatcherTest {
    private static Story story() {
        return new Story()
                .party("ruritania", "Ruritania", PartyKind.STATE, null, "Strelsau")
                .party("hentzau", "Rupert Hentzau", PartyKind.PERSON, "ruritania")
                .party("union", "Dockers Union", PartyKind.ORGANISATION, null)
                .party("port", "Port Authority", PartyKind.ORGANISATION, null);
    }

    @Test
    void anotherTranslation() {
        assertThat(story().quotes("a:hentzau:say:The negotiations were fruitful and we agreed on practical measures.")
                        .quotes("b:hentzau:write:The talks have been productive, practical measures were agreed.")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void aCut() {
        assertThat(story().quotes(
                                "a:union:say:We will keep the port closed until every dismissed crane driver is back at"
                                        + " work. Nobody should doubt our resolve.")
                        .quotes("b:union:say:We will keep the port closed until every dismissed crane driver is back")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void quotedAndReported() {
        assertThat(story().quotes("a:port:say:Our insurers will not cover ships that enter the northern channel.")
                        .reports("b:port:say:its insurers would not cover vessels entering the northern channel")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void aDemandPutInTwoWays() {
        assertThat(story().reports("a:union:demand:the Port Authority reopen the northern quay")
                        .reports(
                                "a:union:want:the Port Authority to clear the northern quay and reopen it to freighters")
                        .utterances())
                .containsExactly(List.of("a-1", "a-2"));
    }

    @Test
    void whatOneOutletStatesAndAnotherDenies() {
        assertThat(story().voices("a:Ruritania closed the border crossing at Zenda to lorries in May.")
                        .voices("b:Ruritania did not close the border crossing at Zenda to lorries until June.")
                        .utterances())
                .isEmpty();
    }

    @Test
    void oneOfTwoReportsJoinedByAnd() {
        assertThat(story().reports("a:union:say:the offer was an insult and that crane drivers would not work overtime")
                        .quotes("b:union:say:Our crane drivers will work no overtime.")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void otherSpeakersSayOtherThings() {
        assertThat(story().quotes("a:union:say:The talks were productive and practical measures were agreed.")
                        .quotes("b:port:say:The talks were productive and practical measures were agreed.")
                        .utterances())
                .isEmpty();
    }

    @Test
    void aStateAndWhoSpeaksForIt() {
        assertThat(story().reports("a:ruritania:say:the border crossing at Zenda would reopen to lorries")
                        .reports(
                                "b:hentzau:announce:lorries could again use the border crossing at Zenda, which reopens")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void twoThingsOneSpeakerSaysKeepApart() {
        assertThat(story().quotes("a:hentzau:say:The harvest was poor and grain prices will rise.")
                        .quotes("a:hentzau:say:We have asked the king to open the granaries.")
                        .quotes("b:hentzau:say:We asked the king to open the granaries.")
                        .quotes("b:hentzau:say:The poor harvest means grain prices will rise.")
                        .utterances())
                .containsExactlyInAnyOrder(List.of("a-1", "b-4"), List.of("a-2", "b-3"));
    }

    @Test
    void aFreeTranslationWithoutARival() {
        assertThat(story().reports("a:hentzau:say:he wanted to stay at the castle")
                        .reports("a:hentzau:say:the harvest had been poor in the whole valley")
                        .quotes("b:hentzau:write:I want to stay here and defend my place.")
                        .utterances())
                .containsExactly(List.of("a-1", "b-3"));
    }

    @Test
    void synonymsThatNoListForNewsHas() {
        assertThat(story().reports("a:port:say:an inquiry into the wreck would begin in autumn")
                        .reports("b:port:say:the investigation of the shipwreck begins in autumn")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void theSameWithAnotherFigure() {
        assertThat(story().reports("a:union:estimate:4,000 jobs would be lost")
                        .reports("b:union:say:as many as 7,000 people could lose their work")
                        .utterances())
                .containsExactly(List.of("a-1", "b-2"));
    }

    @Test
    void newcomersJoinAndMergeWhatIsKnown() {
        Story story = story().quotes("a:union:say:We will strike on Monday at all northern terminals.")
                .quotes("b:union:say:We will strike on Monday at all northern terminals.")
                .quotes("c:union:say:We will strike on Monday at all northern terminals.");
        List<MatchableStatement> all = story.statements();
        List<UtteranceProposal> proposals = new UtteranceMatcher(story.names())
                .assign(List.of(all.get(2)), List.of(new Rendering("u2", all.get(0)), new Rendering("u1", all.get(1))));
        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.utteranceId()).isEqualTo("u1");
            assertThat(proposal.merged()).containsExactly("u2");
            assertThat(proposal.statementIds()).containsExactly("c-3");
        });
    }
}
