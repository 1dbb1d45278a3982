package io.counterpoint.claims.wording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores the wording of articles, in sessions that the caller opens. */
@ApplicationScoped
public class WordingStore {
    /** Makes these the wording of an article whose row is locked. */
    public Uni<Void> replace(Mutiny.StatelessSession session, UUID article, UUID outlet, List<WordingUse> uses) {
        Object[] rows =
                uses.stream().map(use -> WordingRow.of(article, outlet, use)).toArray();
        return session.createMutationQuery("delete from ArticleWording w where w.articleId = :article")
                .setParameter("article", article)
                .executeUpdate()
                .chain(() -> session.insertAll(rows));
    }
}
