import { html } from '../lib/lit-html.js';
import { ask } from '../api.js';
import { POSITIONS } from '../charts/positions.js';
import { texts } from '../texts.js';
import '../views/names.js';
import { decide, decideOtherwise } from './desk.js';

/** The forms in which a proposal is put right before it is accepted. */

const t = texts.review;
const PARTIES = `query FindParties($text: String!) { parties(first: 20, filter: { name: $text }) { edges { node { id name } } } }`;

/** Whether there is a way to put it right; a match either is one or is none. */
export const canCorrect = (item) => item.kind !== 'MATCH';

/** @param close leaves the form without a decision */
export const correcting = (item, close) => html`<form class="correcting" aria-label=${t.correct} @submit=${(event) => submit(event, item)} @keydown=${(event) => event.key === 'Escape' && close()}>
  ${{ PARTY: party, CLAIM: claim, STANCE: stance }[item.kind](item)}
  <p class="actions"><button type="submit" class="primary">${item.kind === 'STANCE' ? t.recordInstead : t.acceptSo}</button>
    <button type="button" @click=${close}>${t.cancel}</button></p>
</form>`;

const party = (item) => html`
  <label>${t.name} <input name="name" required maxlength="200" .value=${item.name ?? ''} /></label>
  <label>${t.kind} <select name="kind">${options(texts.partyKinds, item.partyKind)}</select></label>
  <label>${t.role} <input name="role" maxlength="200" .value=${item.role ?? ''} /></label>
  <name-field .name=${'parent'} .label=${t.parent} .options=${item.affiliation ? [item.affiliation] : []} .find=${findParties} .chosen=${item.affiliation ?? null}
    @choose=${(event) => (event.currentTarget.dataset.id = event.detail.id)} data-id=${item.affiliation?.id ?? ''}></name-field>
  <label>${t.aliases} <textarea name="aliases" rows="3"></textarea></label>`;

const claim = (item) => html`
  <label>${t.wording} <textarea name="text" rows="4" required maxlength="1000" .value=${item.claim?.text ?? ''}></textarea></label>
  <label>${t.kind} <select name="kind">${options(texts.claimKinds, item.claim?.kind)}</select></label>`;

const stance = (item) => html`<p class="muted">${t.insteadTold}</p>
  <fieldset><legend>${texts.chart.columns.position}</legend>
    ${POSITIONS.map((position) => html`<label class="check"><input type="radio" name="position" value=${position} required ?disabled=${position === item.position} /> ${texts.positions[position]}</label>`)}
  </fieldset>
  <label>${t.why} <textarea name="reason" rows="2" maxlength="2000"></textarea></label>`;

const options = (names, chosen) => Object.entries(names).map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`);

const findParties = async (text) => (await ask(PARTIES, { text })).data.parties.edges.map((edge) => edge.node);

function submit(event, item) {
  event.preventDefault();
  const form = event.currentTarget;
  const given = Object.fromEntries(new FormData(form));
  if (item.kind === 'CLAIM') return decide(true, { claim: { text: given.text, kind: given.kind } });
  if (item.kind === 'STANCE') {
    const own = item.claim.stances.find((each) => each.party.id === item.party.id);
    const evidence = own ? own.evidence.map((statement) => statement.id).slice(0, 200) : [];
    return decideOtherwise({ claim: item.claim.id, party: item.party.id, position: given.position, reason: given.reason || null, evidence });
  }
  const aliases = given.aliases.split('\n').map((alias) => alias.trim()).filter(Boolean);
  return decide(true, { party: { name: given.name, kind: given.kind, role: given.role || null, parent: form.querySelector('name-field').dataset.id || null, aliases } });
}

