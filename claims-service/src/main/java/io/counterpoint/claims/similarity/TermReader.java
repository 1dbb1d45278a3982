package io.counterpoint.claims.similarity;

import io.counterpoint.claims.similarity.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a text as terms: parties, concepts, names, numbers and other words, with weights. Immutable. */
public final class TermReader {
    private static final double LIGHT = 0.33;
    private static final double PARTY = 0.5;

    private static final double SYNONYM = 0.7;

    private static final int LONGEST_NAME = 4;

    private final Lexicon lexicon;
    private final PartyNames parties;

    /**
     * A reader.
     *
     * @param lexicon gives concepts and weights
     * @param parties the names of parties
     */
    public TermReader(Lexicon lexicon, PartyNames parties) {
        this.lexicon = lexicon;
        this.parties = parties;
    }

    /** The terms of a text in order; function words have none. */
    public List<Term> read(List<Word> words) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Phrase party = parties.partyAt(words, at);
            Phrase concept = party == null ? lexicon.conceptAt(words, at) : null;
            if (party != null) {
                terms.add(new Term("party:" + party.value(), Kind.PARTY, PARTY, at, at + party.length() - 1));
                at += party.length();
            } else if (concept != null) {
                double weight = lexicon.isLightConcept(concept.value()) ? LIGHT : 1;
                terms.add(new Term(concept.value(), Kind.CONCEPT, weight, at, at + concept.length() - 1));
                at += concept.length();
            } else {
                int length = nameLength(words, at);
                if (length > 1) {
                    terms.add(name(words, at, length));
                } else if (!lexicon.isFunctionWord(words.get(at))) {
                    terms.add(word(words, at));
                }
                at += length;
            }
        }
        return terms;
    }

    /**
     * The terms of a text, each concept half as itself and half as the words that stand for it: so that a synonym counts,
     * but less than the same word.
     */
    public List<Term> readWording(List<Word> words) {
        List<Term> terms = new ArrayList<>();
        for (Term term : read(words)) {
            if (term.kind() == Kind.CONCEPT) {
                terms.add(new Term(term.key(), term.kind(), term.weight() * SYNONYM, term.first(), term.last()));
                int length = term.last() - term.first() + 1;
                for (int i = term.first(); i <= term.last(); i++) {
                    if (!lexicon.isFunctionWord(words.get(i))) {
                        double weight = lexicon.isLight(words.get(i)) ? LIGHT : 1;
                        double share = weight * (1 - SYNONYM) / length;
                        terms.add(new Term("=" + words.get(i).stem(), Kind.WORD, share, i, i));
                    }
                }
            } else {
                terms.add(term);
            }
        }
        return terms;
    }

    /** How many capitalised words in a row make one name; 1 where there is none. */
    private int nameLength(List<Word> words, int at) {
        int end = at;
        while (end < words.size() && end - at < LONGEST_NAME && isNamePart(words, end)) {
            end++;
            if (words.get(end - 1).possessive()) {
                break;
            }
        }
        return Math.max(1, end - at);
    }

    private boolean isNamePart(List<Word> words, int at) {
        Word word = words.get(at);
        return word.isCapitalised() && !lexicon.isFunctionWord(word) && parties.partyAt(words, at) == null;
    }

    private static Term name(List<Word> words, int at, int length) {
        String key = words.subList(at, at + length).stream().map(Word::stem).collect(Collectors.joining(" ", "=", ""));
        return new Term(key, Kind.NAME, 1, at, at + length - 1);
    }

    private Term word(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.isNumber()) {
            return new Term(word.lower(), Kind.NUMBER, 1, at, at);
        }
        double weight = lexicon.isLight(word) ? LIGHT : 1;
        boolean name = at > 0 && word.isCapitalised() && weight == 1;
        return new Term("=" + word.stem(), name ? Kind.NAME : Kind.WORD, weight, at, at);
    }
}
