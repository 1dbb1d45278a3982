package io.counterpoint.observability.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/** Starts a service. What migrations have to say goes to the log; of itself Liquibase would print it between its lines. */
@QuarkusMain
public final class Service {

    private Service() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("liquibase.command.showSummaryOutput", "LOG");
        Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        Quarkus.run(arguments);
    }
}
