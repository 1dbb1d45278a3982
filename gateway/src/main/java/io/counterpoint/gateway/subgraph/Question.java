package io.counterpoint.gateway.subgraph;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two queries the same: their bytes, and the headers that say on whose behalf they are sent. */
final class Question {

    private final List<List<String>> headers;
    private final byte[] body;
    private final int hash;

    Question(List<List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
        this.hash = 31 * Arrays.hashCode(body) + headers.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question question
                && Arrays.equals(body, question.body)
                && headers.equals(question.headers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
