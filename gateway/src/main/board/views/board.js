import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import '../charts/data-table.js';
import '../charts/position-line.js';
import { day, share } from '../format.js';
import { texts } from '../texts.js';
import { filterForm } from './filters.js';
import { articleLink, claimFacts, claimLink, names, outletLink, paging } from './parts.js';

const COLUMNS = ['claim', 'party', 'position', 'basis', 'evidence', 'outlet'].map((name) => texts.chart.columns[name]);
const ORDERS = ['CONTENTION', 'RECENCY', 'EVIDENCE'];

/** The contested claims, the most contested first, each with its parties between denial and support, and its coverage. */
export const board = {
  matches: (path) => path.length === 0,
  inMenu: { path: [], name: texts.views.board },
  query: `query Board($after: String, $filter: ClaimFilter, $orderBy: ClaimOrder) {
    claims(first: 20, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        id text kind contested contention evidenceCount firstSaidOn lastSaidOn
        stances { position basis party { id name } evidence { id } }
        outlets { id name }
        outletsWithout { id name }
      } }
    }
    articles(first: 8) { edges { node { id title publishedAt outlet { id name } } } }
    outlets(first: 100) { edges { node { id name } } }
    parties(first: 100) { edges { node { id name } } }
    progress { toRead }
  }`,
  variables: ({ filters }) => ({
    after: filters.after,
    orderBy: ORDERS.includes(filters.order) ? filters.order : 'CONTENTION',
    filter: {
      contested: filters.contested === 'no' ? undefined : true,
      party: filters.party,
      outlet: filters.outlet,
      text: filters.text,
      from: filters.from,
      to: filters.to,
    },
  }),
  found: () => true,
  title: () => texts.board.title,
  render: (data, { filters }) => html`
    ${filterForm(filters, data)}
    <div class="columns">
      <div>
        ${data.claims ? claims(data.claims, filters) : nothing}
      </div>
      ${data.articles ? latest(data) : nothing}
    </div>
  `,
};

const claims = (connection, filters) => html`
  <p class="muted">${texts.board.found(connection.totalCount)}</p>
  ${connection.totalCount === 0 ? html`<p class="empty">${Object.keys(filters).length ? texts.board.none : texts.board.noneYet}</p>` : nothing}
  <ol class="cards">
    ${connection.edges.map(({ node }) => card(node))}
  </ol>
  ${connection.edges.length ? html`<data-table .data=${{ label: texts.board.title, columns: COLUMNS, rows: () => rows(connection) }}></data-table>` : nothing}
  ${paging([], filters, connection.pageInfo)}
`;

const rows = (connection) =>
  connection.edges.flatMap(({ node }) => node.stances.map((stance) => [node.text, stance.party.name, texts.positions[stance.position], texts.basis[stance.basis], stance.evidence.length, node.outlets.filter(Boolean).map((outlet) => outlet.name).join('; ')]));

const card = (claim) => html`<li class="card">
  <article aria-labelledby="claim-${claim.id}">
    <h2 id="claim-${claim.id}">${claimLink(claim)}</h2>
    ${claimFacts(claim)}
    ${claim.contested ? contention(claim.contention) : nothing}
    <position-line plain .data=${claim.stances}></position-line>
    <dl class="coverage-line">
      <div><dt>${texts.board.carriedBy}</dt><dd>${names(claim.outlets, outletLink, '—')}</dd></div>
      <div><dt>${texts.board.leftOutBy}</dt><dd>${names(claim.outletsWithout, outletLink, texts.board.nobody)}</dd></div>
    </dl>
  </article>
</li>`;

const contention = (value) => html`<div class="contention"><meter min="0" max="1" value=${value} aria-label=${texts.board.contention(share(value))}></meter>
  <span aria-hidden="true">${texts.board.contention(share(value))}</span></div>`;

const latest = (data) => html`<aside aria-labelledby="latest">
  <h2 id="latest">${texts.board.latestArticles}</h2>
  <ul class="plain">
    ${data.articles.edges.map(({ node }) => html`<li>${articleLink(node)}<br /><small class="muted">${outletLink(node.outlet)}, ${day(node.publishedAt)}</small></li>`)}
  </ul>
  ${data.progress?.toRead ? html`<p class="muted">${texts.reading(data.progress.toRead)}</p>` : nothing}
  <p><a href=${address(['articles'])}>${texts.article.newest}</a></p>
</aside>`;
