package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.ArticleText;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.SourceText;
import io.counterpoint.claims.party.Directory;
import io.counterpoint.claims.party.DirectoryReader;
import io.counterpoint.claims.statement.StatementDraft;
import io.counterpoint.claims.statement.StatementReading;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.wording.WordingFinder;
import io.counterpoint.claims.wording.WordingStore;
import io.counterpoint.claims.wording.WordingUse;
import io.counterpoint.claims.work.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads articles: those that are new or revised, and those read with an older extractor or directory. Several replicas
 * share the work, each taking articles that no other has taken. The statements and the wording of an article and the note
 * that they are up to date commit together; an article that cannot be read is put off, and holds up no other.
 */
@ApplicationScoped
public class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    private final Database database;
    private final ArticleStore articles;
    private final StatementStore statements;
    private final WordingStore wordings;
    private final WordingFinder wordingFinder = new WordingFinder();
    private final DirectoryReader directories;
    private final Workers workers;
    private final DerivationConfig config;
    private final TextReader reader;

    Reading(
            Database database,
            ArticleStore articles,
            StatementStore statements,
            WordingStore wordings,
            DirectoryReader directories,
            Workers workers,
            DerivationConfig config,
            TextReader reader) {
        this.database = database;
        this.articles = articles;
        this.statements = statements;
        this.wordings = wordings;
        this.directories = directories;
        this.workers = workers;
        this.config = config;
        this.reader = reader;
    }

    /**
     * Reads some articles.
     *
     * @return whether there were any
     */
    public Uni<Boolean> step() {
        return directories
                .current()
                .chain(directory -> database.writing(session -> articles.takeForDerivation(
                                session, Versions.current(), directory.version(), config.batchSize(), config.lease()))
                        .chain(batch -> readAll(batch, directory)));
    }

    private Uni<Boolean> readAll(List<ArticleText> batch, Directory directory) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(article -> read(article, directory))
                .collect()
                .last()
                .replaceWith(!batch.isEmpty());
    }

    private Uni<Void> read(ArticleText article, Directory directory) {
        return workers.compute(
                        () -> new Findings(reader.read(article, directory), wordingFinder.uses(article.text())),
                        config.timeLimit())
                .chain(findings -> store(article, directory, findings))
                .onFailure()
                .recoverWithUni(failure -> putOff(article, failure));
    }

    private Uni<Void> store(ArticleText article, Directory directory, Findings findings) {
        return database.writing(session -> articles.lock(session, article.id(), article.revision())
                .chain(current -> current
                        ? statements
                                .replace(session, article, Extractor.VERSION, findings.drafts())
                                .chain(() -> wordings.replace(
                                        session, article.id(), article.outletId(), findings.wordings()))
                                .chain(() -> articles.derived(
                                        session, article.id(), Versions.current(), directory.version()))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> putOff(ArticleText article, Throwable failure) {
        LOG.warnf(
                failure,
                "Article %s, revision %d, could not be read at attempt %d; it is tried again later.",
                article.id(),
                article.revision(),
                article.attempts());
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return database.writing(session -> articles.failed(session, article.id(), article.revision(), error));
    }

    private record Findings(List<StatementDraft> drafts, List<WordingUse> wordings) {}

    /** How an article is read; tests replace it to see what happens when that fails. */
    @FunctionalInterface
    public interface TextReader {
        /** The statements of an article. Runs on a worker thread, and may take time. */
        List<StatementDraft> read(ArticleText article, Directory directory);
    }

    /** Reads with the extractor. */
    @ApplicationScoped
    static class ExtractingReader implements TextReader {
        private final Extractor extractor = new Extractor();

        @Override
        public List<StatementDraft> read(ArticleText article, Directory directory) {
            SourceText source = new SourceText(article.text(), article.segments(), article.publishedOn());
            return StatementReading.read(extractor, source, directory.parties());
        }
    }
}
