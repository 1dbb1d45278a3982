package io.counterpoint.claims.difference;

import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.utterance.Utterance;
import io.counterpoint.claims.work.Workers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The GraphQL fields of aligned renderings. */
@GraphQLApi
@RegisterForReflection
public class DifferenceApi {
    /** Far above what a hundred utterances with as many pairs as are shown take. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final StatementReader statements;
    private final Workers workers;

    DifferenceApi(StatementReader statements, Workers workers) {
        this.statements = statements;
        this.workers = workers;
    }

    @NonNull
    @Description(
            "Its fullest rendering beside each one of another article that has other words, aligned word by word; at"
                    + " most 20.")
    public Uni<List<List<@NonNull Difference>>> differences(@Source List<Utterance> utterances) {
        return statements
                .byUtterances(utterances.stream().map(Utterance::id).toList())
                .chain(renderings -> workers.compute(
                        () -> renderings.stream().map(Differences::among).toList(), LIMIT));
    }
}
