package io.counterpoint.claims.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints the figures of extraction and matching over a folder of annotated texts, one a line.
 *
 * <p>Arguments: the folder ({@code quotations/*.jsonl}, {@code seeds/truth.json}), optionally the folder of the seeds'
 * texts, and {@code --errors} to print the cases that failed as well, as lines that start with {@code #}.
 */
public final class Evaluate {
    private Evaluate() {}

    /** Every measure there is; matching adds its own here. */
    private static List<Measure> measures() {
        return List.of(new QuotationMeasure(), new SeedMeasure(), new MatchingMeasure(), new CostMeasure());
    }

    public static void main(String... arguments) throws IOException {
        List<String> paths = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("Usage: evaluate DIR [ARTICLES] [--errors]");
        }
        Path folder = Path.of(paths.getFirst());
        Path articles = Path.of(paths.size() > 1 ? paths.get(1) : "seeds/articles");
        Figures figures = new Figures(System.out, Arrays.asList(arguments).contains("--errors"));
        for (Measure measure : measures()) {
            measure.run(folder, articles, figures);
        }
    }
}
