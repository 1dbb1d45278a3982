package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Selection;
import java.util.List;

/**
 * Where planning stands: in a fetch, at a path of the merged data.
 *
 * @param node what the fetch selects here
 * @param provided what {@code @provides}, or a key, on the way here promised although it is external
 */
record Place(FetchDraft fetch, SelectionDraft node, Path path, List<Selection> provided) {

    Graph graph() {
        return fetch.graph();
    }

    Place into(String key, SelectionDraft children, List<Selection> providedThere) {
        return new Place(fetch, children, path.into(key), providedThere);
    }

    Place on(String type, SelectionDraft fragment) {
        return new Place(fetch, fragment, path.on(type), provided);
    }

    /** Whether the representations sent here carry what a field requires. */
    boolean carries(List<Selection> requires) {
        return node == fetch.selection && fetch.identity.requires().contains(requires);
    }
}
