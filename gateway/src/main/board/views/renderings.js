import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { pieces } from '../places.js';
import { texts } from '../texts.js';
import { foreign, outletLink, part } from './parts.js';

/**
 * The renderings of the utterances behind a claim's evidence, two by two, with the words in which they differ marked, and
 * among these the ones that change what is told.
 */
export function differences(claim) {
  const utterances = new Map();
  for (const stance of claim.stances) {
    for (const { utterance } of stance.evidence) {
      if (utterance?.differences.length) utterances.set(utterance.id, utterance);
    }
  }
  const stated = statedIn(claim.discrepancies);
  return utterances.size === 0
    ? nothing
    : part(
        texts.claim.renderings,
        html`<p class="legend"><span><mark>${texts.claim.otherWords}</mark></span><span><mark class="stated">${texts.claim.otherMatter}</mark></span></p>
          ${[...utterances.values()].map((utterance) => utteranceOf(utterance, stated))}`,
        'renderings',
      );
}

/** What a discrepancy is about, by statement. */
function statedIn(discrepancies) {
  const stated = new Map();
  for (const { kind, versions } of discrepancies) {
    for (const { statement, start, end } of versions) {
      if (statement && start !== null) stated.set(statement.id, [...(stated.get(statement.id) ?? []), { kind, start, end }]);
    }
  }
  return stated;
}

const utteranceOf = (utterance, stated) => html`<div class="utterance">
  <h3>${foreign(utterance.speaker?.name ?? utterance.speakerMention ?? texts.article.unknown)} <small class="muted">${texts.claim.inOutlets(utterance.outletCount)}</small></h3>
  ${utterance.differences.map(({ one, other, stretches }) => html`<div class="difference">
    ${side(one, stretches, (it) => [it.oneStart, it.oneEnd, it.oneExact], stated)} ${side(other, stretches, (it) => [it.otherStart, it.otherEnd, it.otherExact], stated)}
  </div>`)}
</div>`;

const side = (statement, stretches, of, stated) => html`<figure>
  <figcaption>${statement.article ? html`<a href=${address(['article', statement.article.id], { statement: statement.id })}>${foreign(statement.article.outlet?.name ?? '')}</a>` : nothing}</figcaption>
  <p dir="auto">${stretches.map((stretch) => words(statement, stretch, of(stretch), stated.get(statement.id) ?? []))}</p>
</figure>`;

/** One stretch of a rendering: what is in discrepancy stands out within it. */
function words(statement, { same }, [start, end, exact], places) {
  if (!exact) return html`<span class="gap" aria-hidden="true">·</span> `;
  const letters = Array.from(exact);
  const inside = places
    .map(({ kind, ...place }) => ({ kind, start: Math.max(0, place.start - statement.start - start), end: Math.min(letters.length, place.end - statement.start - start) }))
    .filter((place) => place.start < place.end);
  const cut = pieces(letters.length, inside).map((piece) => ({ words: letters.slice(piece.start, piece.end).join(''), kinds: kindsOf(piece.places) }));
  return html`${cut.map((piece) => (piece.kinds ? html`<mark class="stated" title=${piece.kinds}>${piece.words}</mark><small class="kind">${piece.kinds}</small>` : same ? piece.words : html`<mark>${piece.words}</mark>`))} `;
}

const kindsOf = (places) => [...new Set(places.map((place) => texts.discrepancies[place.kind]))].join(', ');

/** Where accounts disagree, each with both versions and where they stand. */
export const discrepancies = (all) =>
  all.length === 0
    ? nothing
    : part(
        texts.claim.discrepancies,
        html`<ul class="discrepancies">
          ${all.map((discrepancy) => html`<li>
            <span class="tag strong">${texts.discrepancies[discrepancy.kind]}</span>
            ${discrepancy.versions.map((version, i) => html`${i ? html`<span class="versus" aria-hidden="true">≠</span>` : nothing}<span class="version">“${placed(version)}”
              ${version.statement ? html`<small class="muted">${outletLink(version.statement.article?.outlet)}</small>` : nothing}</span>`)}
          </li>`)}
        </ul>`,
        'discrepancies',
      );

const placed = ({ exact, statement, start, end }) =>
  statement?.article ? html`<a href=${address(['article', statement.article.id], start === null ? { statement: statement.id } : { at: `${start}-${end}` })}>${foreign(exact)}</a>` : foreign(exact);
