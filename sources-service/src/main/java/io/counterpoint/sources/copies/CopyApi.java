package io.counterpoint.sources.copies;

import io.counterpoint.sources.article.Article;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Copies in the graph, fetched for all articles of a request at once. */
@GraphQLApi
@RegisterForReflection
public class CopyApi {

    private final Copies copies;

    CopyApi(Copies copies) {
        this.copies = copies;
    }

    /** The copies of each article. */
    @NonNull
    @Description("Articles that share passages with it, published within some days of each other; largest share first,"
            + " at most 50. Found in the background, shortly after an article is added or revised.")
    public Uni<List<@NonNull List<@NonNull Copy>>> copies(@Source List<Article> sources) {
        return copies.of(sources);
    }

    /** The other article of each copy. */
    @NonNull
    @Name("article")
    @Description("The other article.")
    public Uni<List<@NonNull Article>> other(@Source List<Copy> sources) {
        return copies.articles(sources.stream().map(Copy::otherId).toList());
    }

    /** The article that each likely origin is. */
    @NonNull
    @Name("article")
    @Description("The article that is likely nearer to the origin.")
    public Uni<List<@NonNull Article>> origin(@Source List<LikelyOrigin> sources) {
        return copies.articles(sources.stream().map(LikelyOrigin::articleId).toList());
    }
}
