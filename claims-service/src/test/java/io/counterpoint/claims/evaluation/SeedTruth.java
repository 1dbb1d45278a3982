package io.counterpoint.claims.evaluation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people read in a few articles.
 *
 * @param articles texts and days by article id
 * @param items quotations and statements
 * @param speakers parties by speaker's name
 * @param groups utterances: ids of the items in each
 * @param claims claims with stances
 * @param disagreements what the articles disagree on
 */
record SeedTruth(
        Map<String, Article> articles,
        List<Item> items,
        Map<String, String> speakers,
        List<Set<String>> groups,
        List<GoldClaim> claims,
        List<Disagreement> disagreements) {

    record Article(String id, String text, @Nullable LocalDate publishedOn) {}

    /** A quotation or statement; places in code points. */
    record Item(
            String id,
            String article,
            String kind,
            int start,
            int end,
            @Nullable String speaker,
            @Nullable String party,
            @Nullable String mention,
            @Nullable String cue,
            @Nullable String channel,
            @Nullable LocalDate saidOn) {}

    /** A claim: positions by party, and the items that show them. */
    record GoldClaim(String id, String text, Map<String, String> positions, Set<String> evidence) {}

    /** A disagreement: versions by article. */
    record Disagreement(String id, String topic, Map<String, Version> versions) {}

    record Version(String value, String text, int start, int end) {}

    static SeedTruth read(Path file, Path articles) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            JsonObject truth = reader.readObject();
            Map<String, Article> read = new LinkedHashMap<>();
            for (JsonObject each : objects(truth, "articles")) {
                String day = string(each, "publishedDate");
                String inferred = string(each, "publishedDateInferred");
                String body = Files.readString(articles.resolve(each.getString("file")));
                read.put(each.getString("id"), new Article(each.getString("id"), body, date(day, inferred)));
            }
            List<Item> items = new ArrayList<>();
            objects(truth, "statements").forEach(each -> items.add(item(each)));
            objects(truth, "quotations").forEach(each -> items.add(item(each)));
            Map<String, String> speakers = new HashMap<>();
            truth.getJsonObject("speakers")
                    .values()
                    .forEach(each -> speakers.put(
                            each.asJsonObject().getString("name"),
                            each.asJsonObject().getString("party")));
            List<Set<String>> groups = new ArrayList<>();
            objects(truth, "utteranceGroups").forEach(each -> groups.add(strings(each, "members")));
            return new SeedTruth(
                    read,
                    items,
                    speakers,
                    groups,
                    objects(truth, "claims").stream().map(SeedTruth::claim).toList(),
                    objects(truth, "factDisagreements").stream()
                            .map(SeedTruth::disagreement)
                            .toList());
        }
    }

    private static Item item(JsonObject each) {
        JsonObject mention = object(each, "speakerMention");
        JsonObject verb = object(each, "verb");
        String channel = string(each, "channel");
        return new Item(
                each.getString("id"),
                each.getString("article"),
                each.getString("kind"),
                each.getInt("start"),
                each.getInt("end"),
                string(each, "speaker"),
                string(each, "party"),
                mention == null ? null : mention.getString("text"),
                verb == null ? null : verb.getString("text"),
                channel == null || channel.equals("none") ? null : channel,
                date(string(each, "saidOn"), null));
    }

    private static GoldClaim claim(JsonObject each) {
        Map<String, String> positions = new LinkedHashMap<>();
        Set<String> evidence = new HashSet<>();
        for (JsonObject stance : objects(each, "stances")) {
            String held = stance.getString("stance");
            String position = held.replaceAll(" \\(.*", "").replace(' ', '_').toUpperCase(Locale.ROOT);
            positions.put(stance.getString("party"), position);
            if (!position.equals("NO_POSITION")) {
                evidence.addAll(strings(stance, "evidence"));
            }
        }
        return new GoldClaim(each.getString("id"), each.getString("claim"), positions, evidence);
    }

    private static Disagreement disagreement(JsonObject each) {
        Map<String, Version> versions = new LinkedHashMap<>();
        for (JsonObject version : objects(each, "versions")) {
            JsonObject span = version.getJsonObject("span");
            versions.put(
                    version.getString("article"),
                    new Version(
                            version.getString("value"),
                            span.getString("text"),
                            span.getInt("start"),
                            span.getInt("end")));
        }
        return new Disagreement(each.getString("id"), each.getString("topic"), versions);
    }

    private static @Nullable LocalDate date(@Nullable String day, @Nullable String otherwise) {
        String given = day == null ? otherwise : day;
        return given == null ? null : LocalDate.parse(given);
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).stream().map(JsonValue::asJsonObject).toList();
    }

    private static Set<String> strings(JsonObject parent, String name) {
        Set<String> strings = new HashSet<>();
        for (int i = 0; i < parent.getJsonArray(name).size(); i++) {
            strings.add(parent.getJsonArray(name).getString(i));
        }
        return strings;
    }

    private static @Nullable JsonObject object(JsonObject parent, String name) {
        return parent.containsKey(name) && !parent.isNull(name) ? parent.getJsonObject(name) : null;
    }

    private static @Nullable String string(JsonObject parent, String name) {
        return parent.containsKey(name) && !parent.isNull(name) ? parent.getString(name) : null;
    }
}
