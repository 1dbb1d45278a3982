package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that was taken while everything ran gives the same board on another machine. */
class BackupIT {

    private static final String BOARD = """
            { claims(first: 100, orderBy: CONTENTION) { totalCount edges { cursor node { id text kind contention contested
                stances { party { id name } position basis saidOn recordedAt confidence
                  evidence { id exact start end article { id title outlet { name } } } } } } }
              articles(first: 100) { totalCount edges { node { id textHash revisions { number recordedAt } } } }
              proposals(first: 100) { totalCount edges { node { id kind state confidence reason } } } }""";

    @TempDir
    private Path folder;

    @Test
    void restoresTheBoardAsItWas() throws IOException, InterruptedException {
        Path backup = folder.resolve("backup.zip");
        JsonNode before;
        try (TestSystem system = TestSystem.own()) {
            TestSystem.seeds().load(system.gateway());
            system.awaitDerivation();
            before = board(system);
            new Backup(system.settings()).write(backup);
            assertThatThrownBy(() -> new Backup(system.settings()).restore(backup))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("stop it first");
        }

        Settings elsewhere = TestSystem.settings(Files.createDirectory(folder.resolve("home")));
        new Backup(elsewhere).restore(backup);

        try (TestSystem restored = TestSystem.on(elsewhere)) {
            assertThat(board(restored)).isEqualTo(before);
        }
        assertThat(before.at("/claims/totalCount").asInt()).isPositive();
    }

    /** Asks again while a service that has just started takes longer than its callers wait. */
    private static JsonNode board(TestSystem system) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                return system.gateway().ask(BOARD, Map.of());
            } catch (Failure notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }
}
