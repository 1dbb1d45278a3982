package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.extraction.PartyKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimProposerTest {
    private static Story strike() {
        return new Story()
                .party("union", "Rail Workers Union", PartyKind.ORGANISATION, null, "the union")
                .party("moreau", "Claire Moreau", PartyKind.PERSON, "union")
                .party("norrail", "Norrail", PartyKind.ORGANISATION, null, "the operator");
    }

    private static Story ceasefire() {
        return new Story()
                .party("velda", "Velda", PartyKind.STATE, null, "Port Velda")
                .party("front", "Highland Front", PartyKind.GROUP, null, "rebels", "the rebels")
                .party("osei", "Kwame Osei", PartyKind.PERSON, "velda");
    }

    @Test
    void demandAndRefusalMeet() {
        Story story = strike().reports("a:union:demand:a wage rise of 7 per cent for all staff")
                .reports("b:norrail:reject:any increase in wages for its employees");
        assertThat(story.claims()).singleElement().asString().endsWith("| norrail DENIES, union SUPPORTS");
    }

    @Test
    void refusalAnswersTheDemandMadeOfWhoRefuses() {
        Story story =
                strike().reports("a:union:call for:Norrail to apologise").reports("b:norrail:refuse:to apologise");
        assertThat(story.claims()).singleElement().asString().endsWith("| norrail DENIES, union SUPPORTS");
    }

    @Test
    void whatARejectedThingIsCalledIsNotRejected() {
        Story story = strike().reports("a:norrail:propose:a pay rise of 4 per cent for train drivers")
                .reports("b:union:dismiss:a pay rise of 4 per cent as a bad joke told by rich managers");
        assertThat(story.claims()).singleElement().asString().endsWith("| norrail SUPPORTS, union DENIES");
    }

    @Test
    void stoppingWantsWhatForbiddingWants() {
        Story story = strike().reports("a:union:say:passengers should stop using the night trains")
                .reports("b:moreau:say:passengers must no longer use the night trains");
        assertThat(story.claims())
                .singleElement()
                .asString()
                .startsWith("Passengers should stop using the night trains.")
                .endsWith("| moreau SUPPORTS, union SUPPORTS");
    }

    @Test
    void demandSpokenOfAsASubjectIsNotMade() {
        Story story = strike().reports("a:moreau:say:calls for her resignation and for new elections were premature");
        assertThat(story.claims()).isEmpty();
    }

    @Test
    void anItThatMeansNobodyStays() {
        Story story = strike().quotes("a:union:say:It is time to close the branch line.");
        assertThat(story.claims()).singleElement().asString().startsWith("It is time to close the branch line.");
    }

    @Test
    void denialOfWhatIsSaidOfWhoDeniesIt() {
        Story story = ceasefire()
                .reports("a:velda:say:the rebels had sabotaged a bridge")
                .reports("a:front:deny:any act of sabotage");
        assertThat(story.claims()).singleElement().asString().endsWith("| front DENIES, velda SUPPORTS");
    }

    @Test
    void denialOfWhatAnAllegationSays() {
        Story story = ceasefire()
                .reports("a:velda:accuse:the rebels of hiding weapons in the school")
                .reports("b:front:reject:allegations by the government that it had hidden weapons in the school");
        assertThat(story.claims()).singleElement().asString().endsWith("| front DENIES, velda SUPPORTS");
    }

    @Test
    void rejectionTakesUpTheSentenceBefore() {
        Story story = strike().reports("a:norrail:propose:sending the dispute to an independent arbitrator")
                .reports("a:union:reject:that proposal");
        assertThat(story.claims()).singleElement().asString().endsWith("| norrail SUPPORTS, union DENIES");
    }

    @Test
    void denialOfAnAccusation() {
        Story story = ceasefire()
                .reports("a:velda:say:the rebels had attacked a convoy near the lake with mortars")
                .reports("b:front:deny:attacking the convoy near the lake");
        assertThat(story.claims()).singleElement().asString().endsWith("| front DENIES, velda SUPPORTS");
    }

    @Test
    void accusationCalledUntrue() {
        Story story = ceasefire()
                .reports("a:velda:accuse:the rebels of violating the truce near the border")
                .reports("a:front:call:the accusation baseless");
        assertThat(story.claims())
                .singleElement()
                .asString()
                .isEqualTo("The rebels are violating the truce near the border. | front DENIES, velda SUPPORTS");
    }

    @Test
    void demandsThatGoOppositeWaysAreTwoClaims() {
        Story story = ceasefire()
                .reports("a:velda:want:the rebels to withdraw their fighters from the valley")
                .reports("b:front:want:Velda to withdraw its fighters from the valley");
        assertThat(story.claims()).hasSize(2);
    }

    @Test
    void expertsDoubtAFigure() {
        Story story = ceasefire()
                .reports("a:osei:say:412 people had died in the flooding since Sunday")
                .reports("a:@Aid workers:say:put the number of deaths much higher");
        assertThat(story.claims()).singleElement().asString().endsWith("| osei SUPPORTS, Aid workers DISPUTES");
    }

    @Test
    void candidateRejectsTheResult() {
        Story story = new Story()
                .party("commission", "Electoral Commission", PartyKind.ORGANISATION, null)
                .party("adeyemi", "Tunde Adeyemi", PartyKind.PERSON, null)
                .reports("a:commission:announce:Tunde Adeyemi lost the presidential election by 40,000 votes")
                .reports("a:adeyemi:say:the election was rigged by the Electoral Commission")
                .reports("b:commission:deny:that the election was rigged");
        assertThat(story.claims()).anyMatch(claim -> claim.endsWith("| adeyemi SUPPORTS, commission DENIES"));
    }

    @Test
    void mergerWelcomedAndOpposed() {
        Story story = new Story()
                .party("halden", "Halden", PartyKind.ORGANISATION, null)
                .party("fund", "Brightwater Capital", PartyKind.ORGANISATION, null)
                .reports("a:halden:propose:a merger with the chip maker Tessel worth 4 billion euros")
                .reports("b:fund:oppose:the planned merger with Tessel");
        assertThat(story.claims()).singleElement().asString().endsWith("| fund DENIES, halden SUPPORTS");
    }

    @Test
    void vaccineSafetyIsContestedByItsOpposite() {
        Story story = new Story()
                .party("ministry", "Ministry of Health", PartyKind.ORGANISATION, null)
                .party("league", "Free Choice League", PartyKind.GROUP, null)
                .reports("a:ministry:say:the new vaccine is safe for children")
                .reports("b:league:claim:the vaccine is dangerous for children");
        assertThat(story.claims()).singleElement().asString().contains("league DISPUTES, ministry SUPPORTS");
    }

    @Test
    void defendantDeniesTheCharge() {
        Story story = new Story()
                .party("prosecutors", "Prosecutors", PartyKind.ORGANISATION, null)
                .party("lindqvist", "Anna Lindqvist", PartyKind.PERSON, null)
                .reports("a:prosecutors:allege:Anna Lindqvist took bribes from a building company")
                .reports("a:lindqvist:deny:taking bribes from the company");
        assertThat(story.claims()).singleElement().asString().endsWith("| lindqvist DENIES, prosecutors SUPPORTS");
    }

    @Test
    void notAskedNotQuotedNoPosition() {
        Story story = ceasefire().quotes("a:osei:say:The rebels shelled the hospital in the night.");
        assertThat(new ClaimProposer(story.names())
                        .propose(story.statements(), List.of(), List.of())
                        .getFirst()
                        .stances())
                .anySatisfy(stance -> {
                    assertThat(stance.holder()).isEqualTo(new Holder.Party("front"));
                    assertThat(stance.position()).isEqualTo(Position.NO_POSITION);
                    assertThat(stance.evidenceIds()).isEmpty();
                });
    }

    @Test
    void outletsVoiceContradictsAParty() {
        Story story = ceasefire()
                .reports("a:osei:say:the truce is being violated by the rebels in the valley")
                .voices("b: The rebels have not violated the truce in the valley");
        assertThat(story.claims()).singleElement().asString().endsWith("| outlet b DENIES, osei SUPPORTS");
    }

    @Test
    void smallTalkIsNoClaim() {
        Story story = strike().reports("a:moreau:say:she would travel to the capital on Friday")
                .reports("b:norrail:say:the new timetable starts in June");
        assertThat(story.claims()).isEmpty();
    }

    @Test
    void twoClausesTwoPositions() {
        Story story = ceasefire()
                .reports("a:velda:say:the border should be reopened and rejects any partition of the island")
                .reports("b:front:demand:the partition of the island");
        assertThat(story.claims())
                .anyMatch(claim -> claim.contains("border should be reopened") && claim.endsWith("velda SUPPORTS"))
                .anyMatch(claim -> claim.endsWith("| front SUPPORTS, velda DENIES"));
    }

    @Test
    void aNounPhraseIsNoClaim() {
        Story story = ceasefire()
                .reports("a:velda:hint at:glimmers of hope for the starving valley")
                .reports("b:front:hint at:glimmers of hope for the starving valley");
        assertThat(story.claims()).isEmpty();
    }

    @Test
    void thingsHoldNothing() {
        Story story = ceasefire()
                .reports("a:osei:say:412 people had died in the flooding since Sunday")
                .reports("a:@the drainage infrastructure:put:the number of deaths much higher");
        assertThat(story.claims()).singleElement().asString().endsWith("| osei SUPPORTS");
    }

    @Test
    void wishesAreWordedSoThatOthersCanShareThem() {
        assertThat(ceasefire()
                        .reports("a:velda:propose:setting up a buffer zone, possibly with observers")
                        .claims())
                .containsExactly("A buffer zone should be set up, possibly with observers. | velda SUPPORTS");
        assertThat(strike().reports("a:union:demand:the northern depot be closed until the brakes are tested")
                        .claims())
                .containsExactly("The northern depot should be closed until the brakes are tested. | union SUPPORTS");
        assertThat(strike().quotes("a:norrail:say:We will not lift the overtime ban until the walkout ends.")
                        .claims())
                .containsExactly("The overtime ban should be lifted before the walkout ends. | norrail DENIES");
        assertThat(strike().reports("a:union:call for:binding safety rules for the night trains")
                        .claims())
                .containsExactly("There should be binding safety rules for the night trains. | union SUPPORTS");
    }

    @Test
    void anOutletSumsUpWhatSeveralSay() {
        Story story = ceasefire()
                .reports("a:velda:describe:the first round of the talks as useful and constructive")
                .reports("b:velda:describe:the opening round of the talks as constructive");
        List<MatchableStatement> both = story.statements().stream()
                .map(statement -> MatchingProperties.mentioned(statement, "both sides"))
                .toList();
        assertThat(new ClaimProposer(story.names()).propose(both, List.of(), List.of()))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(story.describe(claim)).endsWith("| outlet a SUPPORTS, outlet b SUPPORTS");
                    assertThat(claim.text()).startsWith("Both sides described the");
                });
    }

    @Test
    void whatAnOutletTellsOfAPartysWillIsThePartysPosition() {
        Story story = strike().reports("a:norrail:propose:sending the dispute to an independent arbitrator")
                .voices("a: The union has turned down the idea");
        assertThat(story.claims()).singleElement().asString().endsWith("| norrail SUPPORTS, union DENIES");
    }

    @Test
    void aContrastIsASecondProposition() {
        Story story = ceasefire()
                .reports("a:osei:say:there was progress in the talks on the border")
                .voices("b: Mediators praised Velda for its patience with the rebels, but the two sides remain far"
                        + " apart in the talks on the border");
        assertThat(story.claims()).anyMatch(claim -> claim.contains("outlet b DISPUTES") && claim.contains("osei"));
    }

    @Test
    void newcomersTakePositionsOnKnownClaims() {
        Story story = strike().reports("a:union:demand:a wage rise of 7 per cent for all staff")
                .reports("b:norrail:reject:any rise in wages for its staff")
                .reports("b:moreau:say:the weather would be fine");
        MatchableStatement demand = story.statements().getFirst();
        KnownClaim claim = new KnownClaim(
                "c1",
                "The operator should raise wages by 7 per cent for all staff.",
                ClaimKind.DEMAND,
                List.of(new KnownClaim.Evidence(demand, Position.SUPPORTS)));
        List<ClaimProposal> proposals =
                new ClaimProposer(story.names()).propose(story.statements().subList(1, 3), List.of(), List.of(claim));
        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.claimId()).isEqualTo("c1");
            assertThat(story.describe(proposal)).endsWith("| norrail DENIES");
        });
    }

    @Test
    void aDenialAloneDeniesWhatTheClaimSays() {
        Story story = ceasefire().reports("a:velda:reject:any partition of the northern island");
        assertThat(story.claims()).containsExactly("There should be partition of the northern island. | velda DENIES");
    }
}
