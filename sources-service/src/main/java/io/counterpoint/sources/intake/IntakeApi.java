package io.counterpoint.sources.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Adding articles in the graph. */
@GraphQLApi
public class IntakeApi {

    private final Intake intake;

    IntakeApi(Intake intake) {
        this.intake = intake;
    }

    /** Adds articles. */
    @Mutation
    @NonNull
    @Description(
            "Adds articles, 1 to 500 at once unless configured otherwise. An article is the same when its outlet and"
                    + " URL are, or its outlet and text where no URL is given; adding it again changes nothing, and a changed text"
                    + " or title makes a revision. Answers one entry per article, in order; what it answers is committed.")
    public Uni<List<@NonNull AddedArticle>> addArticles(
            @Name("articles") @NonNull @Description("The articles.") List<@NonNull ArticleInput> inputs) {
        return intake.add(inputs);
    }
}
