package io.counterpoint.sources.intake;

import io.counterpoint.sources.errors.ServiceException;
import io.counterpoint.sources.storage.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes articles in: reads them on a worker thread, then stores all that are fit in one transaction. */
@ApplicationScoped
public class Intake {

    private final Vertx vertx;
    private final Database database;
    private final DraftStore store;
    private final Reader reader;
    private final int mostArticles;
    private final IntakeMeters meters;

    Intake(Vertx vertx, Database database, DraftStore store, IntakeConfig config, IntakeMeters meters) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.reader = new Reader(config.maxTextLength());
        this.mostArticles = config.maxArticles();
        this.meters = meters;
    }

    /**
     * Adds articles; answers what became of each, in order. Once answered, everything not rejected is committed; when
     * this fails, nothing is, or it is unknown and the same call may safely be repeated.
     */
    Uni<List<AddedArticle>> add(List<ArticleInput> inputs) {
        if (inputs.isEmpty()) {
            throw ServiceException.badInput("Give at least one article.");
        }
        if (inputs.size() > mostArticles) {
            throw ServiceException.limitExceeded(
                    inputs.size() + " articles are more than the " + mostArticles + " one call may add.");
        }
        return vertx.executeBlocking(() -> inputs.stream().map(this::read).toList(), false)
                .chain(this::store)
                .invoke(meters::count);
    }

    /** An article read, or why it was rejected; exactly one of the two is there. */
    private record Reading(@Nullable Draft draft, @Nullable ServiceException rejection) {}

    private Reading read(ArticleInput input) {
        try {
            return new Reading(reader.read(input), null);
        } catch (ServiceException rejection) {
            return new Reading(null, rejection);
        }
    }

    private Uni<List<AddedArticle>> store(List<Reading> readings) {
        List<Draft> drafts = readings.stream()
                .flatMap(reading -> Optional.ofNullable(reading.draft()).stream())
                .toList();
        if (drafts.isEmpty()) {
            return Uni.createFrom().item(() -> inOrder(readings, List.of()));
        }
        return database.write(session -> store.store(session, drafts)).map(stored -> inOrder(readings, stored));
    }

    private static List<AddedArticle> inOrder(List<Reading> readings, List<AddedArticle> stored) {
        Iterator<AddedArticle> next = stored.iterator();
        List<AddedArticle> answers = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            @Nullable ServiceException rejection = reading.rejection();
            answers.add(rejection == null ? next.next() : AddedArticle.rejected(rejection));
        }
        return answers;
    }
}
