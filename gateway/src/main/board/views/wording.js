import { html, nothing } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { foreign, names, outletLink, placeIn, titleOf } from './parts.js';

/** The words used for each thing, and by whom; the words of one thing stand together. */
export const wordings = (uses) => {
  const things = Map.groupBy(uses, (use) => use.thing);
  return html`<dl class="wordings">
    ${[...things].map(([thing, variants]) => html`<dt>${foreign(thing)}</dt>
      ${variants.map((use) => html`<dd><strong>${foreign(use.variant)}</strong> <span class="amount">${use.uses}</span>
        ${use.outlets ? html`<small class="muted">${names(use.outlets, outletLink, '')}</small>` : nothing}
        ${use.places?.length ? html`<small>${places(use.places)}</small>` : nothing}</dd>`)}`)}
  </dl>`;
};

/** Links to where a word stands. */
const places = (all) => html`<details class="places"><summary>${texts.wording.where}</summary><ul class="plain">
  ${all.filter((place) => place.article).map((place) => html`<li><a href=${placeIn(place.article, place.start, place.end)}>${foreign(place.article.outlet?.name ?? titleOf(place.article))}</a></li>`)}
</ul></details>`;
