import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { download, toCsv } from '../charts/csv.js';
import { texts } from '../texts.js';
import { claimLink, outletLink, paging } from './parts.js';

/** Outlets by claims: who carries what, and who covered the story without it. The matrix is a table. */
export const coverage = {
  matches: (path) => path[0] === 'coverage',
  inMenu: { path: ['coverage'], name: texts.views.coverage },
  query: `query Coverage($after: String, $contested: Boolean) {
    claims(first: 40, after: $after, filter: { contested: $contested }, orderBy: EVIDENCE) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id text contested outlets { id name } outletsWithout { id name } } }
    }
  }`,
  variables: ({ filters }) => ({ after: filters.after, contested: filters.contested === 'yes' ? true : undefined }),
  found: (data) => Boolean(data.claims),
  title: () => texts.coverage.title,
  follows: () => true,
  order: ({ claims }) => claims?.edges.map(({ node }) => node.id).join() ?? '',
  render: ({ claims }, { filters }) => {
    const rows = claims.edges.map((edge) => edge.node);
    const outlets = columns(rows);
    return html`
      <form class="filters"><label class="check"><input type="checkbox" .checked=${filters.contested === 'yes'} @change=${(event) => (location.hash = address(['coverage'], { contested: event.target.checked ? 'yes' : '' }))} /> ${texts.filters.contested}</label></form>
      <p class="muted tally">${texts.coverage.tally(rows.length, claims.totalCount, outlets.length)}</p>
      ${rows.length === 0 ? html`<p class="empty">${texts.coverage.none}</p>` : html`${matrix(rows, outlets)}${table(rows, outlets)}`}
      <ul class="legend"><li><span class="cell carries" aria-hidden="true">●</span> ${texts.coverage.carries}</li><li><span class="cell without" aria-hidden="true">○</span> ${texts.coverage.without}</li></ul>
      ${paging(['coverage'], filters, claims.pageInfo)}
      ${rows.length ? html`<button type="button" class="quiet" @click=${() => download(`${texts.coverage.title}.csv`, csv(rows, outlets))}>${texts.chart.csv}</button>` : nothing}
    `;
  },
};

/** The outlets that carry something, those that carry most first. */
function columns(rows) {
  const amounts = new Map();
  for (const outlet of rows.flatMap((claim) => [...claim.outlets, ...claim.outletsWithout]).filter(Boolean)) {
    const known = amounts.get(outlet.id) ?? { ...outlet, amount: 0 };
    known.amount++;
    amounts.set(outlet.id, known);
  }
  return [...amounts.values()].sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name));
}

const has = (outlets, outlet) => outlets.some((each) => each?.id === outlet.id);

const state = (claim, outlet) => (has(claim.outlets, outlet) ? 'carries' : has(claim.outletsWithout, outlet) ? 'without' : 'not');

const count = (rows, outlet) => rows.filter((claim) => has(claim.outlets, outlet)).length;

const matrix = (rows, outlets) => html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.coverage.title}>
  <table class="matrix">
    <thead><tr><th scope="col">${texts.chart.columns.claim}</th>${outlets.map((outlet) => html`<th scope="col" class="slanted">${outletLink(outlet)}</th>`)}<th scope="col">${texts.coverage.outlets}</th></tr></thead>
    <tbody>${rows.map((claim) => html`<tr><th scope="row">${claimLink(claim)}${claim.contested ? html` <span class="tag strong">${texts.board.contested}</span>` : nothing}</th>
      ${outlets.map((outlet) => cell(state(claim, outlet)))}
      <td class="amount">${texts.coverage.by(claim.outlets.length, claim.outlets.length + claim.outletsWithout.length)}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row">${texts.coverage.total}</th>${outlets.map((outlet) => html`<td class="cell amount">${count(rows, outlet)}</td>`)}<td></td></tr></tfoot>
  </table>
</div>`;

/** The same, a row for each claim and outlet. */
const table = (rows, outlets) => html`<details class="chart-data"><summary>${texts.coverage.list}</summary>
  <div class="scroll" tabindex="0" role="region" aria-label=${texts.coverage.list}><table>
    <thead><tr>${[texts.chart.columns.claim, texts.chart.columns.outlet, texts.coverage.state].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.flatMap((claim) => outlets.filter((outlet) => state(claim, outlet) !== 'not').map((outlet) => html`<tr><th scope="row">${claimLink(claim)}</th><td>${outletLink(outlet)}</td><td>${texts.coverage[state(claim, outlet)]}</td></tr>`))}</tbody>
  </table></div>
</details>`;

const cell = (kind) => html`<td class="cell ${kind}"><span aria-hidden="true">${{ carries: '●', without: '○', not: '' }[kind]}</span><span class="unseen">${texts.coverage[kind]}</span></td>`;

const csv = (rows, outlets) => toCsv([texts.chart.columns.claim, ...outlets.map((outlet) => outlet.name)], rows.map((claim) => [claim.text, ...outlets.map((outlet) => texts.coverage[state(claim, outlet)])]));
