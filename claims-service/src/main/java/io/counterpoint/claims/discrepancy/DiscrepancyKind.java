package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.matching.Discrepancy;
import org.eclipse.microprofile.graphql.Description;

/** What a discrepancy is about. */
@Description("What a discrepancy is about. CHANNEL: where it was said (Telegram or Facebook); NUMBER: how many or how"
        + " much; PLACE: where something is or happens; DATE: when something happens or was said; ADDRESSEE: who acts,"
        + " speaks or is spoken to; STRENGTH: how strongly it is said.")
public enum DiscrepancyKind {
    CHANNEL,
    NUMBER,
    PLACE,
    DATE,
    ADDRESSEE,
    STRENGTH;

    static DiscrepancyKind of(Discrepancy.Aspect aspect) {
        return switch (aspect) {
            case CHANNEL -> CHANNEL;
            case NUMBER -> NUMBER;
            case PLACE -> PLACE;
            case DATE -> DATE;
            case ADDRESSEE -> ADDRESSEE;
            case STRENGTH -> STRENGTH;
        };
    }
}
