package io.counterpoint.claims;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the SQL statements of the service while it is open. */
public final class SqlCounter implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.hibernate.SQL");
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord statement) {
            statements.add(statement.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Starts counting. */
    public SqlCounter() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.FINE);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    /** The statements so far. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(Level.INFO);
    }
}
