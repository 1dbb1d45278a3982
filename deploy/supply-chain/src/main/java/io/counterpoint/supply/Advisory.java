package io.counterpoint.supply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/**
 * One known flaw, in the format of OSV (https://ossf.github.io/osv-schema/) as far as it is needed here.
 *
 * @param id of the advisory, such as {@code GHSA-…}
 * @param aliases what others call it, such as {@code CVE-…}
 * @param summary one line
 * @param affected which versions of which packages
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "aliases", "summary", "affected"})
record Advisory(String id, List<String> aliases, String summary, List<Affected> affected) {

    Advisory {
        aliases = Objects.requireNonNullElse(aliases, List.of());
        summary = Objects.requireNonNullElse(summary, "");
        affected = Objects.requireNonNullElse(affected, List.of());
    }

    /** Versions of one package: those within a range, and those listed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"package", "ranges", "versions"})
    record Affected(@JsonProperty("package") PackageName subject, List<Range> ranges, List<String> versions) {

        Affected {
            ranges = Objects.requireNonNullElse(ranges, List.of());
            versions = Objects.requireNonNullElse(versions, List.of());
        }

        boolean covers(PackageName asked, String version) {
            return asked.isSameAs(subject)
                    && (versions.contains(version) || ranges.stream().anyMatch(range -> range.covers(version)));
        }
    }

    /** A package of an ecosystem, as OSV calls it: {@code group:name} in Maven. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PackageName(String ecosystem, String name) {

        boolean isSameAs(PackageName other) {
            return name.equals(other.name)
                    && ecosystem.toLowerCase(Locale.ROOT).equals(other.ecosystem.toLowerCase(Locale.ROOT));
        }
    }

    /** Versions between events, in the order of Maven's versions; ranges of commits say nothing about versions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Range(String type, List<Event> events) {

        boolean covers(String version) {
            if (type.equals("GIT")) {
                return false;
            }
            ComparableVersion asked = new ComparableVersion(version);
            boolean affected = false;
            for (Event event : events.stream().sorted().toList()) {
                affected = event.changes(asked, affected);
            }
            return affected;
        }
    }

    /** Where a flaw begins ({@code introduced}), where it ends ({@code fixed}), or where it is last ({@code lastAffected}). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @Nullable String introduced,
            @Nullable String fixed,
            @JsonProperty("last_affected") @Nullable String lastAffected)
            implements Comparable<Event> {

        boolean changes(ComparableVersion asked, boolean affected) {
            int order = asked.compareTo(version());
            if (introduced != null) {
                return affected || introduced.equals("0") || order >= 0;
            }
            if (fixed != null) {
                return affected && order < 0;
            }
            return affected && (lastAffected == null || order <= 0);
        }

        private ComparableVersion version() {
            for (String bound : new @Nullable String[] {introduced, fixed, lastAffected}) {
                if (bound != null) {
                    return new ComparableVersion(bound);
                }
            }
            return new ComparableVersion("0");
        }

        /** The one that begins at a version comes after the one that ends there. */
        @Override
        public int compareTo(Event other) {
            int order = version().compareTo(other.version());
            return order != 0 ? order : Boolean.compare(introduced != null, other.introduced != null);
        }
    }
}
