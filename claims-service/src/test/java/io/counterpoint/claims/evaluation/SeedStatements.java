package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.SeedTruth.Item;
import io.counterpoint.claims.extraction.ExtractedStatement;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.SourceText;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.MatchableStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements to match, and which annotated items each of them stands for.
 *
 * @param statements the statements
 * @param items ids of the items by statement id
 */
record SeedStatements(List<MatchableStatement> statements, Map<String, Set<String>> items) {
    /** An extracted statement stands for an item from this share of common characters on. */
    private static final double OVERLAP = 0.3;

    /** The annotated items themselves, as if the extraction were perfect. */
    static SeedStatements given(SeedTruth truth, PartyDirectory directory) {
        SeedStatements given = new SeedStatements(new ArrayList<>(), new LinkedHashMap<>());
        for (Item item : truth.items()) {
            List<String> parties = parties(item, directory);
            for (String party : parties.isEmpty() ? List.of("") : parties) {
                SeedTruth.Article article =
                        Objects.requireNonNull(truth.articles().get(item.article()));
                String id = item.id() + (parties.size() > 1 ? '#' + party : "");
                String exact = cut(article.text(), item.start(), item.end());
                given.add(
                        new MatchableStatement(
                                id,
                                item.article(),
                                "outlet " + item.article(),
                                exact,
                                sentence(article.text(), item.start(), item.end()),
                                item.start(),
                                kind(item.kind()),
                                party.isEmpty() ? null : party,
                                line(party, directory),
                                item.mention(),
                                lemma(item.cue()),
                                item.channel(),
                                item.saidOn(),
                                article.publishedOn()),
                        Set.of(item.id()));
            }
        }
        return given;
    }

    /** What the extraction finds. */
    static SeedStatements extracted(SeedTruth truth, PartyDirectory directory) {
        SeedStatements extracted = new SeedStatements(new ArrayList<>(), new LinkedHashMap<>());
        for (SeedTruth.Article article : truth.articles().values()) {
            SourceText source = new SourceText(article.text(), List.of(), article.publishedOn());
            int number = 0;
            for (ExtractedStatement found : new Extractor().extract(source, directory)) {
                String party = found.speaker() == null ? null : found.speaker().partyId();
                int start = found.span().start();
                int end = found.span().end();
                extracted.add(
                        new MatchableStatement(
                                "%s-X%03d".formatted(article.id(), number++),
                                article.id(),
                                "outlet " + article.id(),
                                found.exact(),
                                sentence(article.text(), start, end),
                                start,
                                found.kind(),
                                party,
                                line(party, directory),
                                found.speaker() == null ? null : found.speaker().text(),
                                found.cue() == null ? null : found.cue().lemma(),
                                found.channel(),
                                found.saidOn(),
                                article.publishedOn()),
                        itemsAt(truth, article.id(), start, end));
            }
        }
        return extracted;
    }

    private void add(MatchableStatement statement, Set<String> of) {
        statements.add(statement);
        items.put(statement.id(), of);
    }

    private static Set<String> itemsAt(SeedTruth truth, String article, int start, int end) {
        Set<String> at = new HashSet<>();
        for (Item item : truth.items()) {
            int common = Math.min(end, item.end()) - Math.max(start, item.start());
            int all = Math.max(end, item.end()) - Math.min(start, item.start());
            if (item.article().equals(article) && common > 0 && (double) common / all >= OVERLAP) {
                at.add(item.id());
            }
        }
        return at;
    }

    private static List<String> parties(Item item, PartyDirectory directory) {
        if (item.speaker() == null) {
            return List.of();
        }
        if (item.party() != null && item.party().contains("+") && item.mention() != null) {
            return List.of(item.party().split("\\+")).stream()
                    .flatMap(name -> directory.named(name).stream())
                    .map(KnownParty::id)
                    .toList();
        }
        return directory
                .named(item.speaker())
                .or(() -> item.party() == null ? Optional.empty() : directory.named(item.party()))
                .map(KnownParty::id)
                .map(List::of)
                .orElse(List.of());
    }

    private static List<String> line(@Nullable String party, PartyDirectory directory) {
        return party == null || party.isEmpty()
                ? List.of()
                : directory.lineOf(party).stream().map(KnownParty::id).toList();
    }

    private static StatementKind kind(String kind) {
        return switch (kind) {
            case "direct" -> StatementKind.DIRECT;
            case "partial" -> StatementKind.PARTIAL;
            case "narrator" -> StatementKind.OUTLET_VOICE;
            default -> StatementKind.INDIRECT;
        };
    }

    /** The head of an annotated cue: its last word, unless the phrase is one. */
    private static @Nullable String lemma(@Nullable String cue) {
        return cue == null || cue.equals("according to") ? cue : cue.substring(cue.lastIndexOf(' ') + 1);
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static String sentence(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        while (from > 0 && text.charAt(from - 1) != '\n' && !(isEnd(text, from - 2) && text.charAt(from - 1) == ' ')) {
            from--;
        }
        while (to < text.length() && text.charAt(to) != '\n' && !isEnd(text, to - 1)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isEnd(String text, int at) {
        boolean after = at + 1 >= text.length() || " \n”\"".indexOf(text.charAt(Math.max(0, at + 1))) >= 0;
        return at >= 0 && ".!?”".indexOf(text.charAt(at)) >= 0 && after;
    }
}
