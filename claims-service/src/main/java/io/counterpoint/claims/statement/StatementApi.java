package io.counterpoint.claims.statement;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.party.Party;
import io.counterpoint.claims.party.PartyReader;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of statements. */
@GraphQLApi
public class StatementApi {
    private final StatementReader reader;
    private final PartyReader parties;

    StatementApi(StatementReader reader, PartyReader parties) {
        this.reader = reader;
        this.parties = parties;
    }

    @Query
    @Description("Current statements, newest first.")
    public Uni<StatementConnection> statements(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which statements.") @Nullable StatementFilter filter) {
        return reader.page(first, after, filter == null ? StatementFilter.ALL : filter);
    }

    @Query
    @Description("One statement, also of an older revision; null when there is none with this id.")
    public Uni<@Nullable Statement> statement(@Id @NonNull @Description("Its id.") String id) {
        return reader.byId(id);
    }

    @Resolver
    public Uni<List<@Nullable Statement>> statement(List<String> id) {
        return reader.byIds(id);
    }

    @Description("How many statements the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source StatementConnection connection) {
        return reader.count(connection.filter());
    }

    @Description("The party that says it; null when unknown, and for the outlet's own voice.")
    public Uni<List<@Nullable Party>> speaker(@Source List<Statement> statements) {
        return parties.byIds(statements.stream().map(Statement::speakerId).toList());
    }

    @Description("What its current revision says, in the order of the text; at most 1000. Null when it cannot be told"
            + " now: the article itself stays readable while the claims service is down.")
    public Uni<List<List<@NonNull Statement>>> statements(@Source List<Article> articles) {
        return reader.byArticles(articles);
    }
}
