package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.AttributionFinder;
import io.counterpoint.claims.extraction.attribution.PartialSpeaker;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.attribution.PassageReader;
import io.counterpoint.claims.extraction.attribution.SentenceSubjects;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.quotation.QuotationFinder;
import io.counterpoint.claims.extraction.setting.Channels;
import io.counterpoint.claims.extraction.setting.PublicationDay;
import io.counterpoint.claims.extraction.speaker.ProfileReader;
import io.counterpoint.claims.extraction.speaker.SpeakerResolver;
import io.counterpoint.claims.extraction.text.PageFurniture;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the statements of a text, their speakers, cues, channels and dates. Immutable and safe for many threads. */
public final class Extractor {
    /** Raised whenever the same text can yield other statements than before. */
    public static final int VERSION = 4;

    private final Lexicon lexicon = Lexicon.english();
    private final QuotationFinder quotations = new QuotationFinder(lexicon);
    private final PassageReader reader = new PassageReader(lexicon);
    private final AttributionFinder attributions = new AttributionFinder(lexicon);
    private final SentenceSubjects subjects = new SentenceSubjects(lexicon);
    private final Channels channels = new Channels(lexicon);
    private final PartialSpeaker partials = new PartialSpeaker(lexicon);
    private final PublicationDay publication = new PublicationDay(lexicon);
    private final PageFurniture furniture = new PageFurniture(lexicon);

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
        return read(dated(source), directory);
    }

    /** With the day of publication that the text itself gives, when none is known. */
    private SourceText dated(SourceText source) {
        return source.publishedOn() == null
                ? new SourceText(source.text(), source.segments(), publication.in(source.text()))
                : source;
    }

    private List<ExtractedStatement> read(SourceText source, PartyDirectory directory) {
        String text = source.text();
        List<Stretch> stretches = Stretch.of(source, furniture);
        List<Passage> passages = read(text, stretches);
        List<Attribution> found = attributions.find(passages);
        SpeakerResolver resolver = new SpeakerResolver(directory.names(), directory.nouns(), lexicon);
        Speakers speakers =
                Speakers.of(text, passages, found, subjects, resolver, new ProfileReader(directory.names(), lexicon));
        StatementWriter writer = new StatementWriter(source, passages, speakers, channels, partials);
        OutletVoice voice = new OutletVoice(text, subjects, resolver);
        List<List<Attribution>> byPassage = byPassage(passages, found);
        for (int i = 0; i < passages.size(); i++) {
            List<Attribution> near = byPassage.get(i);
            boolean prose = stretches.get(i).prose();
            writer.write(passages.get(i), near, prose ? voice.in(passages.get(i), near) : List.of());
        }
        return writer.statements();
    }

    /** The attributions with content in each passage. */
    private static List<List<Attribution>> byPassage(List<Passage> passages, List<Attribution> attributions) {
        List<List<Attribution>> byPassage = new ArrayList<>();
        passages.forEach(passage -> byPassage.add(new ArrayList<>()));
        for (Attribution attribution : attributions) {
            Set<Integer> seen = new HashSet<>();
            for (Range content : attribution.content()) {
                int passage = passageAt(passages, content.start());
                if (seen.add(passage)) {
                    byPassage.get(passage).add(attribution);
                }
            }
        }
        return byPassage;
    }

    private static int passageAt(List<Passage> passages, int place) {
        int low = 0;
        int high = passages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (passages.get(middle).range().start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Passage> read(String text, List<Stretch> stretches) {
        List<Range> paragraphs = stretches.stream().map(Stretch::range).toList();
        List<List<Quotation>> found = quotations.find(text, paragraphs);
        List<Passage> passages = new ArrayList<>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            passages.add(reader.read(text, i, paragraphs.get(i), found.get(i)));
        }
        return passages;
    }
}
