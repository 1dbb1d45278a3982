package io.counterpoint.claims.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with the attributions people found in it.
 *
 * @param id its name in the collection
 * @param text the text
 * @param attributions in the collection's order
 */
record AnnotatedArticle(String id, String text, List<Gold> attributions) {
    /** An attribution; each part is a list of stretches in code points, source and cue may be empty. */
    record Gold(List<int[]> source, List<int[]> cue, List<int[]> content) {}

    static List<AnnotatedArticle> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(AnnotatedArticle::parse)
                    .toList();
        }
    }

    private static AnnotatedArticle parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject article = reader.readObject();
            List<Gold> attributions = new ArrayList<>();
            for (JsonValue value : article.getJsonArray("attributions")) {
                JsonObject gold = value.asJsonObject();
                attributions.add(new Gold(spans(gold, "source"), spans(gold, "cue"), spans(gold, "content")));
            }
            return new AnnotatedArticle(article.getString("id", "?"), article.getString("text"), attributions);
        }
    }

    private static List<int[]> spans(JsonObject gold, String part) {
        List<int[]> spans = new ArrayList<>();
        for (JsonValue value : gold.getJsonArray(part)) {
            JsonArray span = value.asJsonArray();
            spans.add(new int[] {span.getInt(0), span.getInt(1)});
        }
        return spans;
    }

    /** The text between two code points. */
    String between(int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    String show(List<int[]> spans) {
        StringBuilder shown = new StringBuilder();
        for (int[] span : spans) {
            shown.append(shown.isEmpty() ? "" : " | ").append(between(span[0], span[1]));
        }
        return shown.toString();
    }

    /** Source, cue and content, for people to read. */
    String describe(Gold gold) {
        return '<' + show(gold.source()) + "> (" + show(gold.cue()) + ") " + show(gold.content());
    }
}
