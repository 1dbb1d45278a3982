package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.Figures.Score;
import io.counterpoint.claims.extraction.ExtractedStatement;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.SourceText;
import io.counterpoint.claims.extraction.StatementKind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Quotations of the seed articles, and the parties their speakers are resolved to. */
final class SeedMeasure implements Measure {
    private static final double QUOTATION_OVERLAP = 0.8;
    private static final double STATEMENT_OVERLAP = 0.3;

    private final Extractor extractor = new Extractor();

    @Override
    public void run(Path folder, Path articles, Figures figures) throws IOException {
        SeedTexts seeds = SeedTexts.read(folder, articles);
        if (seeds == null) {
            return;
        }
        Score quotations = Score.NONE;
        Score parties = Score.NONE;
        for (Map.Entry<String, SourceText> entry : seeds.texts().entrySet()) {
            List<ExtractedStatement> statements = extractor.extract(entry.getValue(), seeds.directory());
            Article article = new Article(entry.getKey(), entry.getValue().text(), seeds, statements, figures);
            quotations = quotations.plus(article.quotations());
            parties = parties.plus(article.parties());
        }
        figures.put("seeds.quotations.precision", quotations.precision());
        figures.put("seeds.quotations.recall", quotations.recall());
        figures.put("seeds.party", parties.recall());
    }

    /** One seed article with what was found in it. */
    private record Article(
            String id, String text, SeedTexts seeds, List<ExtractedStatement> statements, Figures figures) {
        Score quotations() {
            List<JsonObject> wanted = truth("quotations", quotation -> true);
            List<List<ExtractedStatement>> found = places(StatementKind.DIRECT, StatementKind.PARTIAL);
            List<Matching.Pair> pairs = match(found, wanted, QUOTATION_OVERLAP);
            Set<Integer> right = new HashSet<>();
            Set<Integer> hit = new HashSet<>();
            pairs.forEach(pair -> {
                right.add(pair.found());
                hit.add(pair.wanted());
            });
            for (int i = 0; i < found.size(); i++) {
                if (!right.contains(i)) {
                    figures.error(
                            "seeds.quotation.false", id, found.get(i).getFirst().exact());
                }
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (!hit.contains(i)) {
                    figures.error("seeds.quotation.missed", id, wanted.get(i).getString("text"));
                }
            }
            return Score.of(pairs.size(), found.size(), wanted.size());
        }

        /** Over quotations and reported statements that were found: is the party the speaker's? */
        Score parties() {
            return parties(
                            truth("quotations", Article::hasMention),
                            QUOTATION_OVERLAP,
                            StatementKind.DIRECT,
                            StatementKind.PARTIAL)
                    .plus(parties(
                            truth("statements", one -> one.getString("kind").equals("indirect")),
                            STATEMENT_OVERLAP,
                            StatementKind.INDIRECT));
        }

        private static boolean hasMention(JsonObject quotation) {
            return !quotation.isNull("speakerMention");
        }

        private Score parties(List<JsonObject> wanted, double least, StatementKind... kinds) {
            List<List<ExtractedStatement>> found = places(kinds);
            int right = 0;
            int compared = 0;
            for (Matching.Pair pair : match(found, wanted, least)) {
                JsonObject truth = wanted.get(pair.wanted());
                Set<String> expected = expected(truth);
                Set<String> resolved = resolved(found.get(pair.found()), expected);
                compared++;
                right += resolved.equals(expected) ? 1 : 0;
                if (!resolved.equals(expected)) {
                    ExtractedStatement one = found.get(pair.found()).getFirst();
                    figures.error(
                            "seeds.party",
                            id,
                            one.exact(),
                            one.speaker() + " wanted " + expected + " found " + resolved);
                }
            }
            return Score.share(right, compared);
        }

        /** The known parties a speaker is: the person where the directory has it, else the party it speaks for. */
        private Set<String> expected(JsonObject truth) {
            Set<String> expected = new HashSet<>();
            String speaker = truth.getString("speaker", "");
            if (seeds.directory().withId(speaker).isPresent()) {
                expected.add(speaker);
                return expected;
            }
            for (String party : truth.getString("party", "").split("\\+", -1)) {
                seeds.directory().named(party).map(KnownParty::id).ifPresent(expected::add);
            }
            return expected;
        }

        private Set<String> resolved(List<ExtractedStatement> place, Set<String> expected) {
            Set<String> resolved = new HashSet<>();
            for (ExtractedStatement statement : place) {
                String party =
                        statement.speaker() == null ? null : statement.speaker().partyId();
                if (party != null) {
                    String known = seeds.directory().lineOf(party).stream()
                            .map(KnownParty::id)
                            .filter(expected::contains)
                            .findFirst()
                            .orElse(party);
                    resolved.add(known);
                }
            }
            return resolved;
        }

        private List<JsonObject> truth(String list, Predicate<JsonObject> filter) {
            return seeds.truth().getJsonArray(list).getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("article").equals(id) && filter.test(one))
                    .toList();
        }

        /** Statements of some kinds, those of one place together: one that two parties make counts once. */
        private List<List<ExtractedStatement>> places(StatementKind... kinds) {
            Map<Object, List<ExtractedStatement>> places = new LinkedHashMap<>();
            for (ExtractedStatement statement : statements) {
                if (List.of(kinds).contains(statement.kind())) {
                    places.computeIfAbsent(statement.span(), span -> new ArrayList<>())
                            .add(statement);
                }
            }
            return List.copyOf(places.values());
        }

        private static List<Matching.Pair> match(
                List<List<ExtractedStatement>> found, List<JsonObject> wanted, double least) {
            return Matching.match(
                    found.stream()
                            .map(place -> CharacterSet.of(List.of(new int[] {
                                place.getFirst().span().start(),
                                place.getFirst().span().end()
                            })))
                            .toList(),
                    wanted.stream()
                            .map(one -> CharacterSet.of(List.of(new int[] {one.getInt("start"), one.getInt("end")})))
                            .toList(),
                    least);
        }
    }
}
