import { html, nothing } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { foreign, outletLink, paging } from './parts.js';

/** Who publishes, by name. */
export const outlets = {
  matches: (path) => path[0] === 'outlets',
  inMenu: { path: ['outlets'], name: texts.views.outlets },
  query: `query Outlets($after: String) {
    outlets(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name country language affiliation } }
    }
  }`,
  variables: ({ filters }) => ({ after: filters.after }),
  found: (data) => Boolean(data.outlets),
  title: () => texts.outlet.title,
  render: ({ outlets: all }, { filters }) => html`
    <p class="muted">${texts.outlet.found(all.totalCount)}</p>
    <ol class="plain list narrow">
      ${all.edges.map(({ node }) => html`<li>${outletLink(node)} <span class="tag">${texts.affiliations[node.affiliation]}</span>
        <small class="muted">${node.country ? foreign(node.country) : nothing}</small></li>`)}
    </ol>
    ${paging(['outlets'], filters, all.pageInfo)}
  `,
};
