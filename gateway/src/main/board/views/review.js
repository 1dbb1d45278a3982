import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { changes } from '../differences.js';
import { day, moment, share } from '../format.js';
import { unitsOf } from '../places.js';
import { canCorrect, correcting } from '../review/correcting.js';
import { canUndo, current, decide, desk, lay, look, move, PROPOSAL, statementsOf, textOf, toProblem, undo } from '../review/desk.js';
import { session } from '../session.js';
import { openSignIn } from '../sign-in.js';
import { texts } from '../texts.js';
import { articleLink, claimLink, foreign, names, outletLink, partyLink } from './parts.js';

const t = texts.review;
const KINDS = ['CLAIM', 'STANCE', 'PARTY', 'MATCH'];
const STATES = ['OPEN', 'ACCEPTED', 'REJECTED'];
const SURE = ['0.9', '0.7', '0.5'];
const KEYS_OFF = 'counterpoint.keys-off';

const filterOf = ({ kind, state, sure }) => ({
  kind: KINDS.includes(kind) ? kind : undefined,
  state: state === 'any' ? undefined : STATES.includes(state) ? state : 'OPEN',
  minConfidence: SURE.includes(sure) ? Number(sure) : undefined,
});

/** What extraction suggests, one at a time, with the text beside it, for a curator to decide. */
export const review = {
  matches: (path) => path[0] === 'review',
  inMenu: { path: ['review'], name: texts.views.review },
  query: `query Review($filter: ProposalFilter) {
    queue: proposals(first: 20, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${PROPOSAL} } } }
    front: proposals(first: 1, filter: $filter) { edges { node { id
      statements { article { id text revision language } }
      claim { stances { evidence { article { id text revision language } } } } } } }
  }`,
  variables: ({ filters }) => ({ filter: filterOf(filters) }),
  found: (data) => Boolean(data.queue),
  title: () => t.title,
  follows: () => true,
  shown: () => showPlace(),
  key,
  render: (data, { filters, show }) => {
    lay(data, filterOf(filters), () => {
      show();
      showPlace();
    });
    const item = current();
    return html`
      ${choices(filters, data.queue.totalCount)}
      ${session() ? nothing : html`<p class="notice">${t.lookOnly} <button type="button" class="primary" @click=${() => openSignIn(texts.session.needed)}>${texts.session.signIn}</button></p>`}
      ${desk.problem ? html`<p class="notice" role="alert">${t.putBack} ${foreign(desk.problem.message)} ${desk.problem.id ? html`<button type="button" class="quiet" @click=${toProblem}>${t.goThere}</button>` : nothing}</p>` : nothing}
      ${item ? html`<div class="desk">${proposal(item, show)}${beside(item)}</div>` : html`<p class="empty">${t.none}</p>`}
      ${help(show)}`;
  },
};

const choices = (filters, total) => html`<form class="filters" aria-label=${texts.filters.title} @change=${choose} @submit=${(event) => event.preventDefault()}>
  ${choice('kind', t.kind, ['', ...KINDS], filters.kind ?? '', (kind) => (kind ? t.kinds[kind] : texts.filters.any))}
  ${choice('state', t.state, [...STATES, 'any'], filters.state ?? 'OPEN', (state) => t.states[state] ?? texts.filters.any)}
  ${choice('sure', t.sure, ['', ...SURE], filters.sure ?? '', (sure) => (sure ? t.atLeast(share(Number(sure))) : texts.filters.any))}
  <p class="tally muted">${t.found(total)}</p>
</form>`;

const choice = (name, label, values, chosen, words) => html`<label>${label}
  <select name=${name}>${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${words(value)}</option>`)}</select></label>`;

function choose(event) {
  const chosen = Object.fromEntries(new FormData(event.currentTarget));
  location.hash = address(['review'], { ...chosen, state: chosen.state === 'OPEN' ? '' : chosen.state });
}

const proposal = (item, show) => html`<article class="proposal" aria-labelledby="proposal">
  <p class="facts"><span>${t.at(desk.index + 1, desk.items.length, desk.pageInfo.hasNextPage)}</span><span class="tag">${t.kinds[item.kind]}</span>
    <span class="tag state ${item.state}">${t.states[item.state]}</span>
    <span role="status" class="told">${desk.told} ${canUndo() && desk.told ? html`<button type="button" class="quiet" @click=${undo}>${t.undo}</button>` : nothing}</span></p>
  <h2 id="proposal">${suggestion(item)}</h2>
  <p class="confidence"><meter min="0" max="1" value=${item.confidence} aria-hidden="true"></meter> ${t.confidence(share(item.confidence))} <span class="muted">– ${foreign(item.reason)}</span></p>
  ${desk.correcting && canCorrect(item) ? correcting(item, () => leaveForm(show)) : actions(item, show)}
  ${shownStatements(item)}
  ${item.decisions.length ? html`<p class="muted">${item.decisions.map((decision, i) => html`${i ? '; ' : nothing}${t.states[decision.state]} ${moment(decision.decidedAt)}`)}</p>` : nothing}
</article>`;

function suggestion(item) {
  switch (item.kind) {
    case 'PARTY':
      return html`${foreign(item.name)} <small class="muted">${texts.partyKinds[item.partyKind] ?? nothing}${item.role ? html`, ${foreign(item.role)}` : nothing}${item.affiliation ? html` – ${partyLink(item.affiliation)}` : nothing}</small>`;
    case 'STANCE':
      return html`${partyLink(item.party)} <span class="position ${item.position}">${texts.positions[item.position]}</span> ${claimLink(item.claim)}`;
    case 'CLAIM':
      return html`${claimLink(item.claim)} <small class="muted">${texts.claimKinds[item.claim.kind]}</small>`;
    default:
      return html`${t.sameWords} <small class="muted">${names(item.statements.map((statement) => statement.article?.outlet), outletLink, '')}</small>`;
  }
}

const actions = (item, show) => html`<p class="actions">
  <button type="button" class="primary" ?disabled=${item.state === 'ACCEPTED'} @click=${() => decide(true)}>${t.accept} <kbd>A</kbd></button>
  <button type="button" ?disabled=${item.state === 'REJECTED'} @click=${() => decide(false)}>${t.reject} <kbd>R</kbd></button>
  ${canCorrect(item) ? html`<button type="button" @click=${() => openForm(show)}>${t.correct} <kbd>E</kbd></button>` : nothing}
  <button type="button" ?disabled=${!canUndo()} @click=${undo}>${t.undo} <kbd>U</kbd></button>
  <span class="steps"><button type="button" ?disabled=${desk.index === 0} @click=${() => move(-1)}>${t.previous} <kbd>K</kbd></button>
  <button type="button" ?disabled=${desk.index + 1 >= desk.items.length && !desk.pageInfo.hasNextPage} @click=${() => move(1)}>${t.next} <kbd>J</kbd></button>
  <button type="button" class="quiet" aria-haspopup="dialog" @click=${openHelp}>${t.help} <kbd>?</kbd></button></span>
</p>`;

const shownStatements = (item) => {
  const all = statementsOf(item);
  const [first, second] = item.kind === 'MATCH' ? all : [];
  return html`${first && second ? laidBeside(first, second) : nothing}
    <ol class="plain said-list" aria-label=${texts.article.statements}>
      ${all.map((statement, i) => html`<li>
        <button type="button" class="pick" aria-pressed=${i === desk.shown ? 'true' : 'false'} @click=${() => look(i)}><span dir="auto">${foreign(statement.exact)}</span></button>
        <small class="muted">${statement.stance ? html`${partyLink(statement.stance.party)} <span class="position ${statement.stance.position}">${texts.positions[statement.stance.position]}</span> · ` : nothing}
          ${statement.speakerMention ? html`${foreign(statement.speakerMention)} · ` : nothing}${outletLink(statement.article?.outlet)}${statement.saidOn ? html` · ${day(statement.saidOn)}` : nothing}</small></li>`)}
    </ol>`;
};

/** Two renderings in one line: what only the one has, and what only the other. Nobody could read that of two that share little. */
function laidBeside(one, other) {
  const stretches = changes(one.exact, other.exact);
  const shared = stretches.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  if (shared * 2 < Math.min(one.exact.length, other.exact.length)) return nothing;
  return html`<p class="laid-beside" dir="auto">${stretches.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`))}</p>`;
}

/** The text in which the chosen statement stands, the statement marked in its place. */
function beside(item) {
  const statement = statementsOf(item)[desk.shown];
  if (!statement) return html`<div class="beside"><p class="empty">${t.noText}</p></div>`;
  const article = textOf(statement);
  return html`<div class="beside">
    <h3 id="beside">${articleLink(statement.article, statement)} <small class="muted">${outletLink(statement.article?.outlet)}</small></h3>
    <div class="text" tabindex="0" role="region" aria-labelledby="beside" dir="auto" lang=${article?.language ?? nothing}>${inPlace(article, statement)}</div>
  </div>`;
}

function inPlace(article, statement) {
  if (article === undefined) return html`<p class="muted">${texts.loading}</p>`;
  if (!article || article.revision !== statement.revision) {
    return html`${article ? html`<p class="muted">${t.older}</p>` : nothing}…${statement.prefix}<mark class="chosen">${statement.exact}</mark>${statement.suffix}…`;
  }
  const unit = unitsOf(article.text);
  const [start, end] = [unit(statement.start), unit(statement.end)];
  return html`${article.text.slice(Math.max(0, start - AROUND), start)}<mark class="chosen" data-statements=${statement.id}>${article.text.slice(start, end)}</mark>${article.text.slice(end, end + AROUND)}`;
}

/** How much of a text is drawn before and after a statement, in UTF-16 units: whole reports, and parts of books. */
const AROUND = 50_000;

/** Moves the text alone, not the page, to the statement. */
function showPlace() {
  const mark = document.querySelector('.beside .chosen');
  const text = mark?.closest('.text');
  if (text) text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

const help = (show) => html`<dialog id="keys" aria-labelledby="keys-title">
  <h2 id="keys-title">${t.keys}</h2>
  <dl class="pairs">${Object.entries(t.keyNames).map(([name, meaning]) => html`<dt><kbd>${name}</kbd></dt><dd>${meaning}</dd>`)}</dl>
  <label class="check"><input type="checkbox" .checked=${keysOn()} @change=${(event) => switchKeys(event.target.checked, show)} /> ${t.keysOn}</label>
  <form method="dialog"><button class="quiet">${texts.session.close}</button></form>
</dialog>`;

const openHelp = () => document.getElementById('keys').showModal();

function openForm(show) {
  if (!canCorrect(current())) return;
  desk.correcting = true;
  show();
  document.querySelector('.correcting :is(input, textarea)')?.focus();
}

function leaveForm(show) {
  desk.correcting = false;
  show();
}

/** Keys of one letter; nothing happens while somebody writes, or when they are switched off. */
function key(event, { show }) {
  const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target) || document.querySelector('dialog[open]');
  if (busy || (!keysOn() && event.key !== '?')) return;
  const does = {
    j: () => move(1),
    k: () => move(-1),
    a: () => decide(true),
    r: () => decide(false),
    e: () => current() && openForm(show),
    c: () => current() && openForm(show),
    u: undo,
    '?': openHelp,
  }[event.key.toLowerCase()];
  if (!does) return;
  event.preventDefault();
  does();
}

/**
 * Whether letters typed into this element are its own. A box that is ticked takes none, nor does what has gone with its dialog:
 * it keeps the focus until the browser draws the page again, and a key may come before.
 */
const takesLetters = (element) => element.closest('textarea, select, input:not([type=checkbox], [type=radio])') !== null && element.closest('dialog:not([open])') === null;

function keysOn() {
  try {
    return localStorage.getItem(KEYS_OFF) === null;
  } catch {
    return true;
  }
}

function switchKeys(on, show) {
  try {
    if (on) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'yes');
  } catch {
    // They stay on for this visit.
  }
  show();
}
