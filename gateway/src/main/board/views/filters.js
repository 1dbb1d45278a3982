import { html, nothing } from '../lib/lit-html.js';
import { address, parseAddress } from '../address.js';
import { ask } from '../api.js';
import { texts } from '../texts.js';
import './names.js';

const FIND = {
  party: `query FindParties($text: String!) { found: parties(first: 20, filter: { name: $text }) { edges { node { id name } } } }`,
  outlet: `query FindOutlets($text: String!) { found: outlets(first: 20, filter: { name: $text }) { edges { node { id name } } } }`,
};

/** The board's filters; what is chosen goes into the address, and so into links, bookmarks and the way back. */
export const filterForm = (filters, data) => html`<form class="filters" aria-label=${texts.filters.title} @change=${apply} @choose=${choose} @submit=${submit}>
  <label>${texts.filters.text} <input type="search" name="text" .value=${filters.text ?? ''} maxlength="200" /></label>
  <name-field .name=${'party'} .label=${texts.filters.party} .options=${nodes(data.parties)} .find=${finder('party')} .chosen=${data.chosenParty ?? null}></name-field>
  <name-field .name=${'outlet'} .label=${texts.filters.outlet} .options=${nodes(data.outlets)} .find=${finder('outlet')} .chosen=${data.chosenOutlet ?? null}></name-field>
  <name-field .name=${'topic'} .label=${texts.filters.topic} .options=${topics(data.topics)} .find=${anyTopic} .chosen=${filters.topic ? { id: filters.topic, name: filters.topic } : null}></name-field>
  <label>${texts.filters.from} <input type="date" name="from" .value=${filters.from ?? ''} /></label>
  <label>${texts.filters.to} <input type="date" name="to" .value=${filters.to ?? ''} /></label>
  <label>${texts.filters.order}
    <select name="order">
      ${Object.entries(texts.filters.orders).map(([value, name]) => html`<option value=${value} ?selected=${value === (filters.order ?? 'CONTENTION')}>${name}</option>`)}
    </select>
  </label>
  <label class="check"><input type="checkbox" name="contested" value="yes" .checked=${filters.contested !== 'no'} /> ${texts.filters.contested}</label>
  ${Object.keys(filters).length ? html`<a class="button quiet" href=${address([])}>${texts.filters.clear}</a>` : nothing}
</form>`;

const nodes = (connection) => connection?.edges.map((edge) => edge.node) ?? [];

const topics = (all) => (all ?? []).map((topic) => ({ id: topic.name, name: topic.name, hint: texts.board.found(topic.claimCount) }));

/** Whatever is typed may be a topic: the server looks for it in the claims. */
const anyTopic = async (text) => [{ id: text, name: text }];

const finder = (kind) => async (text) => nodes((await ask(FIND[kind], { text })).data.found);

function apply(event) {
  const form = new FormData(event.currentTarget);
  go({
    text: form.get('text').trim(),
    from: form.get('from'),
    to: form.get('to'),
    order: form.get('order') === 'CONTENTION' ? '' : form.get('order'),
    contested: form.has('contested') ? '' : 'no',
  });
}

const choose = ({ detail: { name, id } }) => go({ [name]: id });

function go(changed) {
  const { after, ...kept } = parseAddress(location.hash).filters;
  location.hash = address([], { ...kept, ...changed });
}

function submit(event) {
  event.preventDefault();
  apply(event);
}
