package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleText;
import io.counterpoint.claims.party.Directory;
import io.counterpoint.claims.statement.StatementDraft;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;

/** Reads as in service, but fails at texts that start with "Poison" while it is told to. */
@Alternative
@Priority(1)
@ApplicationScoped
class PoisonableReader implements Reading.TextReader {
    private final Reading.TextReader extracting = new Reading.ExtractingReader();
    private volatile boolean poisonable;

    void poisonable(boolean on) {
        poisonable = on;
    }

    @Override
    public List<StatementDraft> read(ArticleText article, Directory directory) {
        if (poisonable && article.text().startsWith("Poison")) {
            throw new IllegalStateException("poisoned");
        }
        return extracting.read(article, directory);
    }
}
