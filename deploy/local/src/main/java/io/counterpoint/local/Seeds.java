package io.counterpoint.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The articles, outlets and parties to start from, given to the system through the mutations that everybody uses. */
public final class Seeds {

    private static final String ADD_PARTIES =
            "mutation($parties: [PartyInput!]!) { addParties(parties: $parties) { id } }";
    private static final String ADD_OUTLETS =
            "mutation($outlets: [OutletInput!]!) { addOutlets(outlets: $outlets) { id } }";
    private static final String ADD_ARTICLES = """
            mutation($articles: [ArticleInput!]!) {
              addArticles(articles: $articles) { outcome reason article { id } }
            }""";

    /** What {@code addArticles} takes of an article's entry in the manifest; the rest is for people. */
    private static final List<String> ARTICLE_FIELDS = List.of("outlet", "url", "title", "publishedAt", "language");

    private static final String UNKNOWN = "unknown";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public Seeds(Path folder) {
        this.folder = folder;
    }

    /** What the seeds are, in short: changes when any file of theirs does. */
    String fingerprint() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Adds parties, outlets and articles; what is there already stays as it is.
     *
     * @return the outcome of each article
     * @throws Failure when an article is rejected, with the reason
     */
    public List<String> load(GraphQl gateway) throws IOException, InterruptedException {
        gateway.ask(
                ADD_PARTIES,
                Map.of("parties", JSON.readTree(folder.resolve("parties.json").toFile())));
        JsonNode manifest = JSON.readTree(folder.resolve("manifest.json").toFile());
        gateway.ask(ADD_OUTLETS, Map.of("outlets", known(manifest.path("outlets"))));
        JsonNode answers = gateway.ask(ADD_ARTICLES, Map.of("articles", articles(manifest)))
                .path("addArticles");
        List<String> outcomes = new ArrayList<>();
        for (JsonNode answer : answers) {
            String outcome = answer.path("outcome").asText();
            if (outcome.equals("REJECTED")) {
                throw new Failure(
                        "A seed article was rejected: " + answer.path("reason").asText());
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private List<ObjectNode> articles(JsonNode manifest) throws IOException {
        List<ObjectNode> articles = new ArrayList<>();
        for (JsonNode entry : manifest.path("articles")) {
            ObjectNode article = withoutUnknown(entry).retain(ARTICLE_FIELDS);
            article.put(
                    "text",
                    Files.readString(folder.resolve("articles")
                            .resolve(entry.path("file").asText())));
            articles.add(article);
        }
        return articles;
    }

    private static List<ObjectNode> known(JsonNode entries) {
        List<ObjectNode> known = new ArrayList<>();
        entries.forEach(entry -> known.add(withoutUnknown(entry)));
        return known;
    }

    /** The manifest says "unknown" where a person looked and found nothing; to the mutations that is no value. */
    private static ObjectNode withoutUnknown(JsonNode entry) {
        ObjectNode known = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : entry.properties()) {
            if (!property.getValue().asText().equals(UNKNOWN)
                    && !property.getKey().equals("evidence")) {
                known.set(property.getKey(), property.getValue());
            }
        }
        return known;
    }
}
