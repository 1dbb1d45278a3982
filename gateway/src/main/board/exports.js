import { toCsv } from './charts/csv.js';
import { dayOf } from './format.js';

/** A claim as files for other programs. Names of fields are those of the API, in every language of the page. */

const COLUMNS = [
  'claim', 'claimId', 'party', 'position', 'basis', 'stanceConfidence', 'kind', 'exact', 'speaker', 'speakerMention', 'channel', 'saidOn', 'day',
  'outlet', 'articleId', 'articleTitle', 'articleUrl', 'publishedAt', 'revision', 'start', 'end', 'textHash', 'statementId',
];

/** A row for each piece of evidence, and for each stance without any. */
export function evidenceCsv(claim) {
  const rows = claim.stances.flatMap((stance) => {
    const own = [claim.text, claim.id, stance.party.name, stance.position, stance.basis, stance.confidence];
    return stance.evidence.length === 0 ? [own] : stance.evidence.map((statement) => [...own, ...cells(statement)]);
  });
  return toCsv(COLUMNS, rows);
}

const cells = (it) => [
  it.kind, it.exact, it.speaker?.name, it.speakerMention, it.channel, it.saidOn, dayOf(it),
  it.article?.outlet?.name, it.article?.id, it.article?.title, it.article?.url, it.article?.publishedAt, it.revision, it.start, it.end, it.textHash, it.id,
];

/** The answer of the API as it came. */
export const claimJson = (claim) => JSON.stringify(claim, null, 2);

/** The evidence as W3C Web Annotations: each quotation a target, and as its body what it shows of whom. */
export function annotations(claim) {
  const items = claim.stances.flatMap((stance) => stance.evidence.map((statement) => annotation(claim, stance, statement)));
  return JSON.stringify(
    { '@context': ['http://www.w3.org/ns/anno.jsonld', { counterpoint: 'urn:counterpoint:' }], id: `urn:uuid:${claim.id}`, type: 'AnnotationCollection', label: claim.text, total: items.length, first: { type: 'AnnotationPage', startIndex: 0, items } },
    null,
    2,
  );
}

const annotation = (claim, stance, statement) => ({
  id: `urn:uuid:${statement.id}`,
  type: 'Annotation',
  motivation: 'classifying',
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: `${stance.party.name}: ${stance.position}` },
    { type: 'TextualBody', purpose: 'describing', value: claim.text },
  ],
  target: {
    source: statement.article?.url ?? `urn:uuid:${statement.article?.id ?? statement.id}`,
    // Places count code points of the revision whose SHA-256 is told.
    state: { type: 'State', 'counterpoint:sha256': statement.textHash, 'counterpoint:revision': statement.revision },
    selector: [
      { type: 'TextQuoteSelector', exact: statement.exact, prefix: statement.prefix, suffix: statement.suffix },
      { type: 'TextPositionSelector', start: statement.start, end: statement.end },
    ],
  },
});
