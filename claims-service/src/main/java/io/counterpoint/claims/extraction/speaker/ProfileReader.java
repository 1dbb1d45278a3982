package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.SpeakerKind;
import io.counterpoint.claims.extraction.SpeakerProfile;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads name, role and affiliation of a text's speakers from their mentions. It must be shown the mentions in order, as
 * surnames and pronouns take up who was introduced before; so one is made for each text.
 */
public final class ProfileReader {
    /** No mention that introduces anybody is longer, in characters. */
    private static final int LONGEST = 300;

    private static final Set<String> PARTICLES =
            Set.of("de", "da", "van", "von", "der", "den", "bin", "al", "el", "la");
    private static final Set<String> UNNAMED =
            Set.of("a", "an", "one", "two", "three", "some", "several", "many", "another", "other", "few");
    private static final Set<String> SOURCES =
            Set.of("source", "sources", "insider", "insiders", "people", "person", "those");

    private final NameIndex names;
    private final Lexicon lexicon;
    private final Map<String, SpeakerProfile> introduced = new HashMap<>();
    private @Nullable SpeakerProfile latest;

    public ProfileReader(NameIndex names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    /** A mention taken apart: words before the name, the name's words. */
    private record Parts(List<String> before, List<String> name) {}

    /** What the text has said of a source so far. */
    public SpeakerProfile read(String source) {
        String mention = source.strip();
        String lower = mention.toLowerCase(Locale.ROOT);
        if (lexicon.is("individual", lower)) {
            return as(SpeakerKind.PRONOUN, latest);
        }
        if (lexicon.is("group", lower)) {
            return as(SpeakerKind.PRONOUN, null);
        }
        String[] asides = withoutBrackets(mention.substring(0, Math.min(LONGEST, mention.length())))
                .split(",", 3);
        Parts first = apart(words(asides[0]));
        Parts second = asides.length > 1 ? apart(words(asides[1])) : new Parts(List.of(), List.of());
        boolean named = !first.name().isEmpty();
        boolean nameFollows =
                !named && second.before().isEmpty() && second.name().size() > 1;
        if (!named && !nameFollows) {
            return unnamed(words(asides[0]), mention);
        }
        List<String> role = nameFollows || !first.before().isEmpty()
                ? first.before()
                : asides.length > 1 ? described(words(asides[1])) : List.of();
        String name = String.join(" ", nameFollows ? second.name() : first.name());
        if (!nameFollows && isBody(first, mention)) {
            return new SpeakerProfile(SpeakerKind.COLLECTIVE, name, role(role), affiliation(mention));
        }
        return named(name, role, mention);
    }

    /** "who heads the works council" as "head of the works council". */
    private List<String> described(List<String> aside) {
        if (aside.isEmpty() || !aside.getFirst().equals("who")) {
            return aside;
        }
        String office = aside.size() < 3 ? null : lexicon.office(aside.get(1));
        if (office == null) {
            return List.of();
        }
        List<String> role = new ArrayList<>(List.of(office, "of"));
        for (String word : aside.subList(2, aside.size())) {
            if (lexicon.is("conjunction", word)) {
                break;
            }
            role.add(word);
        }
        return role;
    }

    /** "The Guardian", "Brandt & Co", "the turbine maker Acme": a name that is no person's. */
    private boolean isBody(Parts parts, String mention) {
        String before = parts.before().isEmpty() ? "" : parts.before().getLast();
        boolean known = introduced.containsKey(NameKey.of(parts.name().getLast()));
        boolean bare =
                parts.before().stream().allMatch(this::isArticle) && mention.regionMatches(true, 0, "the ", 0, 4);
        return !known
                && (bare
                        || lexicon.is("body", before)
                        || lexicon.is("institution", before)
                        || parts.name().contains("&")
                        || isCompany(parts.name().getLast()));
    }

    private SpeakerProfile named(String name, List<String> role, String mention) {
        String surname = NameKey.of(name.substring(name.lastIndexOf(' ') + 1));
        SpeakerProfile before = introduced.get(surname);
        boolean same = before != null
                && before.name() != null
                && (name.indexOf(' ') < 0 || before.name().endsWith(name) || name.endsWith(before.name()));
        String text = role(role);
        String affiliation = affiliation(mention);
        SpeakerProfile read = new SpeakerProfile(SpeakerKind.NAMED, name, text, affiliation);
        if (same && before != null && before.name() != null) {
            read = new SpeakerProfile(
                    SpeakerKind.NAMED,
                    before.name().length() >= name.length() ? before.name() : name,
                    before.role() == null ? text : before.role(),
                    before.affiliationId() == null ? affiliation : before.affiliationId());
        }
        introduced.put(surname, read);
        latest = read;
        return read;
    }

    private SpeakerProfile unnamed(List<String> words, String mention) {
        String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        boolean source = words.stream().anyMatch(word -> SOURCES.contains(word.toLowerCase(Locale.ROOT)));
        String role = role(words);
        String affiliation = affiliation(mention);
        if (source || UNNAMED.contains(first)) {
            return new SpeakerProfile(SpeakerKind.ANONYMOUS, null, role, affiliation);
        }
        boolean office = words.stream().anyMatch(this::isOffice);
        boolean body = words.stream().anyMatch(word -> lexicon.is("institution", word.toLowerCase(Locale.ROOT)));
        return office && (!body || !first.equals("the"))
                ? new SpeakerProfile(SpeakerKind.ROLE, null, role, affiliation)
                : new SpeakerProfile(SpeakerKind.COLLECTIVE, bodyName(words, affiliation), null, affiliation);
    }

    /** The proper name of an unknown body: "Amnesty International"; null for "the ministry" and known parties. */
    private @Nullable String bodyName(List<String> words, @Nullable String affiliation) {
        List<String> name = words.stream()
                .dropWhile(this::isArticle)
                .takeWhile(word -> Character.isUpperCase(word.charAt(0)) || word.equals("&") || word.equals("of"))
                .toList();
        boolean proper =
                affiliation == null && name.size() > 1 && !name.getLast().equals("of");
        return proper ? String.join(" ", name) : null;
    }

    private boolean isOffice(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lexicon.is("title", lower) && !lexicon.is("determiner", lower) && !lexicon.is("institution", lower);
    }

    private static SpeakerProfile as(SpeakerKind kind, @Nullable SpeakerProfile profile) {
        return profile == null
                ? new SpeakerProfile(kind, null, null, null)
                : new SpeakerProfile(kind, profile.name(), profile.role(), profile.affiliationId());
    }

    /**
     * The last run of capitals that is no title, body or known group is the name, unless it only tells where or of what:
     * "Ada Brook of Bath", "analysts at Acme".
     */
    private Parts apart(List<String> words) {
        int from = nameStart(words, words.size());
        if (from < words.size() && !followsPreposition(words, from)) {
            return new Parts(words.subList(0, from), words.subList(from, words.size()));
        }
        int end = 0;
        while (end < words.size() && !isLink(words.get(end))) {
            end++;
        }
        from = nameStart(words, end);
        return new Parts(words.subList(0, from), words.subList(from, end));
    }

    private int nameStart(List<String> words, int end) {
        int from = end > 1 && isCompany(words.get(end - 1)) ? end - 1 : end;
        while (from > 0 && (isName(words.get(from - 1)) || (from < end && PARTICLES.contains(words.get(from - 1))))) {
            from--;
        }
        while (from < end && PARTICLES.contains(words.get(from))) {
            from++;
        }
        return from;
    }

    private boolean isCompany(String word) {
        return lexicon.is("company", word.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private boolean followsPreposition(List<String> words, int from) {
        int before = from - 1;
        while (before >= 0 && isArticle(words.get(before))) {
            before--;
        }
        return before >= 0 && isLink(words.get(before));
    }

    private boolean isLink(String word) {
        return lexicon.is("preposition", word) || lexicon.is("wh", word) || word.equals("to");
    }

    private boolean isName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return (Character.isUpperCase(word.charAt(0)) || word.equals("&"))
                && !lexicon.is("people", lower)
                && !lower.endsWith("'s")
                && !lower.endsWith("’s")
                && !lexicon.is("title", lower)
                && !lexicon.is("title", lower.replace(".", ""))
                && !lexicon.is("institution", lower.replace(".", ""))
                && !lexicon.is("determiner", lower)
                && names.matches(Word.of(word)).stream().allMatch(NameIndex.Match::person);
    }

    /** The description without article, owner and the names of parties before it. */
    private @Nullable String role(List<String> words) {
        int from = 0;
        while (from < words.size()
                && (isArticle(words.get(from)) || isOwner(words.get(from)) || namesGroup(words.get(from)))) {
            from++;
        }
        return from == words.size() ? null : String.join(" ", words.subList(from, words.size()));
    }

    private boolean isArticle(String word) {
        return lexicon.is("determiner", word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOwner(String word) {
        return word.endsWith("'s") || word.endsWith("’s");
    }

    private boolean namesGroup(String word) {
        return names.matches(Word.of(word)).stream().anyMatch(match -> !match.person());
    }

    private @Nullable String affiliation(String mention) {
        return names.matches(Word.of(mention)).stream()
                .filter(match -> !match.person())
                .map(NameIndex.Match::id)
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && (Character.isLetterOrDigit(word.codePointAt(0)) || word.equals("&"))) {
                words.add(word);
            }
        }
        return words;
    }

    private static String withoutBrackets(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                outside.append(c);
            }
            depth = c == ')' ? Math.max(0, depth - 1) : depth;
        }
        return outside.toString();
    }
}
