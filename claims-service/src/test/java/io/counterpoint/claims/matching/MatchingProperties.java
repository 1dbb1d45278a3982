package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.PartyNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds for any statements whatever. */
class MatchingProperties {
    private static final PartyNames NAMES = PartyNames.of(List.of(
            new KnownParty("r", "Ruritania", PartyKind.STATE, List.of("Strelsau"), null, null),
            new KnownParty("h", "Rupert Hentzau", PartyKind.PERSON, List.of(), "r", null),
            new KnownParty("u", "Dockers Union", PartyKind.ORGANISATION, List.of("the union"), null, null)));
    private static final UtteranceMatcher MATCHER = new UtteranceMatcher(NAMES);
    private static final ClaimProposer PROPOSER = new ClaimProposer(NAMES);
    private static final Discrepancies DISCREPANCIES = new Discrepancies(NAMES);
    private static final LocalDate DAY = LocalDate.of(2031, 5, 14);

    @Property(tries = 300)
    void nothingThrowsOnAnyText(@ForAll String a, @ForAll String b) {
        MatchableStatement one = statement("1", "x", a, StatementKind.DIRECT, "r", "say");
        MatchableStatement other = statement("2", "y", b, StatementKind.INDIRECT, "h", "deny");
        Match match = MATCHER.score(one, other);
        assertThat(match.score()).isBetween(0.0, 1.0);
        assertThat(MATCHER.score(other, one)).isEqualTo(match);
        PROPOSER.propose(List.of(one, other), List.of(), List.of());
        DISCREPANCIES.between(List.of(one, other));
        DISCREPANCIES.onOneSubject(List.of(one, other));
        new WordingPairs(NAMES).between(List.of(one, other));
    }

    @Property(tries = 200)
    void scoresAreSymmetricAndRepeatable(@ForAll("statements") @Size(2) List<MatchableStatement> pair) {
        Match match = MATCHER.score(pair.get(0), pair.get(1));
        assertThat(MATCHER.score(pair.get(1), pair.get(0))).isEqualTo(match);
        assertThat(new UtteranceMatcher(NAMES).score(pair.get(0), pair.get(1))).isEqualTo(match);
    }

    @Property(tries = 100)
    void everyNewcomerGetsOneUtterance(@ForAll("statements") List<MatchableStatement> statements) {
        List<String> assigned = MATCHER.assign(statements, List.of()).stream()
                .flatMap(proposal -> proposal.statementIds().stream())
                .sorted()
                .toList();
        assertThat(assigned)
                .isEqualTo(List.copyOf(new TreeSet<>(
                        statements.stream().map(MatchableStatement::id).toList())));
    }

    @Property(tries = 100)
    void orderTellsNothing(@ForAll("statements") List<MatchableStatement> statements, @ForAll Random random) {
        List<MatchableStatement> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);
        assertThat(MATCHER.assign(shuffled, List.of())).isEqualTo(MATCHER.assign(statements, List.of()));
        List<UtteranceProposal> utterances = MATCHER.assign(statements, List.of());
        assertThat(DISCREPANCIES.in(shuffled, utterances)).isEqualTo(DISCREPANCIES.in(statements, utterances));
        assertThat(new WordingPairs(NAMES).in(shuffled, utterances))
                .isEqualTo(new WordingPairs(NAMES).in(statements, utterances));
        assertThat(PROPOSER.propose(shuffled, List.of(), List.of()))
                .isEqualTo(PROPOSER.propose(statements, List.of(), List.of()));
    }

    @Property(tries = 100)
    void evidenceIsAmongTheStatements(@ForAll("statements") List<MatchableStatement> statements) {
        List<String> ids = statements.stream().map(MatchableStatement::id).toList();
        for (ClaimProposal proposal : PROPOSER.propose(statements, List.of(), List.of())) {
            assertThat(proposal.text()).isNotBlank();
            assertThat(ids).contains(proposal.representativeId());
            assertThat(proposal.stances()).anyMatch(stance -> stance.position() != Position.NO_POSITION);
            assertThat(proposal.stances()).allSatisfy(stance -> {
                assertThat(stance.confidence()).isBetween(0.0, 1.0);
                assertThat(stance.evidenceIds().isEmpty()).isEqualTo(stance.position() == Position.NO_POSITION);
                assertThat(ids).containsAll(stance.evidenceIds());
            });
        }
    }

    @Test
    void howeverManyThereAreEachIsComparedWithAFew() {
        Reading.Reader reader = new Reading.Reader(NAMES);
        Random random = new Random(7);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 25; word++) {
                text.append(VOCABULARY.get(random.nextInt(VOCABULARY.size()))).append(' ');
            }
            readings.add(reader.read(statement(
                    "s" + i, "a" + i % 100, text.toString(), StatementKind.INDIRECT, i % 3 == 0 ? "u" : "r", "say")));
        }
        CandidateIndex index = new CandidateIndex(readings);
        assertThat(readings)
                .allSatisfy(reading -> assertThat(index.near(reading)).hasSizeLessThanOrEqualTo(62));
    }

    @Test
    void aThousandCopiesAreOneUtterance() {
        List<MatchableStatement> statements = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String text = "The harbour stays closed until the crane drivers are back at work";
            statements.add(statement("s" + i, "a" + i, text, StatementKind.DIRECT, "u", "say"));
        }
        assertThat(MATCHER.assign(statements, List.of())).hasSize(1);
    }

    private static final List<String> VOCABULARY = List.of(
            "must",
            "withdraw",
            "troops",
            "talks",
            "progress",
            "deny",
            "reject",
            "the",
            "of",
            "Ruritania",
            "Hentzau",
            "not",
            "price",
            "wage",
            "strike",
            "55,000",
            "killed",
            "until",
            "and",
            "port",
            "crane",
            "harbour",
            "closed",
            "wants",
            "union",
            "that",
            "proposal",
            "attack",
            "bridge",
            "river",
            "election",
            "court",
            "its",
            "a",
            "to");

    @Provide
    Arbitrary<List<MatchableStatement>> statements() {
        Arbitrary<String> text = Arbitraries.of(VOCABULARY).list().ofMaxSize(12).map(words -> String.join(" ", words));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of("x", "y", "z"),
                        text,
                        Arbitraries.of(StatementKind.class),
                        Arbitraries.of("r", "h", "u", ""),
                        Arbitraries.of("say", "deny", "want", "reject", ""))
                .as((id, article, words, kind, party, cue) -> statement(article + id, article, words, kind, party, cue))
                .list()
                .uniqueElements(MatchableStatement::id)
                .ofMaxSize(14);
    }

    /** The statement with another mention of its speaker. */
    static MatchableStatement mentioned(MatchableStatement statement, String mention) {
        return new MatchableStatement(
                statement.id(),
                statement.articleId(),
                statement.outletId(),
                statement.exact(),
                statement.context(),
                statement.start(),
                statement.kind(),
                statement.partyId(),
                statement.partyLine(),
                mention,
                statement.cueLemma(),
                statement.channel(),
                statement.saidOn(),
                statement.publishedOn());
    }

    private static MatchableStatement statement(
            String id, String article, String text, StatementKind kind, String party, String cue) {
        boolean named = !party.isEmpty() && kind != StatementKind.OUTLET_VOICE;
        return new MatchableStatement(
                id,
                article,
                "outlet " + article,
                text,
                "Somebody said: " + text,
                Math.floorMod(id.hashCode(), 1000),
                kind,
                named ? party : null,
                named ? NAMES.lineOf(party) : List.of(),
                named ? NAMES.nameOf(party) : null,
                cue.isEmpty() ? null : cue,
                null,
                DAY,
                DAY);
    }
}
