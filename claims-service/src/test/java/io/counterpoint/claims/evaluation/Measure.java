package io.counterpoint.claims.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** One group of figures over a folder of the evaluation layout. */
interface Measure {
    /**
     * Measures and prints.
     *
     * @param folder the evaluation folder: {@code quotations/*.jsonl}, {@code seeds/truth.json}
     * @param articles the folder with the texts that {@code truth.json} names
     */
    void run(Path folder, Path articles, Figures figures) throws IOException;
}
