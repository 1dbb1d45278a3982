package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.Figures.Score;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Quotations, attributions and their speakers over the annotated articles of {@code quotations/*.jsonl}. */
final class QuotationMeasure implements Measure {
    private static final double LOOSE = 0.3;
    private static final double STRICT = 0.8;

    private final Extractor extractor = new Extractor();
    private final PartyDirectory nobody = PartyDirectory.of(List.of());

    @Override
    public void run(Path folder, Path articles, Figures figures) throws IOException {
        Path quotations = folder.resolve("quotations");
        if (!Files.isDirectory(quotations)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(quotations)) {
            files = listed.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            split(name.substring(0, name.length() - ".jsonl".length()), AnnotatedArticle.read(file), figures);
        }
    }

    private void split(String split, List<AnnotatedArticle> articles, Figures figures) {
        Score spans = Score.NONE;
        Score speakers = Score.NONE;
        Score loose = Score.NONE;
        Score strict = Score.NONE;
        Score matched = Score.NONE;
        Score speechLoose = Score.NONE;
        Score speechStrict = Score.NONE;
        for (AnnotatedArticle article : articles) {
            ArticleScores scores =
                    new ArticleScores(article, extractor.extract(SourceText.of(article.text()), nobody), figures);
            spans = spans.plus(scores.spans());
            speakers = speakers.plus(scores.quotationSpeakers());
            loose = loose.plus(scores.attributions(LOOSE));
            strict = strict.plus(scores.attributions(STRICT));
            matched = matched.plus(scores.matchedSpeakers(LOOSE));
            speechLoose = speechLoose.plus(scores.speech(LOOSE));
            speechStrict = speechStrict.plus(scores.speech(STRICT));
            scores.explain(LOOSE, STRICT);
        }
        figures.put("quotations." + split + ".span.precision", spans.precision());
        figures.put("quotations." + split + ".span.recall", spans.recall());
        figures.put("quotations." + split + ".span.f1", spans.f1());
        figures.put("quotations." + split + ".speaker", speakers.recall());
        figures.put("attributions." + split + ".precision@0.3", loose.precision());
        figures.put("attributions." + split + ".recall@0.3", loose.recall());
        figures.put("attributions." + split + ".f1@0.3", loose.f1());
        figures.put("attributions." + split + ".f1@0.8", strict.f1());
        figures.put("attributions." + split + ".speaker", matched.recall());
        figures.put("speech." + split + ".precision@0.3", speechLoose.precision());
        figures.put("speech." + split + ".recall@0.3", speechLoose.recall());
        figures.put("speech." + split + ".f1@0.3", speechLoose.f1());
        figures.put("speech." + split + ".f1@0.8", speechStrict.f1());
    }
}
