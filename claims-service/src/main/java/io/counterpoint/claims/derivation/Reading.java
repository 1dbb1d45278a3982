package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.ArticleText;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.SourceText;
import io.counterpoint.claims.party.Directory;
import io.counterpoint.claims.party.DirectoryReader;
import io.counterpoint.claims.party.NameWords;
import io.counterpoint.claims.proposal.PartyProposals;
import io.counterpoint.claims.statement.StatementDraft;
import io.counterpoint.claims.statement.StatementReading;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.wording.WordingFinder;
import io.counterpoint.claims.wording.WordingStore;
import io.counterpoint.claims.wording.WordingUse;
import io.counterpoint.claims.work.Workers;
import io.counterpoint.observability.Spans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reads articles: those that are new or revised, those read with an older extractor, and those that mention a
 * party which has changed since. Several replicas
 * share the work, each taking articles that no other has taken. The statements and the wording of an article and the note
 * that they are up to date commit together; an article that cannot be read is put off, and holds up no other.
 */
@ApplicationScoped
public class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    /** How many articles one transaction lets be read again. */
    private static final int CHANGED_AT_ONCE = 1000;

    private final Database database;
    private final ArticleStore articles;
    private final StatementStore statements;
    private final WordingStore wordings;
    private final PartyProposals proposals;
    private final WordingFinder wordingFinder;
    private final DirectoryReader directories;
    private final Workers workers;
    private final DerivationConfig config;
    private final TextReader reader;
    private final DerivationMeters meters;
    private final Spans spans;
    private volatile boolean lexiconApplied;

    Reading(
            Database database,
            ArticleStore articles,
            StatementStore statements,
            WordingStore wordings,
            WordingFinder wordingFinder,
            PartyProposals proposals,
            DirectoryReader directories,
            Workers workers,
            DerivationConfig config,
            TextReader reader,
            DerivationMeters meters,
            Spans spans) {
        this.database = database;
        this.articles = articles;
        this.statements = statements;
        this.wordings = wordings;
        this.wordingFinder = wordingFinder;
        this.proposals = proposals;
        this.directories = directories;
        this.workers = workers;
        this.config = config;
        this.reader = reader;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * Reads some articles, or looks for some that mention what has changed in the directory.
     *
     * @return whether there were any
     */
    public Uni<Boolean> step() {
        return database.writing(session -> applyLexicon(session).chain(() -> applyChange(session)))
                .invoke(() -> lexiconApplied = true)
                .chain(found -> directories
                        .current()
                        .chain(directory -> database.writing(session -> articles.takeForDerivation(
                                        session, Versions.current(), config.batchSize(), config.lease()))
                                .chain(batch -> readAll(batch, directory)))
                        .map(read -> read || found));
    }

    /** Lets all articles be read again when the lexicon of words is another one than before; asked once. */
    private Uni<Void> applyLexicon(Mutiny.StatelessSession session) {
        if (lexiconApplied) {
            return Uni.createFrom().voidItem();
        }
        return wordings.readWith(session, wordingFinder.fingerprint())
                .chain(changed ->
                        changed ? articles.readAgain(session) : Uni.createFrom().voidItem());
    }

    /** Lets articles that mention changed names be read again, some at a time; others are not touched. */
    private Uni<Boolean> applyChange(Mutiny.StatelessSession session) {
        return directories
                .takeChange(session)
                .chain(version -> version.isEmpty()
                        ? Uni.createFrom().item(false)
                        : applyChange(session, version.get()).replaceWith(true));
    }

    private Uni<Void> applyChange(Mutiny.StatelessSession session, long version) {
        return articles.markChanged(session, version, CHANGED_AT_ONCE)
                .chain(found -> found == 0
                        ? directories.applied(session, version)
                        : Uni.createFrom().voidItem());
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
        return spans.around("read article", () -> meters.reading(() -> extractAndStore(article, directory)))
                .onFailure()
                .recoverWithUni(failure -> putOff(article, failure));
    }

    private Uni<Void> extractAndStore(ArticleText article, Directory directory) {
        return meters.extraction(() -> workers.compute(
                        () -> new Findings(
                                reader.read(article, directory),
                                wordingFinder.uses(article.text()),
                                NameWords.ofText(article.text()),
                                Topic.of(article.text())),
                        config.timeLimit()))
                .chain(findings -> store(article, directory, findings));
    }

    private Uni<Void> store(ArticleText article, Directory directory, Findings findings) {
        return database.writing(session -> directories
                .hold(session)
                .chain(() -> articles.lock(session, article.id(), article.revision()))
                .chain(current -> current
                        ? store(session, article, directory, findings)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> store(
            Mutiny.StatelessSession session, ArticleText article, Directory directory, Findings findings) {
        return statements
                .replace(session, article, Extractor.VERSION, findings.drafts())
                .chain(speakers -> wordings.replace(session, article.id(), article.outletId(), findings.wordings())
                        .chain(() -> articles.derived(
                                session,
                                article.id(),
                                Versions.current(),
                                directory.version(),
                                findings.words(),
                                findings.topic()))
                        .chain(() -> proposals.refresh(session, speakers)));
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

    private record Findings(
            List<StatementDraft> drafts, List<WordingUse> wordings, Set<String> words, List<String> topic) {}

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
            return StatementReading.read(extractor, source, directory.parties(), directory.speakers());
        }
    }
}
