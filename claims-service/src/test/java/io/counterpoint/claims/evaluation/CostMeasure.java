package io.counterpoint.claims.evaluation;

import com.sun.management.ThreadMXBean;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What extraction costs: processor time for an article of 5,000 characters, warmed up, and memory beyond an idle
 * process.
 */
final class CostMeasure implements Measure {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_ROUNDS = 3;
    private static final double ARTICLE = 5_000;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public void run(Path folder, Path articles, Figures figures) throws IOException {
        List<SourceText> texts = texts(folder.resolve("quotations"), articles);
        if (texts.isEmpty()) {
            return;
        }
        long idle = usedHeap();
        Extractor extractor = new Extractor();
        PartyDirectory nobody = PartyDirectory.of(List.of());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            texts.forEach(text -> extractor.extract(text, nobody));
        }
        long retained = Math.max(0, usedHeap() - idle);
        long start = THREADS.getCurrentThreadCpuTime();
        texts.forEach(text -> extractor.extract(text, nobody));
        double milliseconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        double characters =
                texts.stream().mapToInt(text -> text.text().length()).sum();
        figures.put("time.ms_per_article", milliseconds * ARTICLE / characters);
        figures.put("memory.mb", (retained + largestAllocation(extractor, nobody, texts)) / MEGABYTE);
    }

    /** All that reading one article allocates bounds what it holds at any time. */
    private static long largestAllocation(Extractor extractor, PartyDirectory directory, List<SourceText> texts) {
        long largest = 0;
        for (SourceText text : texts) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            extractor.extract(text, directory);
            largest = Math.max(largest, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return largest;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<SourceText> texts(Path quotations, Path articles) throws IOException {
        List<SourceText> texts = new ArrayList<>();
        for (Path file : list(quotations, ".jsonl")) {
            AnnotatedArticle.read(file).forEach(article -> texts.add(SourceText.of(article.text())));
        }
        for (Path file : list(articles, ".txt")) {
            texts.add(SourceText.of(Files.readString(file)));
        }
        return texts;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
