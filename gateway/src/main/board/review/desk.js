import { ask } from '../api.js';
import { session } from '../session.js';
import { openSignIn } from '../sign-in.js';
import { texts } from '../texts.js';

/** The curator's desk: what lies on it, what is looked at, and what was decided. What the API refuses is put back as it was. */

const STATEMENT = `id exact prefix suffix start end revision kind channel saidOn speakerMention speaker { id name } article { id title publishedAt outlet { id name } }`;
const STATE = `id state decidedAt party { id name } decisions { state decidedAt }`;
export const PROPOSAL = `${STATE} kind confidence reason name role partyKind position statementCount affiliation { id name }
  claim { id text kind contested stances { position party { id name } evidence { ${STATEMENT} } } }
  statements { ${STATEMENT} }`;

const DECIDE = `mutation Decide($id: ID!, $accept: Boolean!, $party: PartyInput, $claim: ClaimInput) {
  decideProposal(proposal: $id, accept: $accept, party: $party, claim: $claim) { ${STATE} claim { id text kind } } }`;
const INSTEAD = `mutation DecideOtherwise($id: ID!, $stance: StanceInput!) {
  recordStance(stance: $stance) { id }
  decideProposal(proposal: $id, accept: false) { ${STATE} } }`;
const BACK_FROM_INSTEAD = `mutation ReopenOtherwise($id: ID!, $claim: ID!, $party: ID!) {
  withdrawStance(claim: $claim, party: $party) { id }
  reopenProposal(proposal: $id) { ${STATE} } }`;
const REOPEN = `mutation Reopen($id: ID!) { reopenProposal(proposal: $id) { ${STATE} } }`;
const MORE = `query MoreProposals($after: String, $filter: ProposalFilter) {
  queue: proposals(first: 20, after: $after, filter: $filter) { pageInfo { hasNextPage endCursor } edges { node { ${PROPOSAL} } } } }`;
const TEXT = `query ReviewedText($id: ID!) { article(id: $id) { id text revision language } }`;

const NEEDS_SIGN_IN = ['UNAUTHENTICATED', 'FORBIDDEN'];

export const desk = {
  items: [], index: 0, shown: 0, correcting: false, problem: null, told: '',
  pageInfo: { hasNextPage: false, endCursor: null }, filter: {}, texts: new Map(),
};
const decided = [];
let seen = null;
let draw = () => {};

/** What is looked at; undefined on an empty desk. */
export const current = () => desk.items[desk.index];

/** The statements of a proposal, those that speak for it first. */
export function statementsOf(item) {
  if (item.kind === 'PARTY' || item.kind === 'MATCH') return item.statements;
  const stances = item.claim?.stances ?? [];
  const own = stances.filter((stance) => item.kind === 'STANCE' && stance.party.id === item.party?.id);
  return [...own, ...stances.filter((stance) => !own.includes(stance))].flatMap((stance) => stance.evidence.map((statement) => ({ ...statement, stance })));
}

/** Lays an answer of the API on the desk: what was decided here, and what is looked at, stays where it is. */
export function lay(data, filter, show) {
  draw = show;
  if (data === seen) return;
  const anew = seen === null || JSON.stringify(filter) !== JSON.stringify(desk.filter);
  seen = data;
  const fresh = (data.queue?.edges ?? []).map((edge) => edge.node);
  for (const article of textsIn(data.front)) desk.texts.set(article.id, article);
  if (anew) {
    Object.assign(desk, { items: fresh, index: 0, shown: 0, correcting: false, problem: null, told: '', filter, pageInfo: data.queue?.pageInfo ?? desk.pageInfo });
    decided.length = 0;
    return;
  }
  const looked = current()?.id;
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const kept = desk.items.map((item) => (item.busy ? item : { ...(byId.get(item.id) ?? item), recorded: item.recorded }));
  const known = new Set(kept.map((item) => item.id));
  desk.items = [...fresh.filter((item) => !known.has(item.id)), ...kept];
  desk.index = Math.max(0, desk.items.findIndex((item) => item.id === looked));
}

const textsIn = (front) =>
  (front?.edges ?? [])
    .flatMap(({ node }) => [...node.statements, ...(node.claim?.stances ?? []).flatMap((stance) => stance.evidence)])
    .map((statement) => statement.article)
    .filter((article) => article?.text !== undefined);

/** Looks at another proposal, so many further on. */
export async function move(by) {
  desk.correcting = false;
  if (desk.index + by >= desk.items.length && desk.pageInfo.hasNextPage) await more();
  desk.index = Math.min(Math.max(0, desk.index + by), Math.max(0, desk.items.length - 1));
  desk.shown = 0;
  draw();
  fetchTexts();
}

/** Shows another statement of the same proposal. */
export function look(index) {
  desk.shown = index;
  draw();
  fetchTexts();
}

/** The text that the shown statement stands in, undefined while it is fetched, null when it cannot be had. */
export const textOf = (statement) => (statement?.article ? desk.texts.get(statement.article.id) : null);

/** Fetches the text of what is looked at, and of what comes next. */
async function fetchTexts() {
  const wanted = [statementsOf(current() ?? { statements: [] })[desk.shown], desk.items[desk.index + 1] && statementsOf(desk.items[desk.index + 1])[0]];
  for (const id of new Set(wanted.map((statement) => statement?.article?.id))) {
    if (!id || desk.texts.has(id)) continue;
    try {
      desk.texts.set(id, (await ask(TEXT, { id })).data.article);
    } catch {
      desk.texts.set(id, null);
    }
    draw();
  }
}

async function more() {
  try {
    const { data } = await ask(MORE, { after: desk.pageInfo.endCursor, filter: desk.filter });
    const known = new Set(desk.items.map((item) => item.id));
    desk.items = [...desk.items, ...data.queue.edges.map((edge) => edge.node).filter((item) => !known.has(item.id))];
    desk.pageInfo = data.queue.pageInfo;
  } catch (failure) {
    desk.problem = { message: why(failure) };
  }
}

/** Accepts or rejects what is looked at; `better` is {party} or {claim} as it should be. */
export function decide(accept, better = {}) {
  const item = current();
  const wanted = accept ? 'ACCEPTED' : 'REJECTED';
  if (!item || item.busy || item.state === wanted) return;
  change(item, wanted, () => ask(DECIDE, { id: item.id, accept, ...better }), 'decideProposal', better.claim ? { claim: { ...item.claim, ...better.claim } } : {});
}

/** Rejects a stance, and records the right one instead. */
export function decideOtherwise(stance) {
  const item = current();
  change(item, 'REJECTED', () => ask(INSTEAD, { id: item.id, stance }), 'decideProposal', { recorded: true });
}

/** Takes the last decision back, and with it the stance that was recorded instead. */
export function undo() {
  const item = decided.pop();
  if (!item) return;
  desk.index = Math.max(0, desk.items.findIndex((each) => each.id === item.id));
  desk.shown = 0;
  const now = desk.items[desk.index];
  change(now, 'OPEN', () => (now.recorded ? ask(BACK_FROM_INSTEAD, { id: now.id, claim: now.claim.id, party: now.party.id }) : ask(REOPEN, { id: now.id })), 'reopenProposal', { recorded: false });
}

/** Whether there is a decision to take back. */
export const canUndo = () => decided.length > 0;

async function change(item, state, mutation, field, more = {}) {
  if (!session()) {
    if (state === 'OPEN') decided.push(item);
    openSignIn(texts.session.needed);
    return;
  }
  const before = { ...item };
  put(item.id, { ...more, state, busy: true });
  Object.assign(desk, { correcting: false, problem: null, told: texts.review.done[state] });
  if (state === 'OPEN') draw();
  else {
    decided.push(item);
    move(1);
  }
  try {
    const { data } = await inTurn(mutation);
    put(item.id, { ...data[field], claim: data[field].claim ? { ...before.claim, ...data[field].claim } : before.claim, busy: false });
  } catch (failure) {
    put(item.id, { ...before, busy: false });
    if (state === 'OPEN') decided.push(item);
    else decided.splice(decided.indexOf(item), 1);
    desk.told = '';
    desk.problem = { id: item.id, message: why(failure) };
    if (NEEDS_SIGN_IN.includes(failure.code)) openSignIn(texts.failed[failure.code]);
  }
  draw();
}

let line = Promise.resolve();

/** Does one thing after the other, however quickly keys are pressed: a decision is made before it is taken back. */
function inTurn(mutation) {
  const turn = line.then(mutation);
  line = turn.catch(() => {});
  return turn;
}

function put(id, changes) {
  const index = desk.items.findIndex((each) => each.id === id);
  desk.items = desk.items.with(index, { ...desk.items.at(index), ...changes });
}

/** Goes back to the proposal that could not be decided. */
export function toProblem() {
  const index = desk.items.findIndex((item) => item.id === desk.problem?.id);
  if (index >= 0) desk.index = index;
  Object.assign(desk, { problem: null, shown: 0 });
  draw();
}

const why = (failure) => [failure.code === 'OFFLINE' ? texts.offline : (texts.failed[failure.code] ?? texts.failed.other), failure.message].filter(Boolean).join(' ');
