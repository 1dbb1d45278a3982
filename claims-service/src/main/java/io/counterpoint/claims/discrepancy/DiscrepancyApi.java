package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.claim.Claim;
import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.utterance.Utterance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of discrepancies. */
@GraphQLApi
@RegisterForReflection
public class DiscrepancyApi {
    private final DiscrepancyReader reader;
    private final StatementReader statements;

    DiscrepancyApi(DiscrepancyReader reader, StatementReader statements) {
        this.reader = reader;
        this.statements = statements;
    }

    @NonNull
    @Description(
            "In what its renderings disagree, among each other or with statements on the same subject; at most 100.")
    public Uni<List<List<@NonNull StatedDiscrepancy>>> discrepancies(@Source List<Utterance> utterances) {
        return reader.ofUtterances(utterances.stream().map(Utterance::id).toList());
    }

    @NonNull
    @Name("discrepancies")
    @Description(
            "The discrepancies of the utterances that are evidence on it, now or at the time asked for; at most 100.")
    public Uni<List<List<@NonNull StatedDiscrepancy>>> discrepanciesOfClaims(@Source List<Claim> claims) {
        Instant asOf = claims.getFirst().asOf();
        if (claims.stream().allMatch(claim -> Objects.equals(claim.asOf(), asOf))) {
            return reader.ofClaims(claims.stream().map(Claim::id).toList(), asOf);
        }
        return Multi.createFrom()
                .iterable(claims)
                .onItem()
                .transformToUniAndConcatenate(claim ->
                        reader.ofClaims(List.of(claim.id()), claim.asOf()).map(List::getFirst))
                .collect()
                .asList();
    }

    @Description("The statement; null when it is no longer known.")
    public Uni<List<@Nullable Statement>> statement(@Source List<StatedVersion> versions) {
        return statements.byIds(
                versions.stream().map(StatedVersion::statementId).toList());
    }
}
