import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import '../charts/position-line.js';
import '../charts/stance-matrix.js';
import '../charts/timeline.js';
import { POSITIONS } from '../charts/positions.js';
import { download } from '../charts/csv.js';
import { annotations, claimJson, evidenceCsv } from '../exports.js';
import { day, moment } from '../format.js';
import { texts } from '../texts.js';
import { differences, discrepancies } from './renderings.js';
import { claimFacts, foreign, names, outletLink, part, partyLink, quotation } from './parts.js';
import { wordings } from './wording.js';

const ARTICLE = `article { id title url publishedAt outlet { id name } }`;
const STATEMENT = `id exact prefix suffix start end revision textHash kind channel saidOn speakerMention speaker { id name } ${ARTICLE}`;
const RENDERING = `{ id start article { id outlet { name } } }`;

/** One claim: who holds what, since when, on what evidence, and how outlets render it. */
export const claim = {
  matches: (path) => path[0] === 'claim' && path.length === 2,
  query: `query Claim($id: ID!, $asOf: DateTime) {
    claim(id: $id, asOf: $asOf) {
      id text kind contested contention evidenceCount firstSaidOn lastSaidOn openedAt withdrawnAt reason
      stances { position basis saidOn confidence reason party { id name parent { id name } }
        evidence { ${STATEMENT} utterance { id outletCount speakerMention speaker { id name }
          differences { one ${RENDERING} other ${RENDERING} stretches { same oneStart oneEnd oneExact otherStart otherEnd otherExact } } } } }
      history { position basis saidOn recordedAt origin retracted reason party { id name } evidence { id saidOn article { publishedAt } } }
      discrepancies { kind reason versions { exact start end statement { id article { id title outlet { id name } } } } }
      wording { thing variant uses outlets { id name } places { start end exact article { id outlet { id name } } } }
      outlets { id name }
      outletsWithout { id name }
    }
  }`,
  variables: ({ path, filters }) => ({ id: path[1], asOf: filters.asOf ? `${filters.asOf}T23:59:59Z` : undefined }),
  found: (data) => Boolean(data.claim),
  title: (data) => data.claim.text,
  follows: (changes, { path }) => changes.some(({ claim: changed }) => changed.id === path[1]),
  render: ({ claim: it }, { filters }) => html`
    ${claimFacts(it)}
    ${it.withdrawnAt ? html`<p class="notice">${texts.claim.withdrawn}</p>` : nothing}
    ${filters.asOf ? html`<p class="notice">${texts.claim.past(day(filters.asOf))} <a href=${address(['claim', it.id])}>${texts.claim.now}</a></p>` : nothing}
    <div class="columns">
      <div>
        ${part(texts.claim.stances, html`<position-line .data=${it.stances}></position-line>`, 'stances')}
        ${part(texts.claim.evidence, evidence(it), 'evidence')}
        ${timeline(it)}
        ${it.history.length ? part(texts.claim.matrix, html`<stance-matrix .data=${it.history}></stance-matrix>`, 'matrix') : nothing}
        ${discrepancies(it.discrepancies)}
        ${differences(it)}
      </div>
      <aside>
        ${part(texts.claim.coverage, coverage(it), 'coverage')}
        ${it.wording.length ? part(texts.claim.wording, wordings(it.wording), 'wording') : nothing}
        ${part(texts.claim.history, history(it, filters), 'history')}
        ${part(texts.claim.export, exports(it), 'export')}
      </aside>
    </div>
  `,
};

const timeline = (it) => {
  const events = it.stances.flatMap(({ party, position, evidence: all }) => all.map((statement) => ({ party, position, statement })));
  return events.length ? part(texts.claim.timeline, html`<who-said-when .data=${events}></who-said-when>`, 'timeline') : nothing;
};

/** A column for each position that is held, from denial to support as on the line above, so that the sides face each other. */
const evidence = (it) => {
  const quoted = Map.groupBy(it.stances.filter((stance) => stance.evidence.length), (stance) => stance.position);
  return quoted.size === 0
    ? html`<p class="empty">${texts.claim.noEvidence}</p>`
    : html`<div class="camps">${POSITIONS.filter((position) => quoted.has(position)).map((position) => html`<div class="camp ${position}">${quoted.get(position).map(held)}</div>`)}</div>`;
};

const held = (stance) => html`<h3>${partyLink(stance.party)} <span class="position ${stance.position}">${texts.positions[stance.position]}</span> <small class="muted">${texts.basis[stance.basis]}</small></h3>
  ${stance.evidence.map(quotation)}`;

const coverage = (it) => html`<dl class="coverage-line">
  <div><dt>${texts.board.carriedBy} <span class="amount">${it.outlets.length}</span></dt><dd>${names(it.outlets, outletLink, '—')}</dd></div>
  <div><dt>${texts.board.leftOutBy} <span class="amount">${it.outletsWithout.length}</span></dt><dd>${names(it.outletsWithout, outletLink, texts.board.nobody)}</dd></div>
</dl>`;

const history = (it, filters) => html`
  <label class="as-of">${texts.claim.asOf}
    <input type="date" .value=${filters.asOf ?? ''} @change=${(event) => (location.hash = address(['claim', it.id], { asOf: event.target.value }))} /></label>
  <ol class="history">
    <li><time datetime=${it.openedAt}>${moment(it.openedAt)}</time> ${texts.claim.opened}${it.reason ? html`<br /><small class="muted">${foreign(it.reason)}</small>` : nothing}</li>
    ${it.history.map((stance) => html`<li><time datetime=${stance.recordedAt}>${moment(stance.recordedAt)}</time>
      ${partyLink(stance.party)} <span class="position ${stance.position}">${stance.retracted ? texts.claim.retracted : texts.positions[stance.position]}</span><br />
      <small class="muted">${texts.basis[stance.basis]}${stance.reason ? html`: ${foreign(stance.reason)}` : nothing}</small></li>`)}
  </ol>`;

const exports = (it) => html`<ul class="plain exports">
  ${[
    [texts.claim.exportJson, 'json', claimJson, 'application/json'],
    [texts.claim.exportCsv, 'csv', evidenceCsv, 'text/csv'],
    [texts.claim.exportAnnotations, 'jsonld', annotations, 'application/ld+json'],
  ].map(([name, ending, write, type]) => html`<li><button type="button" class="quiet" @click=${() => download(`${it.text.slice(0, 80)}.${ending}`, write(it), type)}>${name}</button></li>`)}
</ul>`;
