package io.counterpoint.sources.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the tests' own, started once per run. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "sources";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            postgres = started;
            createDatabase(started);
            return settings("postgresql://127.0.0.1:" + started.getPort() + "/" + DATABASE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> settings(String address) {
        return Map.of(
                "quarkus.datasource.reactive.url",
                address,
                "quarkus.datasource.jdbc.url",
                "jdbc:" + address,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                // Tests that need what is done in the background do it themselves, so that others can count statements.
                "quarkus.scheduler.enabled",
                "false");
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
