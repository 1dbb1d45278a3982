package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposition that a statement takes a position on.
 *
 * @param id the statement's id and the number of the proposition in it
 * @param statement the statement
 * @param holder whose position it shows
 * @param line the holder's party and those it belongs to; empty when it is not a known party
 * @param wish whether it is about what shall be
 * @param sign 1 for, -1 against
 * @param doubt whether it only casts doubt
 * @param denied whether the sign comes from an outright denial or rejection, not from a mere "not"
 * @param terms what it is about, without the holder and the cue
 * @param actor the party that does it, or shall do it; null when not named
 * @param parties all parties it names, in order
 * @param kind what sort of claim it makes
 * @param features what may make it a claim of its own
 * @param clause its words: first and end index in the statement's exact text, in UTF-16 units
 * @param attitude the nearest cue's
 */
record Proposition(
        String id,
        MatchableStatement statement,
        Holder holder,
        List<String> line,
        boolean wish,
        int sign,
        boolean doubt,
        boolean denied,
        Terms terms,
        @Nullable String actor,
        List<String> parties,
        ClaimKind kind,
        Features features,
        Clause clause,
        Attitude attitude) {

    /**
     * What makes a proposition worth a claim though only one party states it.
     *
     * @param harm whether it tells of something done to somebody's harm
     * @param accusation whether the cue itself says that somebody is accused
     * @param figure whether it gives a figure
     * @param conditional whether it makes one thing depend on another
     * @param commitment whether it says that a party agreed to something
     * @param reference whether it takes up what was said before, without saying it again
     * @param correction whether it corrects a figure
     * @param intention whether the holder only wants to do it
     */
    record Features(
            boolean harm,
            boolean accusation,
            boolean figure,
            boolean conditional,
            boolean commitment,
            boolean reference,
            boolean correction,
            boolean intention) {}

    /**
     * A part of the exact text.
     *
     * @param start first UTF-16 unit
     * @param end after the last
     */
    record Clause(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** This proposition's position on what another one is about. */
    Proposition about(Proposition antecedent) {
        return new Proposition(
                id,
                statement,
                holder,
                line,
                antecedent.wish,
                sign * antecedent.sign,
                doubt,
                denied,
                antecedent.terms,
                antecedent.actor,
                antecedent.parties,
                antecedent.kind,
                features,
                clause,
                attitude);
    }

    /** Whether the outlet sums up what several are to have said. */
    boolean isSummary() {
        return holder instanceof Holder.Outlet && statement.kind() != StatementKind.OUTLET_VOICE;
    }

    /** Whether its words are no sentence: a noun phrase, a gerund, or only how a thing is described. */
    boolean isFragment() {
        String words = statement.exact().substring(clause.start(), clause.end());
        return !Predicates.in(words);
    }

    /** The outermost party the holder belongs to, or what else tells holders apart. */
    String side() {
        return line.isEmpty() ? holder.toString() : line.getLast();
    }
}
