package io.counterpoint.gateway.supergraph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The supergraph that the router carries is the one that the subgraphs' committed schemas compose to. */
class CommittedSupergraphTest {

    private static final Path FILE = Path.of("supergraph.graphql");
    private static final Pattern SOURCE = Pattern.compile("# (\\S+) sha256 ([0-9a-f]{64})");

    @Test
    void isComposedFromTheCommittedSchemas() throws IOException {
        Map<String, String> composedFrom = SOURCE.matcher(Files.readString(FILE))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));

        assertThat(composedFrom)
                .as("A subgraph's schema changed: run deploy/local/compose and commit gateway/supergraph.graphql")
                .hasSize(2)
                .allSatisfy((file, hash) ->
                        assertThat(sha256(Path.of("..").resolve(file))).as(file).isEqualTo(hash));
    }

    @Test
    void hidesFromClientsWhatIsInaccessible() throws IOException {
        Supergraph supergraph = Supergraph.parse(Files.readString(FILE));

        assertThat(supergraph.graphs()).extracting(Graph::name).containsExactlyInAnyOrder("claims", "sources");
        assertThat(supergraph.type("Query").fields()).containsKey("articleChanges");
        assertThat(supergraph.apiSchema().getQueryType().getField("articleChanges"))
                .isNull();
        assertThat(supergraph.apiSchema().getAllTypesAsList())
                .extracting(type -> type.getName())
                .noneMatch(name -> name.startsWith("join__") || name.startsWith("link__"));
    }

    private static String sha256(Path file) {
        try {
            byte[] text = Files.readString(file).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
