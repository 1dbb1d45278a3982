package io.counterpoint.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed schema is the served one. Write it anew with {@code ./mvnw -pl claims-service test -Dtest=SchemaTest
 * -Dschema.update}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaTest {
    private static final Path COMMITTED = Path.of("schema.graphql");

    @Test
    void theCommittedSchemaIsTheServedOne() throws IOException {
        String served = GraphQLClient.execute("{ _service { sdl } }").string("data._service.sdl");
        if (System.getProperty("schema.update") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).hasContent(served);
    }
}
