package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.PartyNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented story: parties, and statements in the order in which they are added. */
final class Story {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 14);

    private final List<KnownParty> parties = new ArrayList<>();
    private final List<MatchableStatement> statements = new ArrayList<>();

    Story party(String id, String name, PartyKind kind, @Nullable String parent, String... aliases) {
        parties.add(new KnownParty(id, name, kind, List.of(aliases), parent, null));
        return this;
    }

    /** An indirect statement, "article:party:cue:text"; an empty party is unknown, "@Experts" one only mentioned. */
    Story reports(String line) {
        return add(StatementKind.INDIRECT, line);
    }

    Story quotes(String line) {
        return add(StatementKind.DIRECT, line);
    }

    /** The outlet's own voice, "article:text". */
    Story voices(String line) {
        String[] parts = line.split(":", 2);
        return add(StatementKind.OUTLET_VOICE, parts[0] + "::: " + parts[1].strip());
    }

    List<MatchableStatement> statements() {
        return List.copyOf(statements);
    }

    PartyNames names() {
        return PartyNames.of(parties);
    }

    /** The claims proposed, each as "text | holder POSITION, ..."; silent parties left out. */
    List<String> claims() {
        return new ClaimProposer(names())
                .propose(statements, List.of(), List.of()).stream()
                        .map(this::describe)
                        .toList();
    }

    String describe(ClaimProposal proposal) {
        List<String> stances = proposal.stances().stream()
                .filter(stance -> stance.position() != Position.NO_POSITION)
                .map(stance -> holder(stance.holder()) + ' ' + stance.position())
                .toList();
        return proposal.text() + " | " + String.join(", ", stances);
    }

    List<List<String>> utterances() {
        return new UtteranceMatcher(names())
                .assign(statements, List.of()).stream()
                        .map(UtteranceProposal::statementIds)
                        .filter(ids -> ids.size() > 1)
                        .toList();
    }

    private static String holder(Holder holder) {
        return switch (holder) {
            case Holder.Party party -> party.partyId();
            case Holder.Outlet outlet -> outlet.outletId();
            case Holder.Unresolved unresolved -> unresolved.mention();
        };
    }

    private Story add(StatementKind kind, String line) {
        String[] parts = line.split(":", 4);
        String party = parts[1].isEmpty() || parts[1].startsWith("@") ? null : parts[1];
        String mention = parts[1].startsWith("@") ? parts[1].substring(1) : party;
        String exact = parts[3].strip();
        String id = parts[0] + '-' + (statements.size() + 1);
        statements.add(new MatchableStatement(
                id,
                parts[0],
                "outlet " + parts[0],
                exact,
                exact,
                statements.size() * 200,
                kind,
                party,
                party == null ? List.of() : names().lineOf(party),
                mention,
                parts[2].isEmpty() ? null : parts[2],
                null,
                DAY,
                DAY));
        return this;
    }
}
