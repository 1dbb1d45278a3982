package io.counterpoint.sources.article;

import io.counterpoint.sources.outlet.Outlet;
import io.counterpoint.sources.outlet.Outlets;
import io.counterpoint.sources.paging.Ids;
import io.counterpoint.sources.paging.PageRequest;
import io.counterpoint.sources.segment.Segment;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Articles in the graph. What hangs off an article is fetched for all articles of a request at once. */
@GraphQLApi
public class ArticleApi {

    private final Articles articles;
    private final Outlets outlets;

    ArticleApi(Articles articles, Outlets outlets) {
        this.articles = articles;
        this.outlets = outlets;
    }

    /** One article, or null. */
    @Query
    @Description("One article, or null when there is none with this id.")
    public Uni<@Nullable Article> article(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        return articles.byId(id);
    }

    /** The article at an address, or null. */
    @Query
    @Description(
            "The article at this address, or null. Variants of the address (tracking parameters, fragment, http for"
                    + " https, www., ...) find it too; where several outlets share it, the first one added.")
    public Uni<@Nullable Article> articleByUrl(@Name("url") @NonNull @Description("Its address.") String url) {
        return articles.byUrl(url);
    }

    /** A page of articles. */
    @Query
    @Description("Articles: best match first when the filter has a text, newest first otherwise.")
    public Uni<ArticleConnection> articles(
            @Name("first") @DefaultValue("20") @Description("How many, 1 to 100.") @Nullable Integer first,
            @Name("after") @Description("The cursor to begin after.") @Nullable String after,
            @Name("filter") @Description("Which articles; all when left out.") @Nullable ArticleFilter filter) {
        return articles.page(filter, PageRequest.of(first, after));
    }

    /** Who published each article. */
    @NonNull
    @Description("Who published it.")
    public Uni<List<@NonNull Outlet>> outlet(@Source List<Article> sources) {
        return outlets.byIds(sources.stream().map(Article::outletId).distinct().toList())
                .map(found -> sources.stream()
                        .map(article -> Objects.requireNonNull(found.get(article.outletId())))
                        .toList());
    }

    /** The newest text of each article. */
    @NonNull
    @Description("Its newest text, verbatim but for line ends, which are \\n.")
    public Uni<List<@NonNull String>> text(@Source List<Article> sources) {
        return articles.texts(sources);
    }

    /** The segments of the newest text of each article. */
    @NonNull
    @Description("The labelled stretches of its newest text, in order; at most 2000.")
    public Uni<List<@NonNull List<@NonNull Segment>>> segments(@Source List<Article> sources) {
        return articles.segments(sources);
    }

    /** The texts each article has had. */
    @NonNull
    @Description("The texts it has had, oldest first; the newest 100 of them.")
    public Uni<List<@NonNull List<@NonNull Revision>>> revisions(@Source List<Article> sources) {
        return articles.revisions(sources);
    }

    /** Articles for a router that knows their ids; null for each unknown one, so that the others still arrive. */
    @Resolver
    public Uni<List<@Nullable Article>> resolveArticles(@Name("id") List<String> id) {
        List<Optional<UUID>> ids = id.stream().map(Ids::find).toList();
        return articles.byIds(ids.stream().flatMap(Optional::stream).distinct().toList())
                .map(found -> ids.stream()
                        .map(wanted -> wanted.map(found::get).orElse(null))
                        .toList());
    }
}
