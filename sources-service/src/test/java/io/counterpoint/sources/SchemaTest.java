package io.counterpoint.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed schema is the one this service serves: it is what routers are composed from. */
@ServiceTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    @Test
    void committedSchemaIsTheOneServed() throws IOException {
        String served = Graph.data("{ _service { sdl } }").getString("_service.sdl");
        if (System.getProperty("schema.update") != null) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as("schema.graphql is stale; review and renew it: ./mvnw -pl sources-service verify -Dschema.update")
                .isEqualTo(served);
    }
}
