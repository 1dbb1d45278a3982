import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import '../charts/position-line.js';
import '../charts/stance-matrix.js';
import '../charts/timeline.js';
import { download } from '../charts/csv.js';
import { moment } from '../format.js';
import { texts } from '../texts.js';
import { differences, discrepancies } from './renderings.js';
import { claimFacts, foreign, names, outletLink, part, partyLink, quotation } from './parts.js';

const STATEMENT = `id exact kind channel saidOn speakerMention speaker { id name } article { id title publishedAt outlet { id name } }`;

/** One claim: who holds what, since when, on what evidence, and how outlets render it. */
export const claim = {
  matches: (path) => path[0] === 'claim' && path.length === 2,
  query: `query Claim($id: ID!, $asOf: DateTime) {
    claim(id: $id, asOf: $asOf) {
      id text kind contested contention evidenceCount firstSaidOn lastSaidOn openedAt withdrawnAt reason
      stances { position basis saidOn confidence reason party { id name parent { id name } }
        evidence { ${STATEMENT} utterance { id outletCount differences { one { id article { outlet { name } } } other { id article { outlet { name } } } stretches { same oneExact otherExact } } } } }
      history { position basis saidOn recordedAt origin retracted reason party { id name } evidence { id saidOn article { publishedAt } } }
      discrepancies { kind reason versions { exact statement { id article { id title outlet { id name } } } } }
      outlets { id name }
      outletsWithout { id name }
    }
  }`,
  variables: ({ path, filters }) => ({ id: path[1], asOf: filters.asOf ? `${filters.asOf}T23:59:59Z` : undefined }),
  found: (data) => data.claim !== null,
  title: (data) => data.claim.text,
  render: ({ claim: it }, { filters }) => html`
    ${claimFacts(it)}
    ${it.withdrawnAt ? html`<p class="notice">${texts.claim.withdrawn}</p>` : nothing}
    <label class="as-of">${texts.claim.asOf}
      <input type="date" .value=${filters.asOf ?? ''} @change=${(event) => (location.hash = address(['claim', it.id], { asOf: event.target.value }))} /></label>
    ${part(texts.claim.stances, html`<position-line .data=${it.stances}></position-line>`, 'stances')}
    ${it.history.length ? part(texts.claim.matrix, html`<stance-matrix .data=${it.history}></stance-matrix>`, 'matrix') : nothing}
    ${timeline(it)}
    ${part(texts.claim.evidence, evidence(it), 'evidence')}
    ${differences(it)}
    ${discrepancies(it.discrepancies)}
    ${part(texts.claim.coverage, coverage(it), 'coverage')}
    ${part(texts.claim.history, history(it), 'history')}
    <p><button type="button" class="quiet" @click=${() => download(`${it.text}.json`, JSON.stringify(it, null, 2), 'application/json')}>${texts.claim.exportJson}</button></p>
  `,
};

const timeline = (it) => {
  const events = it.stances.flatMap(({ party, position, evidence: all }) => all.map((statement) => ({ party, position, statement })));
  return events.length ? part(texts.claim.timeline, html`<who-said-when .data=${events}></who-said-when>`, 'timeline') : nothing;
};

const evidence = (it) => {
  const quoted = it.stances.filter((stance) => stance.evidence.length);
  return quoted.length === 0
    ? html`<p class="empty">${texts.claim.noEvidence}</p>`
    : html`<div class="camps">${quoted.map((stance) => html`<section class="camp ${stance.position}">
        <h3>${partyLink(stance.party)} <span class="position ${stance.position}">${texts.positions[stance.position]}</span> <small class="muted">${texts.basis[stance.basis]}</small></h3>
        ${stance.evidence.map(quotation)}
      </section>`)}</div>`;
};

const coverage = (it) => html`<dl class="coverage-line">
  <div><dt>${texts.board.carriedBy}</dt><dd>${names(it.outlets, outletLink, '—')}</dd></div>
  <div><dt>${texts.board.leftOutBy}</dt><dd>${names(it.outletsWithout, outletLink, texts.board.nobody)}</dd></div>
</dl>`;

const history = (it) => html`<ol class="history">
  <li><time datetime=${it.openedAt}>${moment(it.openedAt)}</time> ${texts.claim.opened}${it.reason ? html`: ${foreign(it.reason)}` : nothing}</li>
  ${it.history.map((stance) => html`<li><time datetime=${stance.recordedAt}>${moment(stance.recordedAt)}</time>
    ${partyLink(stance.party)} <span class="position ${stance.position}">${stance.retracted ? texts.claim.retracted : texts.positions[stance.position]}</span>
    <small class="muted">${texts.basis[stance.basis]}${stance.reason ? html`: ${foreign(stance.reason)}` : nothing}</small></li>`)}
</ol>`;
