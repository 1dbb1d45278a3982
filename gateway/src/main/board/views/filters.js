import { html } from '../lib/lit-html.js';
import { address } from '../address.js';
import { plain, shorten } from '../format.js';
import { texts } from '../texts.js';

/** The board's filters; what is chosen goes into the address, and so into links, bookmarks and the way back. */
export const filterForm = (filters, { parties, outlets }) => html`<form class="filters" aria-label=${texts.filters.title} @change=${apply} @submit=${submit}>
  <label>${texts.filters.text} <input type="search" name="text" .value=${filters.text ?? ''} maxlength="200" /></label>
  ${choice('party', texts.filters.party, filters.party, nodes(parties))}
  ${choice('outlet', texts.filters.outlet, filters.outlet, nodes(outlets))}
  <label>${texts.filters.from} <input type="date" name="from" .value=${filters.from ?? ''} /></label>
  <label>${texts.filters.to} <input type="date" name="to" .value=${filters.to ?? ''} /></label>
  <label>${texts.filters.order}
    <select name="order">
      ${Object.entries(texts.filters.orders).map(([value, name]) => html`<option value=${value} ?selected=${value === (filters.order ?? 'CONTENTION')}>${name}</option>`)}
    </select>
  </label>
  <label class="check"><input type="checkbox" name="contested" value="yes" .checked=${filters.contested !== 'no'} /> ${texts.filters.contested}</label>
  <a class="button quiet" href=${address([])}>${texts.filters.clear}</a>
</form>`;

const nodes = (connection) => connection?.edges.map((edge) => edge.node) ?? [];

const choice = (name, label, chosen, options) => html`<label>${label}
  <select name=${name}>
    <option value="" ?selected=${!chosen}>${texts.filters.any}</option>
    ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${plain(shorten(option.name, 80))}</option>`)}
  </select>
</label>`;

function apply(event) {
  const form = new FormData(event.currentTarget);
  const filters = Object.fromEntries(form);
  filters.contested = form.has('contested') ? '' : 'no';
  if (filters.order === 'CONTENTION') filters.order = '';
  location.hash = address([], filters);
}

function submit(event) {
  event.preventDefault();
  apply(event);
}
