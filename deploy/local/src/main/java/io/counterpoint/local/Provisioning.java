package io.counterpoint.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Gives each service a database of its own, with a role of its own whose password exists on this machine only. */
final class Provisioning {

    private final DatabaseServer server;
    private final Path passwords;

    Provisioning(DatabaseServer server, Path home) {
        this.server = server;
        this.passwords = home.resolve("passwords");
    }

    /** Makes sure that the service's role and database exist; a database that exists is left as it is. */
    ServiceDatabase provide(ServiceKind kind) {
        ServiceDatabase database = new ServiceDatabase(server.host(), server.port(), name(kind), password(kind));
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement()) {
            String role = exists(connection, "select 1 from pg_roles where rolname = ?", database.name())
                    ? "alter role "
                    : "create role ";
            // The password is hexadecimal: nothing in it needs quoting.
            statement.execute(role + database.name() + " login password '" + database.password() + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
                statement.execute("create database " + database.name() + " owner " + database.name()
                        + " template template0 encoding 'UTF8'");
                statement.execute("revoke connect on database " + database.name() + " from public");
            }
            return database;
        } catch (SQLException refused) {
            throw new Failure("PostgreSQL refused to set up " + database.name() + ": " + refused.getMessage(), refused);
        }
    }

    /** Drops the service's database with all that is in it. */
    void empty(ServiceKind kind) {
        try (Connection connection = server.administer();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name(kind) + " with (force)");
        } catch (SQLException refused) {
            throw new Failure("PostgreSQL refused to drop " + name(kind) + ": " + refused.getMessage(), refused);
        }
    }

    private static String name(ServiceKind kind) {
        return "counterpoint_" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private String password(ServiceKind kind) {
        return new SecretFile(passwords.resolve(name(kind))).read(SecretFile::random);
    }
}
