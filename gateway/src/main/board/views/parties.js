import { html, nothing } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { foreign, paging, partyLink } from './parts.js';

/** Who can take a stance, by name. */
export const parties = {
  matches: (path) => path[0] === 'parties',
  inMenu: { path: ['parties'], name: texts.views.parties },
  query: `query Parties($after: String) {
    parties(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name kind role aliases parent { id name } } }
    }
  }`,
  variables: ({ filters }) => ({ after: filters.after }),
  found: (data) => Boolean(data.parties),
  title: () => texts.party.title,
  render: ({ parties: all }, { filters }) => html`
    <p class="muted">${texts.party.found(all.totalCount)}</p>
    <ol class="plain list narrow">
      ${all.edges.map(({ node }) => html`<li>
        ${partyLink(node)} <span class="tag">${texts.partyKinds[node.kind]}</span>
        <small class="muted">${node.role ? foreign(node.role) : nothing} ${node.parent ? html`(${partyLink(node.parent)})` : nothing}
          ${node.aliases.length ? html`<br />${foreign(node.aliases.join(', '))}` : nothing}</small>
      </li>`)}
    </ol>
    ${paging(['parties'], filters, all.pageInfo)}
  `,
};
