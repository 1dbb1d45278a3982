package io.counterpoint.gateway.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents by their hash, those used last; bounded by the characters of all of them together. */
final class AutomaticDocuments {

    /** What an entry costs beside its document: the hash and the links, roughly. */
    private static final int OVERHEAD = 200;

    private final int maxCharacters;
    private final Map<String, String> documents = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    AutomaticDocuments(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    synchronized @Nullable String find(String hash) {
        return documents.get(hash);
    }

    /** Remembers a document, and forgets those for which there is no room any more. */
    synchronized void remember(String hash, String document) {
        if (weight(document) > maxCharacters || documents.putIfAbsent(hash, document) != null) {
            return;
        }
        characters += weight(document);
        Iterator<String> oldest = documents.values().iterator();
        while (characters > maxCharacters) {
            characters -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(String document) {
        return (long) document.length() + OVERHEAD;
    }
}
