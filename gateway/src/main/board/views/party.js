import { html, nothing } from '../lib/lit-html.js';
import { moment } from '../format.js';
import { texts } from '../texts.js';
import { claimLink, foreign, part, partyLink, quotation } from './parts.js';

const OPPOSED = { SUPPORTS: ['DENIES', 'DISPUTES'], DENIES: ['SUPPORTS'], DISPUTES: ['SUPPORTS'], NO_POSITION: [] };

/** One party: what it holds, where that changed, whom it contradicts, and what it said. */
export const party = {
  matches: (path) => path[0] === 'party' && path.length === 2,
  query: `query Party($id: ID!) {
    party(id: $id) { id name kind role aliases parent { id name } children { id name role } }
    claims(first: 50, filter: { party: $id }, orderBy: RECENCY) {
      totalCount
      edges { node {
        id text kind contested
        stances { position basis party { id name parent { id } } }
        history { position recordedAt retracted party { id } }
      } }
    }
    statements(first: 30, filter: { speaker: $id }) {
      totalCount
      edges { node { id exact kind channel saidOn article { id title outlet { id name } } } }
    }
  }`,
  variables: ({ path }) => ({ id: path[1] }),
  found: (data) => data.party !== null,
  title: (data) => data.party.name,
  render: ({ party: it, claims, statements }) => {
    const all = (claims?.edges ?? []).map((edge) => edge.node);
    return html`
      <p class="facts"><span class="tag">${texts.partyKinds[it.kind]}</span>${it.role ? html`<span>${foreign(it.role)}</span>` : nothing}
        ${it.parent ? partyLink(it.parent) : nothing}${it.aliases.length ? html`<span class="muted">${foreign(it.aliases.join(', '))}</span>` : nothing}</p>
      ${part(texts.party.stances, stances(it, all), 'stances')}
      ${part(texts.party.changed, changes(it, all), 'changed')}
      ${part(texts.party.opponents, opponents(it, all), 'opponents')}
      ${it.children.length ? part(texts.party.members, html`<ul class="plain">${it.children.map((child) => html`<li>${partyLink(child)} <small class="muted">${child.role ? foreign(child.role) : nothing}</small></li>`)}</ul>`, 'members') : nothing}
      ${statements ? part(texts.party.said, statements.edges.map(({ node }) => quotation(node)), 'said') : nothing}
    `;
  },
};

const own = (it, claim) => claim.stances.find((stance) => stance.party.id === it.id);

const stances = (it, all) => {
  const held = all.filter((claim) => own(it, claim));
  return held.length === 0
    ? html`<p class="empty">${texts.party.none}</p>`
    : html`<ul class="plain list">${held.map((claim) => html`<li><span class="position ${own(it, claim).position}">${texts.positions[own(it, claim).position]}</span> ${claimLink(claim)}
        <span class="tag">${texts.claimKinds[claim.kind]}</span>${claim.contested ? html`<span class="tag strong">${texts.board.contested}</span>` : nothing}</li>`)}</ul>`;
};

const changes = (it, all) => {
  const changed = all
    .map((claim) => ({ claim, entries: claim.history.filter((stance) => stance.party.id === it.id) }))
    .filter(({ entries }) => new Set(entries.map((stance) => (stance.retracted ? 'retracted' : stance.position))).size > 1);
  return changed.length === 0
    ? html`<p class="empty">${texts.party.unchanged}</p>`
    : html`<ul class="plain list">${changed.map(({ claim, entries }) => html`<li>${claimLink(claim)}: ${entries.map((stance, i) => html`${i ? ' → ' : nothing}
        <span class="position ${stance.position}">${stance.retracted ? texts.claim.retracted : texts.positions[stance.position]}</span> <small class="muted">${moment(stance.recordedAt)}</small>`)}</li>`)}</ul>`;
};

const opponents = (it, all) => {
  const found = new Map();
  for (const claim of all) {
    const mine = own(it, claim);
    for (const stance of claim.stances) {
      const related = stance.party.id === it.id || stance.party.parent?.id === it.id || stance.party.id === it.parent?.id;
      if (!mine || related || !OPPOSED[mine.position].includes(stance.position)) continue;
      const known = found.get(stance.party.id) ?? { party: stance.party, claims: [] };
      known.claims.push(claim);
      found.set(stance.party.id, known);
    }
  }
  return found.size === 0
    ? html`<p class="empty">${texts.party.nobody}</p>`
    : html`<ul class="plain list">${[...found.values()].sort((a, b) => b.claims.length - a.claims.length).map(({ party: other, claims }) => html`<li>${partyLink(other)}, ${texts.party.times(claims.length)}:
        ${claims.map((claim, i) => html`${i ? '; ' : nothing}${claimLink(claim)}`)}</li>`)}</ul>`;
};
