import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import '../charts/data-table.js';
import '../charts/position-line.js';
import { day, span } from '../format.js';
import { texts } from '../texts.js';
import { boardRequest } from './board-request.js';
import { filterForm } from './filters.js';
import { articleLink, claimLink, contention, foreign, names, outletLink, paging } from './parts.js';

const SHOWN_TOPICS = 12;
const COLUMNS = ['claim', 'party', 'position', 'basis', 'evidence', 'outlet'].map((name) => texts.chart.columns[name]);

/** The contested claims, the most contested first, each with its parties between denial and support, and its coverage. */
export const board = {
  ...boardRequest,
  inMenu: { path: [], name: texts.views.board },
  found: () => true,
  title: () => texts.board.title,
  follows: () => true,
  followsReading: true,
  order: ({ claims }) => claims?.edges.map(({ node }) => node.id).join() ?? '',
  render: (data, { filters, changed }) => html`
    ${filterForm(filters, data)}
    ${data.topics?.length ? topics(data.topics, filters) : nothing}
    <div class="columns">
      <div>${data.claims ? claims(data.claims, filters, changed) : data.topics ? nothing : html`<p class="empty">${texts.board.claimsMissing}</p>`}</div>
      ${data.articles ? latest(data) : nothing}
    </div>
  `,
};

/** The topics of the most contested claims, one click away. */
const topics = (all, filters) => {
  const amount = (topic) => (filters.contested === 'no' ? topic.claimCount : topic.contestedCount);
  const shown = all.filter((topic) => amount(topic) > 0 || topic.name === filters.topic).sort((a, b) => amount(b) - amount(a)).slice(0, SHOWN_TOPICS);
  return html`<nav class="topics" aria-label=${texts.filters.topics}><ul>
    ${shown.map((topic) => html`<li><a href=${address([], { ...filters, after: '', topic: topic.name === filters.topic ? '' : topic.name })} aria-current=${topic.name === filters.topic ? 'true' : nothing}>
      ${foreign(topic.name)} <span class="amount">${amount(topic)}</span></a></li>`)}
  </ul></nav>`;
};

const claims = (connection, filters, changed) => html`
  <p class="muted tally">${texts.board.found(connection.totalCount)}</p>
  ${connection.totalCount === 0 ? none(filters) : nothing}
  <ol class="cards">
    ${connection.edges.map(({ node }) => card(node, changed.has(node.id)))}
  </ol>
  ${connection.edges.length ? html`<data-table .data=${{ label: texts.board.title, columns: COLUMNS, rows: () => rows(connection) }}></data-table>` : nothing}
  ${paging([], filters, connection.pageInfo)}
`;

const none = (filters) => html`<p class="empty">${Object.keys(filters).length ? texts.board.none : texts.board.noneYet}
  ${filters.contested === 'no' ? nothing : html`<a href=${address([], { ...filters, contested: 'no', after: '' })}>${texts.board.alsoUncontested}</a>`}</p>`;

const rows = (connection) =>
  connection.edges.flatMap(({ node }) => node.stances.map((stance) => [node.text, stance.party.name, texts.positions[stance.position], texts.basis[stance.basis], stance.evidence.length, node.outlets.filter(Boolean).map((outlet) => outlet.name).join('; ')]));

const card = (claim, isChanged) => html`<li class="card">
  <article aria-labelledby="claim-${claim.id}">
    <h2 id="claim-${claim.id}">${claimLink(claim)}</h2>
    <p class="facts">
      ${claim.contested ? contention(claim.contention) : html`<span>${texts.board.uncontested}</span>`}
      <span class="tag">${texts.claimKinds[claim.kind]}</span>
      <span>${texts.board.evidence(claim.evidenceCount)}</span>
      ${claim.firstSaidOn ? html`<span>${span(claim.firstSaidOn, claim.lastSaidOn)}</span>` : nothing}
      ${isChanged ? html`<span class="tag fresh">${texts.board.changed}</span>` : nothing}
    </p>
    <position-line plain .data=${claim.stances}></position-line>
    <dl class="coverage-line">
      <div><dt>${texts.board.carriedBy} <span class="amount">${claim.outlets.length}</span></dt><dd>${names(claim.outlets, outletLink, '—')}</dd></div>
      <div><dt>${texts.board.leftOutBy} <span class="amount">${claim.outletsWithout.length}</span></dt><dd>${names(claim.outletsWithout, outletLink, texts.board.nobody)}</dd></div>
    </dl>
  </article>
</li>`;

const latest = (data) => html`<aside aria-labelledby="latest">
  <h2 id="latest">${texts.board.latestArticles}</h2>
  <ul class="plain">
    ${data.articles.edges.map(({ node }) => html`<li>${articleLink(node)}<br /><small class="muted dated">${day(node.publishedAt)} ${outletLink(node.outlet)}</small></li>`)}
  </ul>
  <p><a href=${address(['articles'])}>${texts.article.newest}</a></p>
</aside>`;
