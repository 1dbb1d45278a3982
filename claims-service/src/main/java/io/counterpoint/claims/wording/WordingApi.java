package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.claim.Claim;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of wording. */
@GraphQLApi
public class WordingApi {
    private final WordingReader reader;

    WordingApi(WordingReader reader) {
        this.reader = reader;
    }

    @Query
    @Description("The things for which articles use one of several words, ordered by name.")
    public Uni<WordingConnection> wordings(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which wordings.") @Nullable WordingFilter filter) {
        return reader.page(first, after, filter == null ? WordingFilter.ALL : filter);
    }

    @Description("How many wordings the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source WordingConnection connection) {
        return reader.count(connection.filter());
    }

    @NonNull
    @Description("The words that articles use for it, and which outlets do.")
    public Uni<List<List<@NonNull WordingVariant>>> variants(@Source List<Wording> wordings) {
        return reader.ofThings(wordings.stream().map(Wording::thing).toList());
    }

    @NonNull
    @Description("Where articles use it, the latest articles first; at most 20 places.")
    public Uni<List<List<@NonNull WordingPlace>>> places(@Source List<WordingVariant> variants) {
        return reader.placesOf(variants);
    }

    @NonNull
    @Name("places")
    @Description("Where its articles use it, the latest articles first; at most 20 places.")
    public Uni<List<List<@NonNull WordingPlace>>> placesInOutlets(@Source List<OutletWording> wordings) {
        return reader.placesIn(wordings);
    }

    @NonNull
    @Description("Which words its articles use where the choice takes a side; at most 500.")
    public Uni<List<List<@NonNull OutletWording>>> wording(@Source List<Outlet> outlets) {
        return reader.ofOutlets(outlets.stream().map(Outlet::id).toList());
    }

    @Name("wording")
    @Description("Which words it uses where the choice takes a side; at most 500. Null when it cannot be told now.")
    public Uni<List<List<@NonNull ArticleWording>>> wordingOfArticles(@Source List<Article> articles) {
        return reader.ofArticles(articles.stream().map(Article::id).toList());
    }

    @NonNull
    @Name("wording")
    @Description(
            "Which words the statements that are evidence on it now use where the choice takes a side; at most 500.")
    public Uni<List<List<@NonNull ClaimWording>>> wordingOfClaims(@Source List<Claim> claims) {
        return reader.ofClaims(claims.stream().map(Claim::id).toList());
    }
}
