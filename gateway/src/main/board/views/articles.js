import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { day } from '../format.js';
import { texts } from '../texts.js';
import { articleLink, foreign, outletLink, paging } from './parts.js';

/** The articles, newest first, or those that best fit the words searched for. */
export const articles = {
  matches: (path) => path[0] === 'articles',
  inMenu: { path: ['articles'], name: texts.views.articles },
  query: `query Articles($after: String, $filter: ArticleFilter) {
    articles(first: 30, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { snippet node { id title publishedAt wireCredit outlet { id name affiliation } statements { id } } }
    }
  }`,
  variables: ({ filters }) => ({ after: filters.after, filter: { text: filters.text, outlet: filters.outlet } }),
  found: (data) => Boolean(data.articles),
  title: () => texts.views.articles,
  render: ({ articles: all }, { filters }) => html`
    <form class="filters" @submit=${search}>
      <label>${texts.filters.text} <input type="search" name="text" .value=${filters.text ?? ''} maxlength="200" /></label>
    </form>
    <p class="muted">${texts.article.found(all.totalCount)}</p>
    ${all.totalCount === 0 ? html`<p class="empty">${texts.article.none}</p>` : nothing}
    <ol class="plain list">
      ${all.edges.map(({ node, snippet }) => html`<li>
        <h2>${articleLink(node)}</h2>
        <p class="facts"><span>${outletLink(node.outlet)}</span><span>${day(node.publishedAt)}</span>
          ${node.wireCredit ? html`<span class="tag">${foreign(node.wireCredit)}</span>` : nothing}
          ${node.statements ? html`<span>${texts.count(node.statements.length, 'statement', 'statements')}</span>` : nothing}</p>
        ${snippet ? html`<p class="snippet" dir="auto">${found(snippet)}</p>` : nothing}
      </li>`)}
    </ol>
    ${paging(['articles'], filters, all.pageInfo)}
  `,
};

/** A snippet's found words stand between ⟦ and ⟧. */
const found = (snippet) => snippet.split(/[⟦⟧]/).map((piece, i) => (i % 2 ? html`<mark>${piece}</mark>` : piece));

function search(event) {
  event.preventDefault();
  location.hash = address(['articles'], { text: new FormData(event.currentTarget).get('text') });
}
