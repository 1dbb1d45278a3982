package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.AttributionFinder;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.attribution.PassageReader;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.quotation.QuotationFinder;
import io.counterpoint.claims.extraction.text.Paragraphs;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Finds the statements of a text, their speakers, cues, channels and dates. Immutable and safe for many threads. */
public final class Extractor {
    /** Raised whenever the same text can yield other statements than before. */
    public static final int VERSION = 1;

    private final QuotationFinder quotations;
    private final PassageReader reader;
    private final AttributionFinder attributions;

    public Extractor() {
        Lexicon lexicon = Lexicon.english();
        this.quotations = new QuotationFinder(lexicon);
        this.reader = new PassageReader(lexicon);
        this.attributions = new AttributionFinder(lexicon);
    }

    /** The version of this extractor's results, stored beside them. */
    public int version() {
        return VERSION;
    }

    /**
     * The statements of a text, ordered by place. Takes time linear in the length of the text, never throws, and gives
     * the same answer for the same arguments.
     *
     * @param source the text to read
     * @param directory the parties that speakers are resolved to
     */
    public List<ExtractedStatement> extract(SourceText source, PartyDirectory directory) {
        List<Passage> passages = read(source.text());
        return new StatementWriter(source.text()).write(passages, attributions.find(passages));
    }

    private List<Passage> read(String text) {
        List<Range> paragraphs = Paragraphs.of(text);
        List<List<Quotation>> found = quotations.find(text, paragraphs);
        List<Passage> passages = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            passages.add(reader.read(text, i, paragraphs.get(i), found.get(i)));
        }
        return passages;
    }
}
