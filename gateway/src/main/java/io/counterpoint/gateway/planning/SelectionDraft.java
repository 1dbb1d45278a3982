package io.counterpoint.gateway.planning;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a fetch selects at one place. Changed through {@link Draft} only. */
final class SelectionDraft {

    final String type;
    final Map<String, FieldDraft> fields = new LinkedHashMap<>();
    final Map<String, SelectionDraft> fragments = new LinkedHashMap<>();
    boolean typename;

    SelectionDraft(String type) {
        this.type = type;
    }

    /** Takes in everything that {@code other} selects. */
    void include(SelectionDraft other) {
        typename |= other.typename;
        other.fields.forEach((key, field) -> {
            FieldDraft known = fields.putIfAbsent(key, field);
            if (known != null && known.children() != null && field.children() != null) {
                known.children().include(field.children());
            }
        });
        other.fragments.forEach((type, fragment) -> {
            SelectionDraft known = fragments.putIfAbsent(type, fragment);
            if (known != null) {
                known.include(fragment);
            }
        });
    }
}
