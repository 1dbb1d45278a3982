package io.counterpoint.local;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL of the user's own, which is neither started nor stopped here. */
final class OwnServer implements DatabaseServer {

    private static final int DEFAULT_PORT = 5432;

    private final URI url;

    OwnServer(URI url) {
        this.url = url;
    }

    @Override
    public void start() {
        try (Connection connection = administer()) {
            connection.isValid(5);
        } catch (SQLException unreachable) {
            throw new Failure(
                    "The PostgreSQL of COUNTERPOINT_POSTGRES_URL at " + host() + ":" + port() + " does not let us in: "
                            + unreachable.getMessage(),
                    unreachable);
        }
    }

    @Override
    public Connection administer() throws SQLException {
        String[] userAndPassword = url.getUserInfo().split(":", 2);
        String path = url.getPath() == null || url.getPath().length() < 2 ? "/postgres" : url.getPath();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host() + ":" + port() + path + "?connectTimeout=10",
                userAndPassword[0],
                userAndPassword.length > 1 ? userAndPassword[1] : "");
    }

    @Override
    public String host() {
        return url.getHost();
    }

    @Override
    public int port() {
        return url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
    }

    @Override
    public void close() {
        // The user's server goes on.
    }
}
