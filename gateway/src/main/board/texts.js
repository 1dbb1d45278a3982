/** Every text that the page shows of its own, in one place: a translation replaces this file. */

const plural = new Intl.PluralRules('en');
const count = (n, one, other) => `${n.toLocaleString('en')} ${plural.select(n) === 'one' ? one : other}`;

export const language = 'en';

export const texts = {
  title: 'Counterpoint',
  skip: 'Skip to the content',
  navigation: 'Views',
  views: { board: 'Board', coverage: 'Coverage', articles: 'Articles', parties: 'Parties', outlets: 'Outlets', review: 'Review' },
  loading: 'Loading…',
  retry: 'Try again',
  offline: 'No connection. What you see may be out of date.',
  failed: {
    UNAVAILABLE: 'A service is not answering right now.',
    LIMIT_EXCEEDED: 'That asks for more than the service gives at once.',
    BAD_INPUT: 'The address asks for something that does not exist.',
    other: 'Something went wrong.',
  },
  missing: (what) => `Missing now: ${what}. It shows again when its service answers.`,
  fields: {
    claims: 'claims', claim: 'this claim', articles: 'articles', article: 'this article', statements: 'statements', outlets: 'outlets', outlet: 'this outlet',
    parties: 'parties', party: 'this party', progress: 'how far the reading is', copies: 'shared passages', wording: 'wording',
  },
  notFound: 'There is nothing at this address.',
  paging: 'Pages',
  live: { connecting: 'connecting', open: 'live', closed: 'not live' },
  reading: (left) => `${count(left, 'article', 'articles')} still to be read`,

  positions: { DENIES: 'denies', DISPUTES: 'disputes', NO_POSITION: 'no position', SUPPORTS: 'supports' },
  basis: { QUOTED: 'quoted', REPORTED: 'reported', OUTLET_VOICE: 'outlet’s own voice', CURATED: 'curator’s decision' },
  claimKinds: { FACT: 'Fact', DEMAND: 'Demand', PREDICTION: 'Prediction', JUDGEMENT: 'Judgement' },
  statementKinds: { DIRECT: 'quoted', PARTIAL: 'partly quoted', INDIRECT: 'reported', OUTLET_VOICE: 'stated by the outlet' },
  partyKinds: { STATE: 'State', ORGANISATION: 'Organisation', PERSON: 'Person', GROUP: 'Group', OUTLET: 'Outlet' },
  affiliations: { STATE: 'state-run', PUBLIC: 'public', PRIVATE: 'private', UNKNOWN: 'ownership unknown' },
  discrepancies: {
    CHANNEL: 'Where it was said', NUMBER: 'Number', PLACE: 'Place', DATE: 'Date', ADDRESSEE: 'Who to whom', STRENGTH: 'How strongly',
  },
  segments: {
    HEADLINE: 'headline', BYLINE: 'byline', DATELINE: 'dateline', LEAD: 'lead', BODY: 'body', CAPTION: 'caption', CROSSHEAD: 'crosshead',
    SIGN_OFF: 'sign-off', BOILERPLATE: 'boilerplate',
  },

  filters: {
    title: 'Filter', party: 'Party', outlet: 'Outlet', text: 'Words', from: 'Said from', to: 'Said until', contested: 'Contested only',
    any: 'any', order: 'Order', clear: 'Clear filters',
    orders: { CONTENTION: 'most contested', RECENCY: 'most recent', EVIDENCE: 'most evidence' },
  },
  board: {
    title: 'What is contested',
    found: (n) => count(n, 'claim', 'claims'),
    none: 'No claim fits these filters.',
    noneYet: 'No claims yet. They appear here as soon as articles are added and read.',
    contention: (share) => `contention ${share}`,
    contested: 'contested',
    carriedBy: 'Carried by',
    leftOutBy: 'Left out by',
    nobody: 'nobody who covered it',
    evidence: (n) => count(n, 'piece of evidence', 'pieces of evidence'),
    latestArticles: 'Latest articles',
    next: 'More claims',
    first: 'Back to the first',
  },
  claim: {
    stances: 'Who holds what', matrix: 'Stances over time', timeline: 'Who said what when', evidence: 'Evidence',
    renderings: 'One utterance, several renderings', discrepancies: 'Where the accounts disagree', coverage: 'Coverage', wording: 'Wording by outlet',
    history: 'History', noEvidence: 'Nobody is quoted on this.', saidOn: 'said', published: 'published', via: (channel) => `on ${channel}`,
    undated: 'undated', recorded: 'recorded', withdrawn: 'No article supports this claim any more.', opened: 'Opened', retracted: 'withdrawn',
    asOf: 'As it stood on', now: 'now', against: (a, b) => `${a} beside ${b}`,
    export: 'Export', exportJson: 'this claim as JSON',
  },
  article: {
    text: 'As published', untitled: 'Untitled', statements: 'Statements', copies: 'Shared passages', revisions: 'Revisions', claims: 'Claims it carries',
    share: (mine, other) => `${mine} of this text, ${other} of the other`, origin: 'likely nearer to the origin',
    changed: (a, b) => `Revision ${a} to ${b}`, noStatements: 'Nobody is quoted in it.', colours: 'Colours', unknown: 'unknown speaker',
    newest: 'More articles', found: (n) => count(n, 'article', 'articles'), none: 'No article fits.', sharedWith: (title) => `Also in “${title}”`,
    source: 'at the outlet', parts: 'Parts of the text', part: (n, of) => `Part ${n} of ${of}`, before: 'The part before', after: 'The part after',
  },
  party: {
    title: 'Parties', stances: 'Stances', changed: 'Where it changed', opponents: 'Whom it contradicts', said: 'What it said', members: 'Belongs to it',
    none: 'It is quoted on no claim.', unchanged: 'No change of position is recorded.', nobody: 'It contradicts nobody.', found: (n) => count(n, 'party', 'parties'),
    times: (n) => count(n, 'claim', 'claims'),
  },
  outlet: {
    title: 'Outlets', alone: 'What it carries alone', carries: 'What it carries with others', leavesOut: 'What it leaves out', wording: 'Its words for things',
    articles: 'Its articles', none: 'Nothing.', found: (n) => count(n, 'outlet', 'outlets'),
  },
  coverage: {
    title: 'Who carries what', carries: 'carries', without: 'covered the story without it', not: 'did not cover the story', none: 'There is nothing to compare yet.',
  },
  review: {
    title: 'Review', none: 'Nothing waits for a decision.', accept: 'Accept', reject: 'Reject', undo: 'Undo', next: 'Next', previous: 'Previous',
    keys: 'Keys: J next, K previous, A accept, R reject, U undo.', confidence: (share) => `confidence ${share}`,
    kinds: { CLAIM: 'A claim', STANCE: 'A stance', PARTY: 'A party' }, states: { OPEN: 'open', ACCEPTED: 'accepted', REJECTED: 'rejected' },
  },
  chart: { table: 'As a table', tableOf: (name) => `${name}, as a table`, csv: 'CSV', columns: { party: 'Party', position: 'Position', basis: 'Basis', evidence: 'Evidence', day: 'Day', outlet: 'Outlet', claim: 'Claim', quotation: 'Quotation', article: 'Article', channel: 'Channel', word: 'Word', thing: 'Thing', uses: 'Uses', articles: 'Articles', coverage: 'Coverage' } },
  count,
};
