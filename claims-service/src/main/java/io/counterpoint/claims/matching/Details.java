package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Aspect;
import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Term;
import io.counterpoint.claims.similarity.TermReader;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a statement tells that another rendering may tell otherwise.
 *
 * @param statement the statement
 * @param details in the order of the text
 */
record Details(MatchableStatement statement, List<Detail> details) {
    private static final Vocabulary VOCABULARY = Vocabulary.read();

    /**
     * One detail.
     *
     * @param aspect what it is about
     * @param value its normal form
     * @param role what it is in the statement; details in different roles are not compared
     * @param exact its words; when they stand outside the statement, start and end are 0
     * @param start first UTF-16 unit in the exact text
     * @param end after the last
     */
    record Detail(Aspect aspect, String value, Set<String> role, String exact, int start, int end) {
        boolean sameValue(Detail other) {
            return aspect == other.aspect && (value.equals(other.value) || contains(other) || other.contains(this));
        }

        boolean sameRole(Detail other) {
            return role.stream().anyMatch(other.role::contains);
        }

        Version version(MatchableStatement statement) {
            String text = statement.exact();
            return new Version(
                    statement.id(), value, exact, text.codePointCount(0, start), text.codePointCount(0, end));
        }

        private boolean contains(Detail other) {
            return aspect == Aspect.PLACE && value.contains(other.value);
        }
    }

    static Details of(MatchableStatement statement, TermReader reader, PartyNames names) {
        List<Word> words = Words.of(statement.exact());
        List<Term> terms = reader.read(words);
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            switch (term.kind()) {
                case NUMBER -> number(statement, words, terms, i, details);
                case NAME -> place(statement, words, term, details);
                case CONCEPT -> strength(statement, words, term, details);
                default -> {}
            }
        }
        qualify(details);
        speakers(statement, names, details);
        return new Details(statement, List.copyOf(details));
    }

    List<Detail> details(Aspect aspect) {
        return details.stream().filter(detail -> detail.aspect() == aspect).toList();
    }

    /** A figure, in the role of what it counts: the next telling term. */
    private static void number(
            MatchableStatement statement, List<Word> words, List<Term> terms, int at, List<Detail> details) {
        Term number = terms.get(at);
        Set<String> counted = new HashSet<>();
        terms.stream()
                .skip(at + 1L)
                .filter(term -> term.first() - number.last() <= 3)
                .filter(term -> term.kind() != Term.Kind.PARTY)
                .limit(2)
                .forEach(term -> counted.add(term.key()));
        if (Numbers.counts(statement.exact(), words, number.first()) && !counted.isEmpty()) {
            details.add(detail(Aspect.NUMBER, number.key(), counted, statement, words, number));
        }
    }

    /** A place, in the role of the noun beside it or the word before it. */
    private static void place(MatchableStatement statement, List<Word> words, Term name, List<Detail> details) {
        Set<String> role = new HashSet<>();
        int after = name.last() + 1;
        if (after < words.size()
                && VOCABULARY.places().contains(words.get(after).lower())) {
            role.add("place noun");
        }
        for (int before = name.first() - 1; before >= Math.max(0, name.first() - 3) && role.isEmpty(); before--) {
            if (VOCABULARY.prepositions().contains(words.get(before).lower())
                    && !words.get(before).lower().equals("of")) {
                role.add(words.get(before).lower());
            }
        }
        if (!role.isEmpty()) {
            details.add(detail(Aspect.PLACE, name.key().substring(1), role, statement, words, name));
        }
    }

    private static void strength(MatchableStatement statement, List<Word> words, Term term, List<Detail> details) {
        Set<String> scales = VOCABULARY.scales().getOrDefault(term.key(), Set.of());
        if (!scales.isEmpty()) {
            details.add(detail(Aspect.STRENGTH, term.key(), scales, statement, words, term));
        }
    }

    /** Who says that a gap has narrowed says the weaker thing, though the gap is named too. */
    private static void qualify(List<Detail> details) {
        Set<String> weaker = new HashSet<>();
        details.stream()
                .filter(detail -> detail.aspect() == Aspect.STRENGTH)
                .forEach(detail -> detail.role().stream()
                        .filter(scale -> scale.startsWith(detail.value() + " or "))
                        .forEach(weaker::add));
        details.removeIf(detail -> detail.aspect() == Aspect.STRENGTH
                && detail.role().stream()
                        .anyMatch(scale -> weaker.contains(scale) && scale.endsWith(" or " + detail.value())));
    }

    /** Who speaks, where it is several: named, or only "both sides". */
    private static void speakers(MatchableStatement statement, PartyNames names, List<Detail> details) {
        String mention = statement.speakerMention();
        if (mention == null) {
            return;
        }
        Collectives speakers = Collectives.of(mention, names);
        if (speakers.several()) {
            int at = statement.exact().indexOf(mention);
            int start = Math.max(at, 0);
            int end = at < 0 ? 0 : at + mention.length();
            String value = speakers.parties().isEmpty()
                    ? mention.toLowerCase(Locale.ROOT)
                    : String.join(" ", speakers.parties());
            details.add(new Detail(Aspect.ADDRESSEE, value, Set.of("speakers"), mention, start, end));
        }
    }

    private static Detail detail(
            Aspect aspect, String value, Set<String> role, MatchableStatement statement, List<Word> words, Term term) {
        int start = words.get(term.first()).start();
        int end = words.get(term.last()).end();
        return new Detail(aspect, value, Set.copyOf(role), statement.exact().substring(start, end), start, end);
    }

    /**
     * The words of {@code aspects.txt}.
     *
     * @param scales the scales a concept is a degree of
     */
    private record Vocabulary(Set<String> places, Set<String> prepositions, Map<String, Set<String>> scales) {
        static Vocabulary read() {
            Map<String, Set<String>> lists = new HashMap<>();
            Map<String, Set<String>> scales = new HashMap<>();
            for (LexiconFile.Entry entry : LexiconFile.entries("aspects.txt")) {
                if (entry.name().startsWith("weaker ")) {
                    String weaker = entry.name().substring("weaker ".length());
                    for (String stronger : entry.phrases()) {
                        String scale = weaker + " or " + stronger;
                        scales.computeIfAbsent(weaker, key -> new HashSet<>()).add(scale);
                        scales.computeIfAbsent(stronger, key -> new HashSet<>()).add(scale);
                    }
                } else {
                    lists.computeIfAbsent(entry.name(), key -> new HashSet<>()).addAll(entry.phrases());
                }
            }
            return new Vocabulary(lists.getOrDefault("place", Set.of()), lists.getOrDefault("in", Set.of()), scales);
        }
    }
}
