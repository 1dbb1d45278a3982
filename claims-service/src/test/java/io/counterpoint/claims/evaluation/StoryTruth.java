package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.SeedTruth.Article;
import io.counterpoint.claims.evaluation.SeedTruth.Disagreement;
import io.counterpoint.claims.evaluation.SeedTruth.GoldClaim;
import io.counterpoint.claims.evaluation.SeedTruth.Item;
import io.counterpoint.claims.evaluation.SeedTruth.Version;
import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented story with what should be found in it, from a text file. Its lines:
 *
 * <ul>
 *   <li>{@code party NAME | KIND | PARENT | ALIAS; ALIAS}
 *   <li>{@code article ID DAY}, then the text; {@code {id words}} marks a statement or a differing detail
 *   <li>{@code same ID ID ...}: they render one utterance
 *   <li>{@code differ ID ID}: in these two articles disagree
 *   <li>{@code claim TEXT}, then lines {@code " PARTY POSITION ID ID ..."}, indented by a space
 * </ul>
 */
final class StoryTruth {
    private final List<KnownParty> parties = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Set<String>> groups = new ArrayList<>();
    private final List<GoldClaim> claims = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();

    private StoryTruth() {}

    /** Reads the story of a name from the folder {@code stories} beside this class. */
    static StoryTruth read(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(StoryTruth.class.getResourceAsStream("stories/" + name + ".txt"), name)) {
            StoryTruth story = new StoryTruth();
            story.read(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
            return story;
        }
    }

    List<KnownParty> parties() {
        return parties;
    }

    SeedTruth truth() {
        return new SeedTruth(articles, items, Map.of(), groups, claims, disagreements);
    }

    private void read(String... lines) {
        int at = 0;
        while (at < lines.length) {
            String line = lines[at++];
            if (line.startsWith("party ")) {
                party(line.substring(6));
            } else if (line.startsWith("article ")) {
                int end = at;
                while (end < lines.length && !isKeyword(lines[end])) {
                    end++;
                }
                article(
                        line.split(" ", -1),
                        String.join("\n", List.of(lines).subList(at, end)).strip());
                at = end;
            } else if (line.startsWith("same ")) {
                groups.add(new HashSet<>(words(line.substring(5))));
            } else if (line.startsWith("differ ")) {
                differ(words(line.substring(7)));
            } else if (line.startsWith("claim ")) {
                int end = at;
                while (end < lines.length && lines[end].startsWith(" ")) {
                    end++;
                }
                claim(line.substring(6), List.of(lines).subList(at, end));
                at = end;
            }
        }
    }

    private static boolean isKeyword(String line) {
        return Stream.of("party ", "article ", "same ", "differ ", "claim ").anyMatch(line::startsWith);
    }

    private void party(String line) {
        String[] parts = line.split("\\|", -1);
        String parent = parts[2].strip();
        List<String> aliases = Stream.of(parts[3].split(";", -1))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        String name = parts[0].strip();
        parties.add(new KnownParty(
                name, name, PartyKind.valueOf(parts[1].strip()), aliases, parent.isEmpty() ? null : parent, null));
    }

    private void article(String[] head, String marked) {
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        int at = 0;
        while (at < marked.length()) {
            char sign = marked.charAt(at);
            if (sign == '{') {
                int space = marked.indexOf(' ', at);
                open.push(marked.substring(at + 1, space));
                starts.push(text.codePointCount(0, text.length()));
                at = space + 1;
            } else {
                if (sign == '}') {
                    items.add(item(open.pop(), head[1], starts.pop(), text.codePointCount(0, text.length())));
                } else {
                    text.append(sign);
                }
                at++;
            }
        }
        articles.put(head[1], new Article(head[1], text.toString(), LocalDate.parse(head[2])));
    }

    private static Item item(String id, String article, int start, int end) {
        return new Item(id, article, "indirect", start, end, null, null, null, null, null, null);
    }

    private void differ(List<String> ids) {
        Map<String, Version> versions = new HashMap<>();
        for (String id : ids) {
            Item item = item(id);
            String text = articleOf(item).text();
            String words =
                    text.substring(text.offsetByCodePoints(0, item.start()), text.offsetByCodePoints(0, item.end()));
            versions.put(item.article(), new Version(words, words, item.start(), item.end()));
            items.remove(item);
        }
        String name = String.join(" ", ids);
        disagreements.add(new Disagreement(name, name, versions));
    }

    private void claim(String text, List<String> stances) {
        Map<String, String> positions = new LinkedHashMap<>();
        Set<String> evidence = new HashSet<>();
        for (String stance : stances) {
            List<String> words = words(stance);
            int at = 0;
            while (!words.get(at).matches("SUPPORTS|DENIES|DISPUTES|NO_POSITION")) {
                at++;
            }
            positions.put(String.join(" ", words.subList(0, at)), words.get(at));
            evidence.addAll(words.subList(at + 1, words.size()));
        }
        claims.add(new GoldClaim("C" + (claims.size() + 1), text, positions, evidence));
    }

    private Item item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private Article articleOf(Item item) {
        return Objects.requireNonNull(articles.get(item.article()));
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }
}
