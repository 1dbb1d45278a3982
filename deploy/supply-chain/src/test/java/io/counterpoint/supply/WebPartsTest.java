package io.counterpoint.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.Test;

/** What browsers are sent came by way of npm, and Maven does not list it: somebody has to, and may forget to. */
class WebPartsTest {

    private static final String GRAPHIQL = "/META-INF/maven/io.smallrye/smallrye-graphql-ui-graphiql/pom.xml";

    @Test
    void thePageHasTheVersionsOfTheRootPom() throws IOException {
        String pom = Files.readString(Planted.ROOT.resolve("pom.xml"));

        assertThat(versions()).containsEntry("lit-html", property(pom, "lit-html.version"));
        assertThat(versions()).containsEntry("esbuild", property(pom, "esbuild.version"));
    }

    @Test
    void everythingThatTheGatewayUnpacksForItsPageIsListed() throws IOException {
        String pom = Files.readString(Planted.ROOT.resolve("gateway/pom.xml"));
        Pattern item = Pattern.compile(
                "<artifactItem>\\s*<groupId>(?<group>[^<]+)</groupId>\\s*<artifactId>(?<name>[^<]+)</artifactId>");

        assertThat(item.matcher(pom).results().map(WebPartsTest::npmName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(versions()).containsKey(name));
    }

    @Test
    void graphiqlIsMadeOfWhatItsPomSays() throws IOException {
        try (InputStream stream = Objects.requireNonNull(WebPartsTest.class.getResourceAsStream(GRAPHIQL))) {
            String pom = new String(stream.readAllBytes(), UTF_8);

            assertThat(versions())
                    .containsEntry("graphiql", property(pom, "graphiql.version"))
                    .containsEntry("react", property(pom, "react.version"))
                    .containsEntry("react-dom", property(pom, "react.version"));
        }
    }

    /** The bundler comes as one package for each kind of machine. */
    private static String npmName(MatchResult item) {
        return item.group("group").equals("org.mvnpm.at.esbuild") ? "esbuild" : item.group("name");
    }

    private static Map<String, String> versions() throws IOException {
        try (InputStream stream = Objects.requireNonNull(WebPartsTest.class.getResourceAsStream("/web.cdx.json"))) {
            return Sbom.read(stream).components().stream()
                    .collect(Collectors.toMap(Component::getName, Component::getVersion));
        }
    }

    private static String property(String pom, String name) {
        return Pattern.compile("<" + name + ">([^<]+)<")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
