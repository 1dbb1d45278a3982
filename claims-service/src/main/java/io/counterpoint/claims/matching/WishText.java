package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a sentence with "should" out of what somebody wants or does not want, so that others can want it too. */
final class WishText {
    /** How far into the text the verb of a wish is looked for, in words. */
    private static final int REACH = 12;

    /** A subject before "to" is at most this long, in words. */
    private static final int SUBJECT = 6;

    private static final Set<String> MODALS =
            Set.of("must", "should", "ought", "needs", "need", "has", "have", "would");
    private static final Set<String> NEGATIVE_DETERMINERS = Set.of("any", "such");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "all", "any",
            "some", "more", "such", "no");
    private static final Set<String> PARTICLES = Set.of("up", "out", "down", "off", "back", "aside");

    /** Where the object of a verb ends. */
    private static final Set<String> AFTER_OBJECT = Set.of(
            "to",
            "with",
            "before",
            "after",
            "until",
            "unless",
            "if",
            "in",
            "into",
            "on",
            "at",
            "by",
            "as",
            "while",
            "when",
            "from",
            "without",
            "within",
            "along",
            "possibly",
            "and",
            "but",
            "altogether",
            "immediately");

    /** Nouns that take an infinitive of their own: "the offer to talk" has no subject before "to". */
    private static final Set<String> TAKES_INFINITIVE = Set.of(
            "offer",
            "plan",
            "plans",
            "decision",
            "right",
            "agreement",
            "effort",
            "efforts",
            "proposal",
            "way",
            "order",
            "need",
            "attempt",
            "attempts",
            "bid",
            "move",
            "pledge",
            "promise",
            "willingness",
            "readiness");

    private static final Set<String> SUBORDINATING =
            Set.of("until", "unless", "if", "when", "while", "after", "before", "because", "which", "who", "that");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "some", "more", "any", "all", "no");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "about", "against", "over", "off", "than");
    private static final Set<String> NOT = Set.of("not", "never", "n't", "won't", "wouldn't");

    /** Cues after which an -ing form is a verb, not an adjective as in "binding rules". */
    private static final Set<String> TAKING_GERUND = Set.of(
            "rule", "propose", "suggest", "recommend", "oppose", "consider", "reject", "advocate", "exclude", "refuse");

    /** Cues by which one calls for a thing to be, rather than for oneself to have it. */
    private static final Set<String> CALLING = Set.of(
            "demand",
            "repeat",
            "insist",
            "call",
            "appeal",
            "urge",
            "press",
            "push",
            "plead",
            "petition",
            "campaign",
            "lobby",
            "propose",
            "proposal",
            "recommend",
            "advocate");

    private final PartyNames names;

    WishText(PartyNames names) {
        this.names = names;
    }

    /** A sentence, without its full stop, for the words of a wish. */
    String of(Proposition proposition, String text) {
        List<Word> words = Words.of(text);
        if (words.isEmpty() || hasModal(words) || proposition.attitude() == Attitude.ASSERTION) {
            return text;
        }
        String shared = passive(proposition, text, words);
        if (shared != null) {
            return shared;
        }
        if (isPredicate(proposition, words)) {
            return speaker(proposition) + " should " + text;
        }
        String withSubject = withSubject(proposition, text, words);
        return withSubject == null ? thing(proposition, text, words) : withSubject;
    }

    /** Whether the main clause has a modal of its own. */
    private static boolean hasModal(List<Word> words) {
        return words.stream()
                .limit(REACH)
                .takeWhile(word -> !SUBORDINATING.contains(word.lower()))
                .anyMatch(word -> MODALS.contains(word.lower()));
    }

    /** "Closing the mine", "lift the duties until": "the mine should be closed", "the duties should be lifted". */
    private static @Nullable String passive(Proposition proposition, String text, List<Word> words) {
        VerbForm form = Predicates.verb(words.getFirst().lower());
        if (form == null || words.getFirst().isCapitalised() || !(form.ing() || form.base())) {
            return null;
        }
        int object = words.size() > 1 && PARTICLES.contains(words.get(1).lower()) ? 2 : 1;
        if (object >= words.size() || !isObject(proposition, form, words, object)) {
            return null;
        }
        String participle = Participles.of(words.getFirst().lower());
        if (participle == null) {
            return null;
        }
        int end = object + 1;
        while (end < words.size()
                && !AFTER_OBJECT.contains(words.get(end).lower())
                && text.substring(words.get(end - 1).end(), words.get(end).start())
                        .isBlank()) {
            end++;
        }
        String particle = object == 2 ? " " + words.get(1).text() : "";
        String thing =
                text.substring(objectStart(words, object), words.get(end - 1).end());
        String rest = text.substring(words.get(end - 1).end());
        // "Not until" is "before", once the "not" is gone.
        String after = proposition.sign() < 0 ? rest.replaceFirst("^ until ", " before ") : rest;
        return "%s should be %s%s%s".formatted(thing, participle, particle, after);
    }

    /** Whether an object begins here: with a determiner or a name; after a gerund also with a bare noun. */
    private static boolean isObject(Proposition proposition, VerbForm form, List<Word> words, int at) {
        boolean noun = !AFTER_OBJECT.contains(words.get(at).lower())
                && !PREPOSITIONS.contains(words.get(at).lower());
        return DETERMINERS.contains(words.get(at).lower())
                || words.get(at).isCapitalised()
                || (noun && form.ing() && hasCue(proposition, TAKING_GERUND));
    }

    private static boolean hasCue(Proposition proposition, Set<String> cues) {
        String cue = proposition.statement().cueLemma();
        return cue != null && Words.of(cue).stream().anyMatch(word -> cues.contains(word.lower()));
    }

    private static int objectStart(List<Word> words, int object) {
        boolean skip = NEGATIVE_DETERMINERS.contains(words.get(object).lower()) && object + 1 < words.size();
        return words.get(skip ? object + 1 : object).start();
    }

    /** "[We will not] intervene in the strike": a verb right after what rejects it. */
    private static boolean isPredicate(Proposition proposition, List<Word> words) {
        VerbForm form = Predicates.verb(words.getFirst().lower());
        String before = proposition
                .statement()
                .exact()
                .substring(0, proposition.clause().start())
                .strip();
        List<Word> leading = Words.of(before);
        return form != null
                && form.base()
                && !leading.isEmpty()
                && NOT.contains(leading.getLast().lower());
    }

    /** "Kyiv to pull back", "the mine be closed", "Norland withdraw its duties": with "should" before the verb. */
    private @Nullable String withSubject(Proposition proposition, String text, List<Word> words) {
        int to = infinitive(words);
        if (to == 0 && words.size() > 1) {
            return speaker(proposition) + " should "
                    + more(text.substring(words.get(1).start()));
        }
        if (to > 0) {
            return text.substring(0, words.get(to).start()).strip()
                    + " should"
                    + more(text.substring(words.get(to).end()));
        }
        int verb = bareVerb(words);
        if (verb > 0 && verb + 1 < words.size() && words.get(verb).lower().equals("to")) {
            return text.substring(0, words.get(verb).start()) + "should "
                    + text.substring(words.get(verb + 1).start());
        }
        return verb < 0
                ? null
                : text.substring(0, words.get(verb).start()) + "should "
                        + text.substring(words.get(verb).start());
    }

    /** "[should] offer guarantees and to avoid a repeat": the second "to" goes with the first. */
    private static String more(String text) {
        return text.replaceFirst("(,| and|—and|, and) to (?=\\p{Ll})", "$1 ").replaceFirst("—and ", " and ");
    }

    /** Where a subject is over: right before "be", or after a party's name. */
    private int bareVerb(List<Word> words) {
        for (int i = 1; i < Math.min(words.size(), REACH); i++) {
            if (words.get(i).lower().equals("be")) {
                return i;
            }
        }
        Phrase party = names.partyAt(words, 0);
        int after = party == null ? 0 : party.length();
        boolean verb = after > 0
                && after < words.size()
                && !words.get(after).isCapitalised()
                && !words.get(after - 1).possessive();
        return verb ? after : -1;
    }

    private static boolean isInfinitive(Word word) {
        VerbForm form = Predicates.verb(word.lower());
        boolean base = form != null && form.base() && !Lexicon.standard().isFunctionWord(word);
        return !word.isCapitalised() && (base || word.lower().equals("be"));
    }

    /** The index of "to" right after a short subject; 0 for none before it, -1 for nowhere. */
    private static int infinitive(List<Word> words) {
        for (int i = 0; i < Math.min(words.size() - 1, SUBJECT); i++) {
            boolean opens = words.get(i).lower().equals("to") && isInfinitive(words.get(i + 1));
            if (opens && (i == 0 || !TAKES_INFINITIVE.contains(words.get(i - 1).lower()))) {
                return i;
            }
        }
        return -1;
    }

    /** "Control of the plant", "binding guarantees": who wants a thing should get it, or the thing should be. */
    private String thing(Proposition proposition, String text, List<Word> words) {
        String first = words.getFirst().lower();
        boolean skip = NEGATIVE_DETERMINERS.contains(first) && words.size() > 1;
        String thing = upToSecondClause(skip ? text.substring(words.get(1).start()) : text);
        if (proposition.sign() > 0 && !hasCue(proposition, CALLING)) {
            return speaker(proposition) + " should get " + thing;
        }
        boolean definite = !skip && DETERMINERS.contains(first) && !INDEFINITE.contains(first);
        return definite ? thing + " should come about" : "There should be " + thing;
    }

    /** Without a clause of its own that follows: "decent pay [and all we got was silence]". */
    private static String upToSecondClause(String text) {
        int and = text.indexOf(" and ");
        boolean clause = and > 0 && !Predicates.in(text.substring(0, and)) && Predicates.in(text.substring(and));
        return clause ? text.substring(0, and).stripTrailing() : text;
    }

    private String speaker(Proposition proposition) {
        List<String> line = proposition.line();
        if (!line.isEmpty()) {
            return names.nameOf(line.getLast());
        }
        String mention = proposition.statement().speakerMention();
        return mention == null ? "The speaker" : mention;
    }
}
