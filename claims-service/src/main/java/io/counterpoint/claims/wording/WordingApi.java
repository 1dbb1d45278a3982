package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Outlet;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The GraphQL fields of wording. */
@GraphQLApi
public class WordingApi {
    private final WordingReader reader;
    private final WordingFinder finder = new WordingFinder();

    WordingApi(WordingReader reader) {
        this.reader = reader;
    }

    @Query
    @Description("The things for which there are several words, in the order of the lexicon, which bounds the list.")
    public Uni<@NonNull List<@NonNull Wording>> wordings() {
        return Uni.createFrom().item(finder.things().stream().map(Wording::new).toList());
    }

    @NonNull
    @Description("The words that articles use for it, and which outlets do.")
    public Uni<List<List<@NonNull WordingVariant>>> variants(@Source List<Wording> wordings) {
        return reader.ofThings(wordings.stream().map(Wording::thing).toList());
    }

    @NonNull
    @Description("Which words its articles use where the choice takes a side; at most 500.")
    public Uni<List<List<@NonNull OutletWording>>> wording(@Source List<Outlet> outlets) {
        return reader.ofOutlets(outlets.stream().map(Outlet::id).toList());
    }
}
