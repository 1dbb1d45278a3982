package io.counterpoint.claims.utterance;

import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.statement.StatementReader;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of utterances. */
@GraphQLApi
public class UtteranceApi {
    private final UtteranceReader reader;
    private final StatementReader statements;
    private final PartyReader parties;

    UtteranceApi(UtteranceReader reader, StatementReader statements, PartyReader parties) {
        this.reader = reader;
        this.statements = statements;
        this.parties = parties;
    }

    @Query
    @Description("Utterances; those that most outlets carry come first.")
    public Uni<UtteranceConnection> utterances(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which utterances.") @Nullable UtteranceFilter filter) {
        return reader.page(first, after, filter == null ? UtteranceFilter.ALL : filter);
    }

    @Query
    @Description("One utterance, or null when there is none with this id.")
    public Uni<@Nullable Utterance> utterance(@Id @NonNull @Description("Its id.") String id) {
        return reader.byId(id);
    }

    @Resolver
    public Uni<List<@Nullable Utterance>> utterance(List<String> id) {
        return reader.byIds(id);
    }

    @Description("How many utterances the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source UtteranceConnection connection) {
        return reader.count(connection.filter());
    }

    @Description("The party that speaks; null when unknown.")
    public Uni<List<@Nullable Party>> speaker(@Source List<Utterance> utterances) {
        return parties.byIds(utterances.stream().map(Utterance::speakerId).toList());
    }

    @NonNull
    @Description("Its renderings: the current statements of all articles that render it; at most 200.")
    public Uni<List<List<@NonNull Statement>>> statements(@Source List<Utterance> utterances) {
        return statements.byUtterances(utterances.stream().map(Utterance::id).toList());
    }

    @NonNull
    @Description("The outlets that carry it; at most 200. An outlet is null when the sources service does not know it.")
    public Uni<List<List<Outlet>>> outlets(@Source List<Utterance> utterances) {
        return statements.outletsOfUtterances(
                utterances.stream().map(Utterance::id).toList());
    }

    @NonNull
    @Description(
            "The outlets that covered the story without it: that carry another utterance of an article that carries this"
                    + " one; at most 200.")
    public Uni<List<List<Outlet>>> outletsWithout(@Source List<Utterance> utterances) {
        return statements.outletsWithoutUtterances(
                utterances.stream().map(Utterance::id).toList());
    }

    @Name("utterance")
    @Description("The act of speaking that it renders; null until it has been compared with other articles.")
    public Uni<List<@Nullable Utterance>> renderedBy(@Source List<Statement> statements) {
        return reader.byIds(statements.stream().map(Statement::utteranceId).toList());
    }
}
