package io.counterpoint.sources.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to the SQL statements that Hibernate sends. */
public final class Statements {

    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private Statements() {}

    /** The statements sent while {@code work} runs; nothing else may run beside it. */
    public static List<String> during(Runnable work) {
        Recorder recorder = new Recorder();
        Level before = SQL.getLevel();
        SQL.setLevel(Level.ALL);
        SQL.addHandler(recorder);
        try {
            work.run();
        } finally {
            SQL.removeHandler(recorder);
            SQL.setLevel(before);
        }
        return List.copyOf(recorder.statements);
    }

    private static final class Recorder extends Handler {
        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            statements.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
