package io.counterpoint.sources.identity;

import static io.counterpoint.identity.access.Permission.JOIN;
import static io.counterpoint.identity.access.Permission.READ;
import static io.counterpoint.identity.access.Permission.SERVICE;
import static java.util.Map.entry;

import io.counterpoint.identity.access.Permission;
import java.util.Map;

/** Who may ask for what: one line for every operation of the schema. The build fails while one is missing. */
final class AccessTable {

    /** For those who add articles and outlets. */
    static final Permission INTAKE = Permission.anyOf("intake", "admin");

    static final Map<String, Permission> ENTRIES = Map.ofEntries(
            entry("Query.article", READ),
            entry("Query.articleByUrl", READ),
            entry("Query.articles", READ),
            entry("Query.outlet", READ),
            entry("Query.outlets", READ),
            entry("Mutation.addArticles", INTAKE),
            entry("Mutation.addOutlets", INTAKE),
            entry("Query.articleChanges", SERVICE),
            entry("Query._entities", JOIN),
            entry("Query._service", SERVICE),
            entry("Query.__schema", READ),
            entry("Query.__type", READ));

    private AccessTable() {}
}
