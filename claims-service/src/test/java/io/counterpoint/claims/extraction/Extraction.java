package io.counterpoint.claims.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extracts from sentences made up for a test, with a directory of made-up parties. */
final class Extraction {
    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private static final Extractor EXTRACTOR = new Extractor();
    private static final PartyDirectory DIRECTORY = PartyDirectory.of(List.of(
            party("Ruritania", PartyKind.STATE, null, "Strelsau", "the Castle", "Ruritanian"),
            party("Borduria", PartyKind.STATE, null, "Szohod", "Bordurian"),
            party("Olha Stepanenko", PartyKind.PERSON, "Borduria"),
            party("Rudolf Sapowskyj", PartyKind.PERSON, "Ruritania"),
            new KnownParty("Ivo Marak", "Ivo Marak", PartyKind.PERSON, List.of(), "Borduria", "Envoy for the lakes"),
            party("Acme Mills", PartyKind.ORGANISATION, null),
            party("Clean Lake", PartyKind.ORGANISATION, null),
            party("Workers League", PartyKind.ORGANISATION, null)));

    private Extraction() {}

    private static KnownParty party(String name, PartyKind kind, @Nullable String parent, String... aliases) {
        return new KnownParty(name, name, kind, List.of(aliases), parent, null);
    }

    static List<ExtractedStatement> all(String text) {
        return EXTRACTOR.extract(new SourceText(text, List.of(), FRIDAY), DIRECTORY);
    }

    static List<ExtractedStatement> of(StatementKind kind, String text) {
        return all(text).stream().filter(statement -> statement.kind() == kind).toList();
    }

    /** The only statement of a kind. */
    static ExtractedStatement one(StatementKind kind, String text) {
        List<ExtractedStatement> statements = of(kind, text);
        if (statements.size() != 1) {
            throw new AssertionError("Wanted one " + kind + " in " + text + " but found " + all(text));
        }
        return statements.getFirst();
    }

    static String speaker(ExtractedStatement statement) {
        return statement.speaker() == null ? "" : statement.speaker().text();
    }

    static String party(ExtractedStatement statement) {
        String party = statement.speaker() == null ? null : statement.speaker().partyId();
        return party == null ? "" : party;
    }
}
