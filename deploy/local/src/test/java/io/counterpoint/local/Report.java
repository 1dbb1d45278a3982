package io.counterpoint.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Figures that tests measure and nobody judges by themselves: they go into a file and onto the screen. */
final class Report {

    private static final Path FILE = TestSystem.ROOT.resolve("deploy/local/target/page-figures.txt");

    private Report() {}

    static void say(String figure) {
        System.out.println("  page: " + figure);
        try {
            Files.writeString(FILE, figure + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
