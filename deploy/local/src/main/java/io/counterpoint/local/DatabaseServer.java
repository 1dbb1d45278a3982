package io.counterpoint.local;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server on which this program may create roles and databases. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, OwnServer {

    /** Makes the server reachable; returns when it takes connections. */
    void start();

    /** A connection that may create roles and databases. */
    Connection administer() throws SQLException;

    String host();

    int port();

    /** Stops what {@link #start} started; a server of the user's own is left alone. */
    @Override
    void close();
}
