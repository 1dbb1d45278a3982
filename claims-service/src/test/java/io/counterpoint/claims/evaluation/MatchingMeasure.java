package io.counterpoint.claims.evaluation;

import io.counterpoint.claims.evaluation.Figures.Score;
import io.counterpoint.claims.evaluation.SeedTruth.Disagreement;
import io.counterpoint.claims.evaluation.SeedTruth.GoldClaim;
import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.matching.ClaimProposal;
import io.counterpoint.claims.matching.ClaimProposer;
import io.counterpoint.claims.matching.Discrepancies;
import io.counterpoint.claims.matching.Discrepancy;
import io.counterpoint.claims.matching.Holder;
import io.counterpoint.claims.matching.MatchableStatement;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.matching.StanceProposal;
import io.counterpoint.claims.matching.UtteranceMatcher;
import io.counterpoint.claims.matching.UtteranceProposal;
import io.counterpoint.claims.similarity.PartyNames;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Utterances, discrepancies and stances on the seed articles: {@code seeds.*} over what the extraction finds, and
 * {@code seeds.given.*} over the annotated statements themselves, which tells matching from extraction.
 *
 * <p>A proposed claim is compared with the annotated one that shares most evidence with it; one that shares none with
 * any counts against precision.
 */
final class MatchingMeasure implements Measure {
    @Override
    public void run(Path folder, Path articles, Figures figures) throws IOException {
        Path file = folder.resolve("seeds/truth.json");
        if (!Files.exists(file)) {
            return;
        }
        SeedTruth truth = SeedTruth.read(file, articles);
        List<KnownParty> parties = parties(articles.resolveSibling("parties.json"));
        PartyDirectory directory = PartyDirectory.of(parties);
        PartyNames names = PartyNames.of(parties);
        measure("seeds.", truth, SeedStatements.extracted(truth, directory), names, figures);
        measure("seeds.given.", truth, SeedStatements.given(truth, directory), names, figures);
    }

    /**
     * What matching made of statements.
     *
     * @param utterances pairs of statements of one utterance
     * @param discrepancies what the articles disagree on
     * @param stances claims with party and position
     */
    record Scores(Score utterances, Score discrepancies, Score stances) {}

    /** Compares what matching finds among statements with what people found; prints figures under a prefix. */
    static Scores measure(String prefix, SeedTruth truth, SeedStatements found, PartyNames names, Figures figures) {
        List<UtteranceProposal> utterances = new UtteranceMatcher(names).assign(found.statements(), List.of());
        Score pairs = utterances(prefix, truth, found, utterances, figures);
        figures.put(prefix + "utterances.precision", pairs.precision());
        figures.put(prefix + "utterances.recall", pairs.recall());
        figures.put(prefix + "utterances.f1", pairs.f1());
        Score discrepancies = discrepancies(prefix, truth, found, utterances, names, figures);
        Score stances = stances(prefix, truth, found, names, figures);
        figures.put(prefix + "stances.precision", stances.precision());
        figures.put(prefix + "stances.recall", stances.recall());
        return new Scores(pairs, discrepancies, stances);
    }

    private static Score utterances(
            String prefix, SeedTruth truth, SeedStatements found, List<UtteranceProposal> utterances, Figures figures) {
        Set<String> wanted = pairs(truth.groups(), truth);
        List<Set<String>> groups = new ArrayList<>();
        for (UtteranceProposal utterance : utterances) {
            Set<String> items = new HashSet<>();
            utterance.statementIds().forEach(id -> items.addAll(itemsOf(found, id)));
            groups.add(items);
        }
        Set<String> got = pairs(groups, truth);
        Set<String> right = new HashSet<>(got);
        right.retainAll(wanted);
        wanted.stream()
                .filter(pair -> !got.contains(pair))
                .sorted()
                .forEach(pair -> figures.error(prefix + "utterances.missed", "", pair));
        got.stream()
                .filter(pair -> !wanted.contains(pair))
                .sorted()
                .forEach(pair -> figures.error(prefix + "utterances.false", "", pair));
        return Score.of(right.size(), got.size(), wanted.size());
    }

    private static Set<String> pairs(List<Set<String>> groups, SeedTruth truth) {
        Map<String, String> articles = new HashMap<>();
        truth.items().forEach(item -> articles.put(item.id(), item.article()));
        Set<String> pairs = new HashSet<>();
        for (Set<String> group : groups) {
            for (String a : group) {
                for (String b : group) {
                    if (a.compareTo(b) < 0 && !Objects.equals(articles.get(a), articles.get(b))) {
                        pairs.add(a + ' ' + b);
                    }
                }
            }
        }
        return pairs;
    }

    private static Score discrepancies(
            String prefix,
            SeedTruth truth,
            SeedStatements found,
            List<UtteranceProposal> utterances,
            PartyNames names,
            Figures figures) {
        Map<String, MatchableStatement> byId = new HashMap<>();
        found.statements().forEach(statement -> byId.put(statement.id(), statement));
        Discrepancies finder = new Discrepancies(names);
        List<Discrepancy> all = finder.in(found.statements(), utterances);
        Set<String> right = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        for (Discrepancy discrepancy : all) {
            Optional<Disagreement> match = truth.disagreements().stream()
                    .filter(each -> shows(each, discrepancy.one(), byId) && shows(each, discrepancy.other(), byId))
                    .findFirst();
            match.ifPresent(each -> right.add(each.id()));
            if (match.isEmpty()) {
                wrong.add(discrepancy.aspect() + " " + discrepancy.reason());
            }
        }
        wrong.forEach(each -> figures.error(prefix + "discrepancies.false", "", each));
        truth.disagreements().stream()
                .filter(each -> !right.contains(each.id()))
                .forEach(each -> figures.error(prefix + "discrepancies.missed", each.id(), each.topic()));
        figures.put(prefix + "discrepancies.found", right.size());
        figures.put(prefix + "discrepancies.missed", truth.disagreements().size() - right.size());
        figures.put(prefix + "discrepancies.false", wrong.size());
        return Score.of(
                right.size(), right.size() + wrong.size(), truth.disagreements().size());
    }

    /** Whether one side of a discrepancy is the annotated version of its article: by value, words or place. */
    private static boolean shows(Disagreement gold, Discrepancy.Version version, Map<String, MatchableStatement> byId) {
        MatchableStatement statement = Objects.requireNonNull(byId.get(version.statementId()));
        SeedTruth.Version wanted = gold.versions().get(statement.articleId());
        if (wanted == null) {
            return false;
        }
        int start = statement.start() + version.start();
        int end = statement.start() + version.end();
        boolean place = version.end() > version.start() && start < wanted.end() && wanted.start() < end;
        String exact = version.exact().toLowerCase(Locale.ROOT);
        return place
                || wanted.value().equalsIgnoreCase(version.value())
                || wanted.text().toLowerCase(Locale.ROOT).contains(exact);
    }

    private static Score stances(
            String prefix, SeedTruth truth, SeedStatements found, PartyNames names, Figures figures) {
        Set<String> right = new HashSet<>();
        Set<String> predicted = new HashSet<>();
        for (ClaimProposal proposal : new ClaimProposer(names).propose(found.statements(), List.of(), List.of())) {
            Optional<GoldClaim> gold = claim(truth, found, proposal);
            for (StanceProposal stance : proposal.stances()) {
                if (stance.position() != Position.NO_POSITION) {
                    String party = party(stance.holder(), truth, names);
                    String key = gold.map(GoldClaim::id).orElse(proposal.text()) + ' ' + party;
                    predicted.add(key + ' ' + stance.position());
                    if (gold.isPresent()
                            && stance.position()
                                    .name()
                                    .equals(gold.get().positions().get(party))) {
                        right.add(key);
                    } else {
                        figures.error(
                                prefix + "stances.false", key, stance.position().name(), proposal.text());
                    }
                }
            }
        }
        int wanted = 0;
        for (GoldClaim claim : truth.claims()) {
            for (Map.Entry<String, String> position : claim.positions().entrySet()) {
                if (!position.getValue().equals("NO_POSITION")) {
                    wanted++;
                    String key = claim.id() + ' ' + position.getKey();
                    if (!right.contains(key)) {
                        figures.error(prefix + "stances.missed", key, position.getValue(), claim.text());
                    }
                }
            }
        }
        return Score.of(right.size(), predicted.size(), wanted);
    }

    private static Optional<GoldClaim> claim(SeedTruth truth, SeedStatements found, ClaimProposal proposal) {
        Set<String> evidence = new HashSet<>();
        proposal.stances().forEach(stance -> stance.evidenceIds().forEach(id -> evidence.addAll(itemsOf(found, id))));
        GoldClaim best = null;
        double most = 0;
        for (GoldClaim claim : truth.claims()) {
            Set<String> common = new HashSet<>(evidence);
            common.retainAll(claim.evidence());
            double share =
                    (double) common.size() / (evidence.size() + claim.evidence().size() - common.size());
            if (share > most) {
                most = share;
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> itemsOf(SeedStatements found, String id) {
        return found.items().getOrDefault(id, Set.of());
    }

    /** The party as the annotation names it: the side a speaker is on. */
    private static String party(Holder holder, SeedTruth truth, PartyNames names) {
        return switch (holder) {
            case Holder.Outlet outlet -> outlet.outletId();
            case Holder.Unresolved unresolved -> unresolved.mention().toLowerCase(Locale.ROOT);
            case Holder.Party party -> {
                String side = names.nameOf(names.lineOf(party.partyId()).getLast());
                yield truth.speakers().getOrDefault(names.nameOf(party.partyId()), side);
            }
        };
    }

    private static List<KnownParty> parties(Path file) throws IOException {
        List<KnownParty> parties = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            for (JsonValue value : reader.readArray()) {
                JsonObject party = value.asJsonObject();
                JsonArray aliases = party.getJsonArray("aliases");
                parties.add(new KnownParty(
                        party.getString("name"),
                        party.getString("name"),
                        PartyKind.valueOf(party.getString("kind")),
                        aliases == null
                                ? List.of()
                                : aliases.getValuesAs(JsonString.class).stream()
                                        .map(JsonString::getString)
                                        .toList(),
                        party.getString("parent", null),
                        party.getString("role", null)));
            }
        }
        return parties;
    }
}
