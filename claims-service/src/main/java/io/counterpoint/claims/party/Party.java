package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyKind;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who can take a stance. */
@Key(fields = @FieldSet("id"))
@Description("Who can take a stance: a state, an organisation, a person, a group or an outlet.")
public record Party(
        @Id @NonNull @Description("Its id.") String id,

        @NonNull @Description("The name it is listed under.")
        String name,

        @NonNull @Description("What it is.") PartyKind kind,

        @Description("What a person is (\"Kremlin spokesman\"); null when unknown.") @Nullable
        String role,

        @Description("Since when speakers are no longer resolved to it, by a curator's decision; null while they are.")
        @Nullable
        OffsetDateTime withdrawnAt,

        @Ignore @Nullable String parentId) {}
