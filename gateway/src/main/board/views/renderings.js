import { html, nothing } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { articleLink, foreign, outletLink, part } from './parts.js';

/** The renderings of the utterances behind a claim's evidence, two by two, with the words in which they differ marked. */
export function differences(claim) {
  const utterances = new Map();
  for (const stance of claim.stances) {
    for (const { utterance } of stance.evidence) {
      if (utterance?.differences.length) utterances.set(utterance.id, utterance);
    }
  }
  return utterances.size === 0
    ? nothing
    : part(texts.claim.renderings, [...utterances.values()].map((utterance) => utterance.differences.map(difference)), 'renderings');
}

const difference = ({ one, other, stretches }) => html`<div class="difference">
  ${side(one, stretches, (stretch) => stretch.oneExact)} ${side(other, stretches, (stretch) => stretch.otherExact)}
</div>`;

const side = (statement, stretches, words) => html`<figure>
  <figcaption>${foreign(statement.article?.outlet?.name ?? '')}</figcaption>
  <p dir="auto">${stretches.map((stretch) => (stretch.same ? html`${words(stretch)} ` : words(stretch) ? html`<mark>${words(stretch)}</mark> ` : html`<span class="gap" aria-hidden="true">·</span> `))}</p>
</figure>`;

/** Where accounts disagree, each with both versions and where they stand. */
export const discrepancies = (all) =>
  all.length === 0
    ? nothing
    : part(
        texts.claim.discrepancies,
        html`<ul class="discrepancies">
          ${all.map((discrepancy) => html`<li>
            <span class="tag strong">${texts.discrepancies[discrepancy.kind]}</span>
            <ul>
              ${discrepancy.versions.map((version) => html`<li>“${foreign(version.exact)}”
                ${version.statement ? html`<small class="muted">${outletLink(version.statement.article?.outlet)}, ${articleLink(version.statement.article, version.statement)}</small>` : nothing}</li>`)}
            </ul>
          </li>`)}
        </ul>`,
        'discrepancies',
      );
