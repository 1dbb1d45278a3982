package io.counterpoint.claims.wording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores the wording of articles, in sessions that the caller opens. */
@ApplicationScoped
public class WordingStore {
    /** Makes these the wording of an article whose row is locked. */
    public Uni<Void> replace(Mutiny.StatelessSession session, UUID article, UUID outlet, List<WordingUse> uses) {
        Object[] rows =
                uses.stream().map(use -> WordingRow.of(article, outlet, use)).toArray();
        Object[] places = uses.stream()
                .flatMap(use -> use.places().stream().map(place -> PlaceRow.of(article, use, place)))
                .toArray();
        return session.createMutationQuery("delete from ArticleWording w where w.articleId = :article")
                .setParameter("article", article)
                .executeUpdate()
                .chain(() -> know(session, uses))
                .chain(() -> session.insertAll(rows))
                .chain(() -> session.insertAll(places));
    }

    /** Notes the things, in a fixed order; those that are known stay unlocked. */
    private static Uni<Integer> know(Mutiny.StatelessSession session, List<WordingUse> uses) {
        String things = uses.stream().map(WordingUse::thing).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining("\n"));
        return things.isEmpty()
                ? Uni.createFrom().item(0)
                : session.createNativeQuery("insert into wording_thing (thing)"
                                + " select thing from unnest(string_to_array(:things, chr(10))) thing"
                                + " on conflict do nothing")
                        .setParameter("things", things)
                        .executeUpdate();
    }

    /** Notes which lexicon articles are read with from now on; true when it is another one than before. */
    public Uni<Boolean> readWith(Mutiny.StatelessSession session, String fingerprint) {
        return session.createNativeQuery(
                        "update wording_lexicon set fingerprint = :fingerprint where fingerprint <> :fingerprint")
                .setParameter("fingerprint", fingerprint)
                .executeUpdate()
                .map(changed -> changed > 0);
    }
}
