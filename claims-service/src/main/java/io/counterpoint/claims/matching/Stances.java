package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.PartyNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Turns propositions and their positions into stances, one for each holder. */
final class Stances {
    private static final double FIRST_EVIDENCE = 0.55;
    private static final double MORE_EVIDENCE = 0.1;
    private static final double MOST = 0.95;

    /** A party concerned is certain to be concerned, less so that nobody quotes it. */
    private static final double SILENT = 0.5;

    private Stances() {}

    /** A proposition and its position on a claim. */
    record Shown(Proposition proposition, Position position) {}

    /** What each holder holds, in the order of their names; of several positions the one shown most often, then the latest. */
    static List<StanceProposal> of(Collection<Shown> shown, Nesting nesting) {
        Map<Holder, List<Shown>> byHolder = new LinkedHashMap<>();
        shown.stream()
                .sorted(Comparator.comparing(
                                (Shown each) -> each.proposition().holder().toString())
                        .thenComparing(each -> each.proposition().id()))
                .forEach(each -> byHolder.computeIfAbsent(each.proposition().holder(), key -> new ArrayList<>())
                        .add(each));
        List<StanceProposal> stances = new ArrayList<>();
        byHolder.forEach((holder, all) -> stances.add(stance(holder, all, nesting)));
        return stances;
    }

    /** NO_POSITION for the parties that propositions name and that none of the holders speaks for. */
    static List<StanceProposal> silent(Collection<Shown> shown, PartyNames names) {
        Set<String> concerned = new LinkedHashSet<>();
        shown.stream()
                .sorted(Comparator.comparing(each -> each.proposition().id()))
                .forEach(each -> concerned.addAll(each.proposition().parties()));
        List<StanceProposal> silent = new ArrayList<>();
        for (String party : concerned) {
            boolean speaks = shown.stream()
                    .flatMap(each -> each.proposition().line().stream())
                    .anyMatch(line -> names.related(line, party));
            boolean within = concerned.stream()
                    .anyMatch(
                            other -> !other.equals(party) && names.lineOf(party).contains(other));
            if (!speaks && !within && names.kindOf(party) != PartyKind.OUTLET) {
                silent.add(new StanceProposal(
                        new Holder.Party(party),
                        Position.NO_POSITION,
                        Basis.REPORTED,
                        List.of(),
                        null,
                        SILENT,
                        names.nameOf(party) + " is concerned, but no statement of theirs on this is known"));
            }
        }
        return silent;
    }

    private static StanceProposal stance(Holder holder, List<Shown> all, Nesting nesting) {
        Map<Position, Long> counts = new LinkedHashMap<>();
        all.forEach(each -> counts.merge(each.position(), 1L, Long::sum));
        Comparator<Shown> best = Comparator.comparingLong(
                        (Shown each) -> Objects.requireNonNull(counts.get(each.position())))
                .thenComparing(each -> day(each.proposition().statement()))
                .thenComparing(each -> each.proposition().id(), Comparator.reverseOrder());
        Shown main = all.stream().max(best).orElseThrow();
        List<Shown> evidence =
                all.stream().filter(each -> each.position() == main.position()).toList();
        List<String> ids = evidence.stream()
                .map(each -> each.proposition().statement())
                .flatMap(each -> Stream.concat(Stream.of(each.id()), nesting.inside(each).stream()))
                .distinct()
                .sorted()
                .toList();
        LocalDate saidOn = evidence.stream()
                .map(each -> each.proposition().statement().saidOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        double confidence = Math.min(MOST, FIRST_EVIDENCE + MORE_EVIDENCE * (ids.size() - 1));
        double agreed = (double) evidence.size() / all.size();
        return new StanceProposal(
                holder,
                main.position(),
                basis(evidence, nesting),
                ids,
                saidOn,
                confidence * agreed,
                reason(main, ids.size()));
    }

    private static LocalDate day(MatchableStatement statement) {
        LocalDate day = statement.saidOn() == null ? statement.publishedOn() : statement.saidOn();
        return day == null ? LocalDate.MIN : day;
    }

    private static Basis basis(List<Shown> evidence, Nesting nesting) {
        boolean quoted = false;
        for (Shown each : evidence) {
            StatementKind kind = each.proposition().statement().kind();
            if (kind == StatementKind.OUTLET_VOICE || each.proposition().isSummary()) {
                return Basis.OUTLET_VOICE;
            }
            quoted |= kind == StatementKind.DIRECT
                    || kind == StatementKind.PARTIAL
                    || !nesting.inside(each.proposition().statement()).isEmpty();
        }
        return quoted ? Basis.QUOTED : Basis.REPORTED;
    }

    private static String reason(Shown main, int statements) {
        Proposition proposition = main.proposition();
        String how = proposition.statement().kind() == StatementKind.OUTLET_VOICE
                ? "stated in the outlet's own voice"
                : proposition.isSummary()
                        ? "said by the outlet of several parties at once"
                        : switch (proposition.attitude()) {
                            case DEMAND -> "demanded";
                            case ACCEPTANCE -> "agreed to";
                            case REJECTION -> "rejected";
                            case DENIAL -> "denied";
                            case DOUBT -> "doubted";
                            case FALSEHOOD -> "called untrue";
                            case ASSERTION -> proposition.wish() ? "called for" : "stated";
                        };
        String turned = proposition.features().reference() ? ", with reference to what stands before" : "";
        String cue = proposition.statement().cueLemma();
        String by = cue == null ? "" : " (\"%s\")".formatted(cue);
        return "%s%s%s in %d statement%s".formatted(how, by, turned, statements, statements == 1 ? "" : "s");
    }
}
