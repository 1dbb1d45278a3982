package io.counterpoint.claims.claim;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.identity.CurrentCaller;
import io.counterpoint.claims.stance.Stance;
import io.counterpoint.claims.stance.StanceReader;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

/** The GraphQL fields of claims. */
@GraphQLApi
public class ClaimApi {
    private final ClaimReader reader;
    private final ClaimHistorian historian;
    private final StanceReader stances;

    ClaimApi(ClaimReader reader, ClaimHistorian historian, StanceReader stances) {
        this.reader = reader;
        this.historian = historian;
        this.stances = stances;
    }

    @Query
    @Description("Claims that stand.")
    public Uni<ClaimConnection> claims(
            @Description("How many at most: 1 to 100, 20 unless told.") @Nullable Integer first,
            @Description("The cursor that the page starts after; it belongs to one order.") @Nullable String after,
            @Description("Which claims.") @Nullable ClaimFilter filter,
            @Description("What they are ordered by.") @DefaultValue("CONTENTION") ClaimOrder orderBy) {
        return reader.page(first, after, filter == null ? ClaimFilter.ALL : filter, orderBy);
    }

    @Query
    @Description("One claim, also a withdrawn one; null when there is none with this id.")
    public Uni<@Nullable Claim> claim(
            @Id @NonNull @Description("Its id.") String id,
            @Description("Shows the claim as it was recorded at this time; null when it was not open yet.") @Nullable
                    OffsetDateTime asOf) {
        UUID key = Ids.parse(id);
        return asOf == null ? reader.byIds(List.of(id)).map(List::getFirst) : historian.asOf(key, asOf.toInstant());
    }

    @Resolver
    public Uni<List<@Nullable Claim>> claim(List<String> id) {
        return reader.byIds(id);
    }

    @Description(
            "For a CURATED claim, the curator who opened it, as their token named them; told to curators only, null"
                    + " for others and where nobody knows.")
    public Uni<@Nullable String> openedBy(@Source Claim claim, Context context) {
        // Not blocking, though there is nothing to wait for: a plain value would be asked for on a worker thread.
        return Uni.createFrom().item(CurrentCaller.isCurator(context) ? claim.curator() : null);
    }

    @Description("How many claims the filter lets through.")
    public Uni<@NonNull Integer> totalCount(@Source ClaimConnection connection) {
        return reader.count(connection.filter());
    }

    @NonNull
    @Description("The stances that hold, one for each party, in the order they were recorded; at most 500.")
    public Uni<List<List<@NonNull Stance>>> stances(@Source List<Claim> claims) {
        return stances.holdingOn(ids(claims), times(claims));
    }

    @NonNull
    @Description("Every stance ever recorded, oldest first; the latest 500 at most.")
    public Uni<List<List<@NonNull Stance>>> history(@Source List<Claim> claims) {
        return stances.historyOn(ids(claims), times(claims));
    }

    @NonNull
    @Description(
            "Its coverage now: the outlets that carry it; at most 200. A claim that one outlet alone carries has one."
                    + " An outlet is null when the sources service does not know it.")
    public Uni<List<List<Outlet>>> outlets(@Source List<Claim> claims) {
        return reader.outletsOf(ids(claims));
    }

    @NonNull
    @Description(
            "The outlets that covered the story without it: that carry another claim of an article that carries this"
                    + " one; at most 200.")
    public Uni<List<List<Outlet>>> outletsWithout(@Source List<Claim> claims) {
        return reader.outletsWithout(ids(claims));
    }

    @Description("The claims that it carries, the most contested first; at most 200. Null when it cannot be told now.")
    public Uni<List<List<@NonNull Claim>>> claims(@Source List<Article> articles) {
        return reader.ofArticles(articles.stream().map(Article::id).toList());
    }

    @Name("claims")
    @Description("The claims that it carries, the most contested first; at most 200. Null when it cannot be told now.")
    public Uni<List<List<@NonNull Claim>>> claimsOfOutlets(@Source List<Outlet> outlets) {
        return reader.ofOutlets(outlets.stream().map(Outlet::id).toList());
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    private static List<@Nullable Instant> times(List<Claim> claims) {
        List<@Nullable Instant> times = new ArrayList<>(claims.size());
        claims.forEach(claim -> times.add(claim.asOf()));
        return times;
    }
}
