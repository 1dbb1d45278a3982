package io.counterpoint.claims.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the data files; their form is described at the head of each. */
final class LexiconReader {
    private static final String FOLDER = "/io/counterpoint/claims/extraction/";
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Map<String, VerbForm> verbs = new HashMap<>();
    private final Map<String, CueEntry> verbCues = new HashMap<>();
    private final Map<String, CueEntry> nounCues = new HashMap<>();
    private final Map<String, CueEntry> adjectiveCues = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private String family = "";
    private boolean speech;
    private Map<Frame, Double> defaults = Map.of();

    Lexicon read() {
        Inflection inflection = new Inflection(irregulars());
        lines("cues.txt").forEach(this::cueLine);
        Set<String> lemmas = new HashSet<>();
        verbCues.values().forEach(cue -> lemmas.add(cue.lemma()));
        lines("verbs.txt").forEach(line -> lemmas.addAll(words(line)));
        for (String lemma : lemmas) {
            inflection.forms(lemma).forEach((form, verb) -> verbs.merge(form, verb, this::preferCue));
        }
        wordSections();
        return new Lexicon(verbs, verbCues, nounCues, adjectiveCues, words, channels(), offices(), furniture());
    }

    /** Of two verbs with a form in common ("found", "saw"), the one that attributes is the more useful reading. */
    private VerbForm preferCue(VerbForm one, VerbForm other) {
        return verbCues.containsKey(one.lemma()) || !verbCues.containsKey(other.lemma()) ? one : other;
    }

    private Map<String, Inflection.Irregular> irregulars() {
        Map<String, Inflection.Irregular> irregulars = new HashMap<>();
        for (String line : lines("irregular-verbs.txt")) {
            List<String> forms = words(line);
            irregulars.put(forms.get(0), new Inflection.Irregular(forms.get(1), forms.get(2)));
        }
        return irregulars;
    }

    private void cueLine(String line) {
        if (line.startsWith("[")) {
            heading(line);
            return;
        }
        for (String item : words(line)) {
            entry(item);
        }
    }

    private void heading(String line) {
        int close = line.indexOf(']');
        family = line.substring(1, close);
        String rest = line.substring(close + 1).strip();
        speech = rest.startsWith("speech");
        defaults =
                strengths(words(rest.substring(speech ? "speech".length() : 0).strip()));
    }

    private void entry(String item) {
        int bracket = item.indexOf('(');
        String[] parts = (bracket < 0 ? item : item.substring(0, bracket)).split("_", 2);
        Map<Frame, Double> strengths = new EnumMap<>(Frame.class);
        strengths.putAll(defaults);
        if (bracket >= 0) {
            strengths.putAll(strengths(List.of(COMMA.split(item.substring(bracket + 1, item.length() - 1)))));
        }
        CueEntry cue = new CueEntry(parts[0], parts.length > 1 ? parts[1] : null, family, speech, strengths);
        if (cue.isVerb()) {
            verbCues.put(cue.name(), cue);
        } else if (family.equals("adjective")) {
            adjectiveCues.put(cue.name(), cue);
        } else {
            nounCues.put(cue.name(), cue);
            String plural = Inflection.plural(cue.lemma());
            nounCues.put(cue.particle() == null ? plural : plural + " " + cue.particle(), cue);
        }
    }

    private static Map<Frame, Double> strengths(List<String> items) {
        Map<Frame, Double> strengths = new EnumMap<>(Frame.class);
        for (String item : items) {
            int equals = item.indexOf('=');
            Frame frame = Frame.valueOf(item.substring(0, equals).toUpperCase(Locale.ROOT));
            strengths.put(frame, Double.valueOf(item.substring(equals + 1)));
        }
        return strengths;
    }

    private static List<String> words(String line) {
        return List.of(BLANK.split(line));
    }

    private void wordSections() {
        Set<String> section = new HashSet<>();
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = words.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
            } else {
                section.addAll(words(line));
            }
        }
    }

    private static List<Lexicon.Phrase> channels() {
        List<Lexicon.Phrase> channels = new ArrayList<>();
        for (String line : lines("channels.txt")) {
            int colon = line.indexOf(':');
            COMMA.splitAsStream(line.substring(colon + 1))
                    .map(phrase -> new Lexicon.Phrase(phrase.strip(), line.substring(0, colon)))
                    .forEach(channels::add);
        }
        return channels;
    }

    private static Map<String, String> offices() {
        Map<String, String> offices = new HashMap<>();
        for (String line : lines("offices.txt")) {
            List<String> forms = words(line);
            forms.subList(1, forms.size()).forEach(verb -> offices.put(verb, forms.getFirst()));
        }
        return offices;
    }

    /** The lines of page furniture by their first word. */
    private static Map<String, List<String>> furniture() {
        Map<String, List<String>> byFirst = new HashMap<>();
        for (String line : lines("furniture.txt")) {
            byFirst.computeIfAbsent(words(line).getFirst(), first -> new ArrayList<>())
                    .add(line);
        }
        return byFirst;
    }

    private static List<String> lines(String file) {
        try (InputStream in = LexiconReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing data file " + FOLDER + file);
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
