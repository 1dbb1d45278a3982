package io.counterpoint.identity.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears what is logged in this process until it is closed. */
public final class LogLines implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final PatternFormatter FORMAT = new PatternFormatter("%s %e");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(FORMAT.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogLines() {}

    /** Listens from now on. */
    public static LogLines listen() {
        LogLines log = new LogLines();
        ROOT.addHandler(log.handler);
        return log;
    }

    /** The messages so far, with their stack traces. */
    public List<String> soFar() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
    }
}
