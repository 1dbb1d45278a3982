package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.SourceText;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seed articles that were read by hand, with what was found in them.
 *
 * @param truth the annotations, as in {@code seeds/truth.json}
 * @param texts the articles' texts by their id in the annotations
 * @param directory the parties shipped beside the articles, their names as ids
 */
record SeedTexts(JsonObject truth, Map<String, SourceText> texts, PartyDirectory directory) {
    /** Reads the annotations of a folder; null when it has none. */
    static @Nullable SeedTexts read(Path folder, Path articles) throws IOException {
        Path truthFile = folder.resolve("seeds").resolve("truth.json");
        if (!Files.isRegularFile(truthFile)) {
            return null;
        }
        JsonObject truth = json(truthFile).readObject();
        Map<String, SourceText> texts = new LinkedHashMap<>();
        for (JsonObject article : truth.getJsonArray("articles").getValuesAs(JsonObject.class)) {
            String text = Files.readString(articles.resolve(article.getString("file")));
            texts.put(article.getString("id"), new SourceText(text, List.of(), publishedOn(article)));
        }
        return new SeedTexts(truth, texts, directory(articles.resolveSibling("parties.json")));
    }

    private static @Nullable LocalDate publishedOn(JsonObject article) {
        String date = article.isNull("publishedDate")
                ? article.getString("publishedDateInferred", "")
                : article.getString("publishedDate");
        return date.isEmpty() ? null : LocalDate.parse(date);
    }

    private static PartyDirectory directory(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return PartyDirectory.of(List.of());
        }
        List<KnownParty> parties = new ArrayList<>();
        for (JsonObject party : json(file).readArray().getValuesAs(JsonObject.class)) {
            String name = party.getString("name");
            JsonArray aliases = party.getJsonArray("aliases");
            parties.add(new KnownParty(
                    name,
                    name,
                    PartyKind.valueOf(party.getString("kind")),
                    aliases.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList(),
                    party.getString("parent", null),
                    party.getString("role", null)));
        }
        return PartyDirectory.of(parties);
    }

    private static JsonReader json(Path file) throws IOException {
        return Json.createReader(Files.newBufferedReader(file));
    }
}
