package io.counterpoint.claims.wording;

import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.utterance.Utterance;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The GraphQL fields of wording pairs. */
@GraphQLApi
public class WordingPairApi {
    private final PairReader reader;
    private final StatementReader statements;

    WordingPairApi(PairReader reader, StatementReader statements) {
        this.reader = reader;
        this.statements = statements;
    }

    @Query
    @Description(
            "Different words of two outlets for the same thing, found by laying their renderings side by side; newest"
                    + " first.")
    public Uni<WordingPairConnection> wordingPairs(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after.") @Nullable String after,
            @Description("Which pairs.") @Nullable WordingPairFilter filter) {
        return reader.page(first, after, filter == null ? WordingPairFilter.ALL : filter);
    }

    @Description("How many pairs the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source WordingPairConnection connection) {
        return reader.count(connection.filter());
    }

    @NonNull
    @Description("Where its renderings choose different words for the same thing, the surest first; at most 100.")
    public Uni<List<List<@NonNull WordingPair>>> wordingPairs(@Source List<Utterance> utterances) {
        return reader.ofUtterances(utterances.stream().map(Utterance::id).toList());
    }

    @Description("The rendering; null when it is no longer known.")
    public Uni<List<@Nullable Statement>> statement(@Source List<WordingSide> sides) {
        return statements.byIds(sides.stream().map(WordingSide::statementId).toList());
    }
}
