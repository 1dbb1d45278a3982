package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.AnnotatedArticle.Gold;
import io.counterpoint.claims.evaluation.Figures.Score;
import io.counterpoint.claims.extraction.ExtractedStatement;
import io.counterpoint.claims.extraction.Span;
import io.counterpoint.claims.extraction.StatementKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people and the extractor found in one article, compared. */
final class ArticleScores {
    private static final int SPEAKER_WORDS = 4;
    private static final double QUOTATION_OVERLAP = 0.8;
    private static final double INSIDE = 0.9;
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final AnnotatedArticle article;
    private final List<ExtractedStatement> statements;
    private final List<PredictedAttribution> predicted;
    private final int[] text;
    private final Figures figures;
    private final SpeechCues cues = new SpeechCues();

    ArticleScores(AnnotatedArticle article, List<ExtractedStatement> statements, Figures figures) {
        this.article = article;
        this.statements = statements;
        this.predicted = PredictedAttribution.of(article, statements);
        this.text = article.text().codePoints().toArray();
        this.figures = figures;
    }

    /** Gold quotations are content stretches that begin and end with a mark; any content makes a find right. */
    Score spans() {
        List<int[]> contents = new ArrayList<>();
        article.attributions().forEach(gold -> contents.addAll(gold.content()));
        List<ExtractedStatement> direct = statements.stream()
                .filter(statement -> statement.kind() == StatementKind.DIRECT)
                .toList();
        List<Matching.Pair> pairs = Matching.match(
                direct.stream()
                        .map(statement -> CharacterSet.of(List.of(PredictedAttribution.annotated(text, statement))))
                        .toList(),
                contents.stream().map(span -> CharacterSet.of(List.of(span))).toList(),
                QUOTATION_OVERLAP);
        Set<Integer> right = new HashSet<>();
        Set<Integer> hit = new HashSet<>();
        pairs.forEach(pair -> {
            right.add(pair.found());
            hit.add(pair.wanted());
        });
        int wanted = 0;
        int recalled = 0;
        for (int i = 0; i < contents.size(); i++) {
            if (isMarked(contents.get(i))) {
                wanted++;
                recalled += hit.contains(i) ? 1 : 0;
                if (!hit.contains(i)) {
                    figures.error("span.missed", article.id(), article.show(contents.subList(i, i + 1)));
                }
            }
        }
        for (int i = 0; i < direct.size(); i++) {
            if (!right.contains(i)) {
                figures.error(
                        "span.false",
                        article.id(),
                        direct.get(i).rule(),
                        direct.get(i).exact());
            }
        }
        return new Score(right.size(), direct.size(), recalled, wanted);
    }

    private boolean isMarked(int[] span) {
        return span[1] - span[0] > 1
                && PredictedAttribution.isMark(text[span[0]])
                && PredictedAttribution.isMark(text[span[1] - 1]);
    }

    /** Marked stretches of four words and more inside a content with a source: is that source the speaker? */
    Score quotationSpeakers() {
        int wanted = 0;
        int right = 0;
        for (ExtractedStatement statement : statements) {
            boolean marked = statement.kind() == StatementKind.DIRECT || statement.kind() == StatementKind.PARTIAL;
            Gold gold = marked && words(statement.exact()) >= SPEAKER_WORDS ? around(statement.span()) : null;
            if (gold == null) {
                continue;
            }
            wanted++;
            boolean same = statement.speaker() != null
                    && overlaps(gold.source(), statement.speaker().span());
            right += same ? 1 : 0;
            if (!same) {
                figures.error(
                        "quotation.speaker",
                        article.id(),
                        statement.rule(),
                        statement.exact(),
                        '<' + speakerOf(statement) + "> wanted",
                        article.describe(gold));
            }
        }
        return Score.share(right, wanted);
    }

    private static int words(String exact) {
        return BLANK.split(exact.strip()).length;
    }

    /** The attribution whose content holds a place, if it has a source. */
    private @Nullable Gold around(Span place) {
        for (Gold gold : article.attributions()) {
            int inside = 0;
            for (int[] span : gold.content()) {
                inside += Math.max(0, Math.min(span[1], place.end()) - Math.max(span[0], place.start()));
            }
            if (!gold.source().isEmpty() && inside >= INSIDE * (place.end() - place.start())) {
                return gold;
            }
        }
        return null;
    }

    /** Attributions of all kinds whose contents overlap at least so much. */
    Score attributions(double least) {
        return Score.of(
                match(least, article.attributions(), predicted).size(),
                predicted.size(),
                article.attributions().size());
    }

    /** Of the attributions that match, those whose speaker overlaps the source. */
    Score matchedSpeakers(double least) {
        int right = 0;
        int wanted = 0;
        for (Matching.Pair pair : match(least, article.attributions(), predicted)) {
            Gold gold = article.attributions().get(pair.wanted());
            PredictedAttribution one = predicted.get(pair.found());
            if (!gold.source().isEmpty()) {
                wanted++;
                boolean same = one.speaker() != null && overlaps(gold.source(), one.speaker());
                right += same ? 1 : 0;
                if (!same) {
                    figures.error("speaker", article.id(), one.describe(article), "wanted", article.describe(gold));
                }
            }
        }
        return Score.share(right, wanted);
    }

    /** Only attributions with a cue of saying or a marked stretch in the content, on both sides. */
    Score speech(double least) {
        List<Gold> wanted = article.attributions().stream()
                .filter(gold -> cues.isSpeech(article.show(gold.cue())) || hasMark(gold.content()))
                .toList();
        List<PredictedAttribution> found = predicted.stream()
                .filter(one -> cues.isSpeech(one.cue()) || hasMark(one.content()))
                .toList();
        return Score.of(match(least, wanted, found).size(), found.size(), wanted.size());
    }

    /** Prints what is missing, too much or of other extent. */
    void explain(double loose, double strict) {
        Set<Integer> right = new HashSet<>();
        Set<Integer> hit = new HashSet<>();
        for (Matching.Pair pair : match(loose, article.attributions(), predicted)) {
            right.add(pair.found());
            hit.add(pair.wanted());
            PredictedAttribution one = predicted.get(pair.found());
            boolean exact = pair.overlap() >= strict;
            figures.error(
                    exact ? "right" : "content",
                    article.id(),
                    one.describe(article),
                    "wanted",
                    article.describe(article.attributions().get(pair.wanted())));
        }
        for (int i = 0; i < predicted.size(); i++) {
            if (!right.contains(i)) {
                figures.error("false", article.id(), predicted.get(i).describe(article));
            }
        }
        for (int i = 0; i < article.attributions().size(); i++) {
            if (!hit.contains(i)) {
                figures.error(
                        "missed",
                        article.id(),
                        article.describe(article.attributions().get(i)));
            }
        }
    }

    private static List<Matching.Pair> match(double least, List<Gold> gold, List<PredictedAttribution> found) {
        return Matching.match(
                found.stream().map(one -> CharacterSet.of(one.content())).toList(),
                gold.stream().map(one -> CharacterSet.of(one.content())).toList(),
                least);
    }

    private boolean hasMark(List<int[]> content) {
        return content.stream().anyMatch(span -> {
            for (int i = span[0]; i < span[1]; i++) {
                if (PredictedAttribution.isDoubleMark(text[i])) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean overlaps(List<int[]> spans, Span span) {
        return spans.stream().anyMatch(one -> one[0] < span.end() && span.start() < one[1]);
    }

    private static String speakerOf(ExtractedStatement statement) {
        return statement.speaker() == null ? "" : statement.speaker().text();
    }
}
