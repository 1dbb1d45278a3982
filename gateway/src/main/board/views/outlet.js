import { html, nothing } from '../lib/lit-html.js';
import { day } from '../format.js';
import { texts } from '../texts.js';
import { articleLink, claimLink, foreign, names, outletLink, paging, part, placeIn } from './parts.js';
import { wordings } from './wording.js';

/** One outlet: what it carries alone, what it leaves out, and its words for things. */
export const outlet = {
  matches: (path) => path[0] === 'outlet' && path.length === 2,
  query: `query Outlet($id: ID!, $after: String) {
    outlet(id: $id) {
      id name country language affiliation homePage
      claims { id text contested outletCount }
      wording { thing variant uses articles places { start end exact article { id title publishedAt } } }
    }
    articles(first: 20, filter: { outlet: $id }) { totalCount edges { node { id title publishedAt } } }
    leftOut: claims(first: 50, after: $after, filter: { leftOutBy: $id }) { totalCount pageInfo { hasNextPage endCursor } edges { node { id text contested outlets { id name } } } }
    wordingPairs(first: 50, filter: { outlet: $id }) { edges { node { kind confidence reason sides { exact start end statement { id article { id title publishedAt outlet { id name } } } } } } }
  }`,
  variables: ({ path, filters }) => ({ id: path[1], after: filters.after }),
  found: (data) => Boolean(data.outlet),
  title: (data) => data.outlet.name,
  follows: () => true,
  followsReading: true,
  render: ({ outlet: it, articles, leftOut, wordingPairs }, { filters }) => {
    const carried = it.claims ?? [];
    const pairs = ownFirst(wordingPairs, it);
    return html`
      <p class="facts"><span class="tag">${texts.affiliations[it.affiliation]}</span>${it.country ? html`<span>${foreign(it.country)}</span>` : nothing}
        ${it.homePage?.startsWith('http') ? html`<a href=${it.homePage} rel="noopener noreferrer nofollow" target="_blank">${foreign(it.homePage)}</a>` : nothing}
        ${it.claims ? html`<span>${texts.outlet.tally(carried.length, leftOut?.totalCount)}</span>` : nothing}</p>
      <div class="columns">
        <div>
          ${it.claims ? part(texts.outlet.alone, list(carried.filter((claim) => claim.outletCount === 1)), 'alone') : nothing}
          ${leftOut ? part(texts.outlet.leavesOut, left(it, leftOut, filters), 'leaves-out') : nothing}
          ${it.claims ? part(texts.outlet.carries, list(carried.filter((claim) => claim.outletCount > 1)), 'carries') : nothing}
        </div>
        <aside>
          ${pairs.length ? part(texts.outlet.pairs, wordsBeside(pairs), 'pairs') : nothing}
          ${it.wording?.length ? part(texts.outlet.wording, wordings(it.wording), 'wording') : nothing}
          ${articles ? part(texts.outlet.articles, html`<ul class="plain">${articles.edges.map(({ node }) => html`<li>${articleLink(node)} <small class="muted">${day(node.publishedAt)}</small></li>`)}</ul>`, 'articles') : nothing}
        </aside>
      </div>
    `;
  },
};

const mark = (claim) => (claim.contested ? html`<span class="tag strong">${texts.board.contested}</span>` : nothing);

const list = (claims) =>
  claims.length === 0 ? html`<p class="empty">${texts.outlet.none}</p>` : html`<ul class="plain list">${claims.map((claim) => html`<li>${claimLink(claim)} ${mark(claim)}</li>`)}</ul>`;

/** What others of the same story carry, and who does. */
const left = (it, { edges, pageInfo, totalCount }, filters) =>
  totalCount === 0
    ? html`<p class="empty">${texts.outlet.none}</p>`
    : html`${pageInfo.hasNextPage || filters.after ? html`<p class="muted">${texts.outlet.leftOut(edges.length, totalCount)}</p>` : nothing}
      <ul class="plain list">${edges.map(({ node: claim }) => html`<li>${claimLink(claim)} ${mark(claim)}<br />
        <small class="muted">${texts.board.carriedBy} ${names(claim.outlets, outletLink, '—')}</small></li>`)}</ul>
      ${paging(['outlet', it.id], filters, pageInfo)}`;

/** Pairs whose two sides are known, this outlet's words first; those that take a side before names and plain words. */
function ownFirst(connection, it) {
  const order = ['LOADED', 'NAME', 'PLAIN'];
  return (connection?.edges ?? [])
    .map(({ node }) => ({ ...node, sides: [...node.sides].sort((a, b) => Number(b.statement?.article?.outlet?.id === it.id) - Number(a.statement?.article?.outlet?.id === it.id)) }))
    .filter(({ sides }) => sides.every((side) => side.statement?.article))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.confidence - a.confidence);
}

/** The same two words once, whichever outlets have the other one. */
const wordsBeside = (pairs) => {
  const alike = Map.groupBy(pairs, ({ kind, sides }) => JSON.stringify([kind, ...sides.map(({ exact }) => exact.toLocaleLowerCase())]));
  return html`<ul class="plain pairs-list">${[...alike.values()].map((all) => {
    const [{ kind, reason, sides: [own, other] }] = all;
    return html`<li title=${reason}>
      ${articleWords(own)} <span class="versus" aria-hidden="true">≠</span> ${articleWords(other)} ${kind === 'PLAIN' ? nothing : html`<span class="tag">${texts.outlet.pairKinds[kind]}</span>`}
      <small class="muted">${names(others(all), outletLink, '')}</small></li>`;
  })}</ul>`;
};

/** The other outlets, each once. */
const others = (pairs) => [...new Map(pairs.map(({ sides }) => sides[1].statement.article.outlet).filter(Boolean).map((outlet) => [outlet.id, outlet])).values()];

const articleWords = ({ exact, start, end, statement }) => html`<a href=${placeIn(statement.article, start, end)}>${foreign(exact)}</a>`;
