package io.counterpoint.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.fixture.DamagedText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no supergraph is refused with a reason, whatever is wrong with it. */
class HostileSupergraphTest {

    private static final int MUTANTS_PER_WORLD = Integer.getInteger("counterpoint.mutants", 100);

    static Stream<String> worlds() {
        return Case.all().stream();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void damagedTextsAreReadOrRefusedWithAReason(String name) throws IOException {
        String sdl = Files.readString(Case.supergraphFile(name));
        var random = new Random(name.hashCode());

        for (int i = 0; i < MUTANTS_PER_WORLD; i++) {
            String damaged = DamagedText.of(sdl, random);
            try {
                Supergraph.parse(damaged);
            } catch (InvalidSupergraphException e) {
                assertThat(e).message().isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(e + " for:\n" + damaged, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "type Query { a: Int }",
                "{",
                "enum join__Graph { A }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: B) { a: Int }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query { a: Missing }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A, key: \"}\") { a: Int }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A, key: \"missing\") { a: Int }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A) { a: Int @join__field(graph: A, requires: \"b {\") }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A) { a: Int @join__field(graph: A, type: \"[Int\") }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A) { a: Int @join__field(graph: A, type: \"Nowhere\") }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query @join__type(graph: A) { a: Int @join__field(graph: A, provides: \"... F\") }",
                "enum join__Graph { A @join__graph(name: \"a\", url: \"x\") } type Query implements Query @join__type(graph: A) { a: Int }",
            })
    void textsThatAreNoSupergraphAreRefusedWithAReason(String text) {
        assertThatThrownBy(() -> Supergraph.parse(text))
                .isInstanceOf(InvalidSupergraphException.class)
                .message()
                .isNotBlank();
    }
}
