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
  unreached: 'No connection. This comes as soon as there is one.',
  failed: {
    UNAVAILABLE: 'A service is not answering right now.',
    LIMIT_EXCEEDED: 'That asks for more than the service gives at once.',
    UNAUTHENTICATED: 'This is for those who are signed in.',
    FORBIDDEN: 'You may not do this.',
    BAD_INPUT: 'The address asks for something that does not exist.',
    other: 'Something went wrong.',
  },
  missing: (what) => `Missing now: ${what}. It shows again when its service answers.`,
  fields: {
    claims: 'claims', claim: 'this claim', articles: 'articles', article: 'this article', statements: 'statements', outlets: 'outlets', outlet: 'this outlet',
    topics: 'topics', queue: 'proposals', front: 'the text beside it', chosenParty: 'this party', chosenOutlet: 'this outlet', parties: 'parties', party: 'this party', progress: 'how far the reading is', copies: 'shared passages', wording: 'wording',
  },
  notFound: 'There is nothing at this address.',
  paging: 'Pages',
  live: {
    connecting: 'connecting', open: 'live', waiting: 'reconnecting', offline: 'offline',
    explained: {
      connecting: 'Connecting to hear of changes.', open: 'Changes appear here by themselves.',
      waiting: 'The connection broke off. It is tried again, and what was missed comes then.', offline: 'This device has no connection.',
    },
    news: 'There is something new.', updated: (time) => `Updated ${time}`, take: 'Show',
  },
  session: {
    signIn: 'Sign in', signOut: 'Sign out', title: 'Signed in', close: 'Close', name: 'Name', roles: 'Roles', noRoles: 'none', expires: 'Until', expiredAt: 'Expired',
    expired: 'expired', never: 'no end', somebody: 'somebody', at: (host) => `Sign in at ${host}`, token: 'Access token',
    hint: 'A token of your identity provider; on one’s own machine deploy/local/token curator prints one. It stays in this tab, and is gone when the tab is closed.',
    noToken: 'That is no token: it has three parts with dots between.', failed: (why) => `Signing in did not work: ${why}`,
    needed: 'Sign in to decide. Nothing is lost.',
  },
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
    title: 'Filter', party: 'Party', outlet: 'Outlet', topic: 'Topic', topics: 'Topics', unknown: 'Nothing of this name is known. Choose one of those proposed.', text: 'Words', from: 'Said from', to: 'Said until', contested: 'Contested only',
    any: 'any', order: 'Order', clear: 'Clear filters',
    orders: { CONTENTION: 'most contested', RECENCY: 'most recent', EVIDENCE: 'most evidence' },
  },
  board: {
    title: 'What is contested',
    found: (n) => count(n, 'claim', 'claims'),
    none: 'No claim fits these filters.',
    alsoUncontested: 'Look among those that are not contested, too',
    noneYet: 'No claims yet. They appear here as soon as articles are added and read.',
    contentionTold: 'How evenly and how broadly it is contested, by parties and outlets',
    uncontested: 'not contested',
    changed: 'changed just now',
    claimsMissing: 'Claims, parties and topics cannot be told right now. Articles can be read all the same.',
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
    asOf: 'As it stood on', now: 'As it stands now', against: (a, b) => `${a} beside ${b}`,
    export: 'Take it along', exportJson: 'Claim with evidence and history, JSON', exportCsv: 'Evidence, CSV', exportAnnotations: 'Evidence as W3C Web Annotations, JSON-LD',
    past: (day) => `As it was recorded by ${day}; coverage and wording are those of today.`, otherWords: 'other words', otherMatter: 'another matter', inOutlets: (n) => `in ${count(n, 'outlet', 'outlets')}`,
  },
  article: {
    text: 'As published', untitled: 'Untitled', of: (day) => `Article of ${day}`, statements: 'Statements', copies: 'Shared passages', revisions: 'Revisions', claims: 'Claims it carries',
    share: (mine, other) => `${mine} of this text, ${other} of the other`, origin: 'likely nearer to the origin',
    changed: 'what changed', from: (a, b) => `Revision ${a} to ${b}`, compared: 'What changed', whole: 'The whole text as it is now', copied: 'stands in another article, too', lines: 'Lines', noStatements: 'Nobody is quoted in it.', colours: 'Colours', unknown: 'unknown speaker',
    newest: 'More articles', found: (n) => count(n, 'article', 'articles'), none: 'No article fits.', sharedWith: (title) => `Also in “${title}”`,
    source: 'at the outlet', parts: 'Parts of the text', part: (n, of) => `Part ${n} of ${of}`, before: 'The part before', after: 'The part after',
  },
  party: {
    title: 'Parties', stances: 'Stances', changed: 'Where it changed', opponents: 'Whom it contradicts', said: 'What it said', members: 'Belongs to it',
    none: 'It is quoted on no claim.', unchanged: 'No change of position is recorded.', nobody: 'It contradicts nobody.', found: (n) => count(n, 'party', 'parties'),
    times: (n) => count(n, 'claim', 'claims'), overTime: 'Stances over time', aliases: 'also:', divided: 'Where its own do not agree', united: 'No contradiction among its own is recorded.',
    latest: (n, of) => `The latest ${n} of ${of.toLocaleString('en')}`,
  },
  outlet: {
    title: 'Outlets', alone: 'What it carries alone', carries: 'What it carries with others', leavesOut: 'What it leaves out', wording: 'Its words for things',
    articles: 'Its articles', none: 'Nothing.', pairs: 'Its words beside others’', pairKinds: { LOADED: 'takes a side', NAME: 'name', PLAIN: 'other words' },
    tally: (carries, without) => `${count(carries, 'claim', 'claims')} carried${without === undefined ? '' : `, ${without.toLocaleString('en')} left out`}`, leftOut: (shown, all) => `${count(shown, 'claim', 'claims')} of ${all.toLocaleString('en')}, the most contested first`, found: (n) => count(n, 'outlet', 'outlets'),
  },
  wording: { where: 'where' },
  coverage: {
    title: 'Who carries what', carries: 'carries', without: 'covered the story without it', not: 'did not cover the story', none: 'There is nothing to compare yet.', total: 'Claims carried', outlets: 'Outlets', by: (n, of) => `${n} of ${of}`, list: 'As a list', state: 'Coverage',
    tally: (shown, all, outlets) => `${count(shown, 'claim', 'claims')}${shown < all ? ` of ${all.toLocaleString('en')}` : ''}, ${count(outlets, 'outlet', 'outlets')}`,
  },
  review: {
    title: 'Review', none: 'Nothing waits for a decision.', accept: 'Accept', reject: 'Reject', correct: 'Correct', undo: 'Undo', next: 'Next', previous: 'Previous', help: 'Keys',
    confidence: (share) => `confidence ${share}`, kind: 'Kind', state: 'State', sure: 'Confidence', atLeast: (share) => `at least ${share}`,
    kinds: { CLAIM: 'Claim', STANCE: 'Stance', PARTY: 'Party', MATCH: 'Match' }, states: { OPEN: 'open', ACCEPTED: 'accepted', REJECTED: 'rejected' },
    found: (n) => count(n, 'proposal', 'proposals'), at: (n, of, more) => `${n} of ${of}${more ? '+' : ''}`,
    sameWords: 'These render the same words', lookOnly: 'Everybody may look. To decide, sign in.', noText: 'No statement of it is known.', older: 'It stands in an older revision of this text.',
    done: { ACCEPTED: 'Accepted.', REJECTED: 'Rejected.', OPEN: 'Taken back.' }, putBack: 'That was not done, and stands as it was.', goThere: 'Go there',
    name: 'Name', role: 'What they are', parent: 'Belongs to', aliases: 'Other names, one a line', wording: 'Wording', why: 'Why', cancel: 'Cancel', acceptSo: 'Accept like this', recordInstead: 'Record this instead',
    insteadTold: 'The proposed stance is rejected, and the right one recorded with the same evidence.',
    keys: 'Keys', keysOn: 'Keys of one letter are on',
    keyNames: { J: 'next', K: 'previous', A: 'accept', R: 'reject', 'E, C': 'correct', U: 'undo the last decision', '?': 'this list' },
  },
  chart: { table: 'As a table', tableOf: (name) => `${name}, as a table`, csv: 'CSV', columns: { party: 'Party', position: 'Position', basis: 'Basis', evidence: 'Evidence', day: 'Day', outlet: 'Outlet', claim: 'Claim', quotation: 'Quotation', article: 'Article', channel: 'Channel', word: 'Word', thing: 'Thing', uses: 'Uses', articles: 'Articles', coverage: 'Coverage' } },
  count,
};
