package io.counterpoint.gateway.comparison;

import io.counterpoint.gateway.comparison.ExistingRouter.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts operations, and the differences by what explains them. */
final class Tally {

    private final Map<Variant, Integer> operations = new EnumMap<>(Variant.class);
    private final Map<String, Integer> differences = new TreeMap<>();
    private final List<String> details = new ArrayList<>();

    /** Counts one operation; answers whether there was no difference, or one that is explained. */
    boolean count(Variant variant, @Nullable Difference difference) {
        operations.merge(variant, 1, Integer::sum);
        if (difference == null) {
            return true;
        }
        Optional<ExplainedDifference> explanation = KnownLimitations.explain(difference);
        String name = explanation.map(ExplainedDifference::name).orElse("unexplained");
        String reason = explanation.map(ExplainedDifference::reason).orElse("");
        differences.merge(variant + " " + name + ". " + reason, 1, Integer::sum);
        details.add(name + ": " + difference);
        return explanation.isPresent();
    }

    /** Writes the numbers so far, and every difference with what explains it. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, this + "\n\n" + String.join("\n", details) + "\n");
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Compared operations: " + operations);
        differences.forEach(
                (name, count) -> text.append("\n  ").append(count).append(' ').append(name));
        return text.toString();
    }
}
