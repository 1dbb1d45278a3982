import { html, nothing } from '../lib/lit-html.js';
import { day } from '../format.js';
import { texts } from '../texts.js';
import { articleLink, claimLink, foreign, part } from './parts.js';

/** One outlet: what it carries alone, what it leaves out, and its words for things. */
export const outlet = {
  matches: (path) => path[0] === 'outlet' && path.length === 2,
  query: `query Outlet($id: ID!) {
    outlet(id: $id) {
      id name country language affiliation homePage
      claims { id text contested outletCount }
      wording { thing variant uses articles }
    }
    articles(first: 20, filter: { outlet: $id }) { edges { node { id title publishedAt } } }
    claims(first: 100) { edges { node { id text contested outletsWithout { id } } } }
  }`,
  variables: ({ path }) => ({ id: path[1] }),
  found: (data) => data.outlet !== null,
  title: (data) => data.outlet.name,
  render: ({ outlet: it, articles, claims }) => {
    const carried = it.claims ?? [];
    const left = (claims?.edges ?? []).map((edge) => edge.node).filter((claim) => claim.outletsWithout.some((other) => other?.id === it.id));
    return html`
      <p class="facts"><span class="tag">${texts.affiliations[it.affiliation]}</span>${it.country ? html`<span>${foreign(it.country)}</span>` : nothing}
        ${it.homePage?.startsWith('http') ? html`<a href=${it.homePage} rel="noopener noreferrer nofollow" target="_blank">${foreign(it.homePage)}</a>` : nothing}</p>
      ${part(texts.outlet.alone, list(carried.filter((claim) => claim.outletCount === 1)), 'alone')}
      ${part(texts.outlet.carries, list(carried.filter((claim) => claim.outletCount > 1)), 'carries')}
      ${part(texts.outlet.leavesOut, list(left), 'leaves-out')}
      ${it.wording?.length ? part(texts.outlet.wording, wording(it.wording), 'wording') : nothing}
      ${articles ? part(texts.outlet.articles, html`<ul class="plain">${articles.edges.map(({ node }) => html`<li>${articleLink(node)} <small class="muted">${day(node.publishedAt)}</small></li>`)}</ul>`, 'articles') : nothing}
    `;
  },
};

const list = (claims) =>
  claims.length === 0
    ? html`<p class="empty">${texts.outlet.none}</p>`
    : html`<ul class="plain list">${claims.map((claim) => html`<li>${claimLink(claim)} ${claim.contested ? html`<span class="tag strong">${texts.board.contested}</span>` : nothing}</li>`)}</ul>`;

const wording = (uses) => {
  const { thing, word, uses: times, articles } = texts.chart.columns;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.chart.tableOf(texts.outlet.wording)}><table>
    <thead><tr>${[thing, word, times, articles].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${uses.map((use) => html`<tr><th scope="row">${foreign(use.thing)}</th><td>${foreign(use.variant)}</td><td>${use.uses}</td><td>${use.articles}</td></tr>`)}</tbody>
  </table></div>`;
};
