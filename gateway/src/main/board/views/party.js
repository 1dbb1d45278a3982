import { html, nothing } from '../lib/lit-html.js';
import '../charts/stance-matrix.js';
import { moment } from '../format.js';
import { texts } from '../texts.js';
import { claimLink, foreign, part, partyLink, quotation } from './parts.js';

const OPPOSED = { SUPPORTS: ['DENIES', 'DISPUTES'], DENIES: ['SUPPORTS'], DISPUTES: ['SUPPORTS'], NO_POSITION: [] };

/** One party: what it and those who belong to it hold, since when, where that changed, whom it contradicts, and what it said. */
export const party = {
  matches: (path) => path[0] === 'party' && path.length === 2,
  query: `query Party($id: ID!) {
    party(id: $id) { id name kind role aliases parent { id name } children { id name role } }
    claims(first: 50, filter: { party: $id }, orderBy: RECENCY) {
      totalCount
      edges { node {
        id text kind contested
        stances { position basis saidOn party { id name parent { id } } evidence { id } }
        history { position basis saidOn recordedAt retracted party { id name parent { id } } evidence { id saidOn article { publishedAt } } }
      } }
    }
    statements(first: 30, filter: { speaker: $id }) {
      totalCount
      edges { node { id exact kind channel saidOn speakerMention speaker { id name } article { id title publishedAt outlet { id name } } } }
    }
  }`,
  variables: ({ path }) => ({ id: path[1] }),
  found: (data) => Boolean(data.party),
  title: (data) => data.party.name,
  follows: () => true,
  order: ({ claims }) => claims?.edges.map(({ node }) => node.id).join() ?? '',
  render: ({ party: it, claims, statements }) => {
    const all = (claims?.edges ?? []).map((edge) => edge.node);
    return html`
      <p class="facts"><span class="tag">${texts.partyKinds[it.kind]}</span>${it.role ? html`<span>${foreign(it.role)}</span>` : nothing}
        ${it.parent ? partyLink(it.parent) : nothing}${it.aliases.length ? html`<span class="muted">${texts.party.aliases} ${foreign(it.aliases.join(', '))}</span>` : nothing}</p>
      <div class="columns">
        <div>
          ${part(texts.party.stances, stances(it, all), 'stances')}
          ${overTime(it, all)}
          ${part(texts.party.opponents, opponents(it, all), 'opponents')}
          ${statements ? part(texts.party.said, said(statements), 'said') : nothing}
        </div>
        <aside>
          ${part(texts.party.changed, changed(it, all), 'changed')}
          ${part(texts.party.divided, divided(it, all), 'divided')}
          ${it.children.length ? part(texts.party.members, html`<ul class="plain">${it.children.map((child) => html`<li>${partyLink(child)} <small class="muted">${child.role ? foreign(child.role) : nothing}</small></li>`)}</ul>`, 'members') : nothing}
        </aside>
      </div>
    `;
  },
};

/** Whether a party is this one, or belongs to it. */
const within = (it, other) => other.id === it.id || other.parent?.id === it.id;

const heldWithin = (it, claim) => claim.stances.filter((stance) => within(it, stance.party));

/** Whether it is concerned, but nobody quotes it. */
const silent = (it, claim) => heldWithin(it, claim).every((stance) => stance.position === 'NO_POSITION');

const stances = (it, all) => {
  const held = all.filter((claim) => heldWithin(it, claim).length).sort((a, b) => Number(silent(it, a)) - Number(silent(it, b)));
  return held.length === 0
    ? html`<p class="empty">${texts.party.none}</p>`
    : html`<ul class="plain list">${held.map((claim) => html`<li>${claimLink(claim)}
        ${claim.contested ? html`<span class="tag strong">${texts.board.contested}</span>` : nothing}
        <small class="held">${heldWithin(it, claim).map((stance) => html`<span><span class="position ${stance.position}">${texts.positions[stance.position]}</span>
          ${stance.party.id === it.id ? nothing : partyLink(stance.party)} ${stance.evidence.length ? html`<span class="muted">${texts.board.evidence(stance.evidence.length)}</span>` : nothing}</span>`)}</small></li>`)}</ul>`;
};

/** A row for each claim, so that a change of position is a change within a row. */
const overTime = (it, all) => {
  const rows = all.flatMap((claim) => claim.history.filter((stance) => within(it, stance.party)).map((stance) => ({ ...stance, party: { id: claim.id, name: claim.text } })));
  return rows.length ? part(texts.party.overTime, html`<stance-matrix .of=${'claim'} .data=${rows}></stance-matrix>`, 'over-time') : nothing;
};

const changed = (it, all) => {
  const found = all.flatMap((claim) =>
    [...Map.groupBy(claim.history.filter((stance) => within(it, stance.party)), (stance) => stance.party.id).values()]
      .filter((entries) => new Set(entries.map((stance) => (stance.retracted ? 'retracted' : stance.position))).size > 1)
      .map((entries) => ({ claim, entries })),
  );
  return found.length === 0
    ? html`<p class="empty">${texts.party.unchanged}</p>`
    : html`<ul class="plain list">${found.map(({ claim, entries }) => html`<li>${claimLink(claim)}: ${entries[0].party.id === it.id ? nothing : html`${partyLink(entries[0].party)} `}${entries.map((stance, i) => html`${i ? ' → ' : nothing}
        <span class="position ${stance.position}">${stance.retracted ? texts.claim.retracted : texts.positions[stance.position]}</span> <small class="muted">${moment(stance.recordedAt)}</small>`)}</li>`)}</ul>`;
};

/** Where those who belong to one party hold what excludes each other. */
const divided = (it, all) => {
  const found = all.filter((claim) => {
    const held = heldWithin(it, claim);
    return held.some((one) => held.some((other) => OPPOSED[one.position].includes(other.position)));
  });
  return found.length === 0 ? html`<p class="empty">${texts.party.united}</p>` : html`<ul class="plain">${found.map((claim) => html`<li>${claimLink(claim)}</li>`)}</ul>`;
};

const opponents = (it, all) => {
  const found = new Map();
  for (const claim of all) {
    const mine = heldWithin(it, claim);
    for (const stance of claim.stances) {
      const related = within(it, stance.party) || stance.party.id === it.parent?.id;
      if (related || !mine.some((own) => OPPOSED[own.position].includes(stance.position))) continue;
      const known = found.get(stance.party.id) ?? { party: stance.party, claims: [] };
      known.claims.push({ claim, mine: mine.find((own) => OPPOSED[own.position].includes(stance.position)).position, theirs: stance.position });
      found.set(stance.party.id, known);
    }
  }
  return found.size === 0
    ? html`<p class="empty">${texts.party.nobody}</p>`
    : html`<ul class="plain list">${[...found.values()].sort((a, b) => b.claims.length - a.claims.length).map(({ party: other, claims }) => html`<li><strong>${partyLink(other)}</strong> <span class="muted">${texts.party.times(claims.length)}</span>
        <ul class="against">${claims.map(({ claim, mine, theirs }) => html`<li>${claimLink(claim)} <small><span class="position ${mine}">${texts.positions[mine]}</span> <span aria-hidden="true">↔</span> <span class="position ${theirs}">${texts.positions[theirs]}</span></small></li>`)}</ul></li>`)}</ul>`;
};

const said = (statements) => html`${statements.totalCount > statements.edges.length ? html`<p class="muted">${texts.party.latest(statements.edges.length, statements.totalCount)}</p>` : nothing}
  <div class="quotations">${statements.edges.map(({ node }) => quotation(node))}</div>`;
