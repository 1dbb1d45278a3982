import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { day, moment, plain, share } from '../format.js';
import { changes } from '../differences.js';
import { pieces, unitsOf } from '../places.js';
import { texts } from '../texts.js';
import { claimLink, foreign, outletLink, part, partyLink, titleOf } from './parts.js';

const COLOURS = 8;
const DEEPEST = 4;
const KINDS = ['DIRECT', 'PARTIAL', 'INDIRECT', 'OUTLET_VOICE'];
/** How much of a text is drawn at once, in UTF-16 units: several times the longest reports. */
const PART = 200_000;

/** One article as published, with its statements, shared passages and boilerplate marked in place. */
export const article = {
  matches: (path) => path[0] === 'article' && path.length === 2,
  query: `query Article($id: ID!, $compared: Boolean!) {
    article(id: $id) {
      id title text url language publishedAt byline wireCredit revision
      outlet { id name affiliation }
      segments { kind start end }
      statements { id start end exact kind speakerMention speaker { id name } cue channel saidOn utterance { id outletCount } }
      claims { id text contested }
      copies { share shareOfOther article { id title publishedAt outlet { id name } } likelyOrigin { reason article { id } } passages { start end otherStart otherEnd } }
      revisions { number recordedAt title text @include(if: $compared) }
    }
  }`,
  variables: ({ path, filters }) => ({ id: path[1], compared: Boolean(filters.revision) }),
  found: (data) => Boolean(data.article),
  title: ({ article: it }) => titleOf(it),
  followsReading: true,
  follows: (changes, route, data) => changes.some(({ claim }) => data?.article?.claims?.some((each) => each.id === claim.id)),
  shown: ({ filters }) => (filters.statement || filters.at) && document.querySelector('.text .chosen')?.scrollIntoView({ block: 'center' }),
  render: ({ article: it }, { filters }) => {
    const colours = coloursOf(it.statements ?? []);
    return html`
      <p class="facts"><span>${outletLink(it.outlet)}</span><span class="tag">${texts.affiliations[it.outlet.affiliation]}</span><span>${day(it.publishedAt)}</span>
        ${it.byline ? html`<span>${foreign(it.byline)}</span>` : nothing}${it.wireCredit ? html`<span class="tag">${foreign(it.wireCredit)}</span>` : nothing}
        ${it.url?.startsWith('http') ? html`<a href=${it.url} rel="noopener noreferrer nofollow" target="_blank">${texts.article.source}</a>` : nothing}</p>
      <div class="columns">
        ${filters.revision
          ? part(texts.article.compared, compared(it, filters.revision), 'text')
          : html`<section aria-labelledby="text" class="reading">
              <h2 id="text">${texts.article.text}</h2>
              ${legend(colours, it)}
              ${reading(it, colours, filters)}
            </section>`}
        <aside>
          ${it.statements ? part(texts.article.statements, statements(it, colours), 'statements') : nothing}
          ${it.claims?.length ? part(texts.article.claims, html`<ul class="plain">${it.claims.map((claim) => html`<li>${claimLink(claim)}</li>`)}</ul>`, 'claims') : nothing}
          ${it.copies.length ? part(texts.article.copies, copies(it), 'copies') : nothing}
          ${it.revisions.length > 1 ? part(texts.article.revisions, revisions(it, filters.revision), 'revisions') : nothing}
        </aside>
      </div>
    `;
  },
};

/** A colour for each speaker, those who say most first; speakers beyond the colours there are share the last one. */
function coloursOf(all) {
  const amounts = new Map();
  for (const statement of all) amounts.set(speakerOf(statement), (amounts.get(speakerOf(statement)) ?? 0) + 1);
  const ordered = [...amounts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return new Map(ordered.map((name, i) => [name, Math.min(i, COLOURS - 1)]));
}

const speakerOf = (statement) => statement.speaker?.name ?? statement.speakerMention ?? texts.article.unknown;

/** What colours and lines in the text mean; only what there is. */
const legend = (colours, it) => html`<ul class="legend" aria-label=${texts.article.colours}>
    ${[...colours].slice(0, COLOURS).map(([name, colour]) => html`<li><span class="swatch colour-${colour}" aria-hidden="true"></span>${foreign(name)}</li>`)}
  </ul>
  <ul class="legend kinds" aria-label=${texts.article.lines}>
    ${KINDS.filter((kind) => it.statements?.some((each) => each.kind === kind)).map((kind) => html`<li><span class="said colour-7 ${kind}">${texts.statementKinds[kind]}</span></li>`)}
    ${it.copies.length ? html`<li><span class="copied">${texts.article.copied}</span></li>` : nothing}
    ${it.segments.some((each) => each.kind === 'BOILERPLATE') ? html`<li><span class="segment-BOILERPLATE">${texts.segments.BOILERPLATE}</span></li>` : nothing}
  </ul>`;

/** The text, of which very long ones are drawn part by part: the one with the chosen statement, or the one that the address names. */
function reading(it, colours, { statement: chosen, at, part: named }) {
  const unit = unitsOf(it.text);
  const count = Math.max(1, Math.ceil(it.text.length / PART));
  const place = it.statements?.find((each) => each.id === chosen) ?? placeOf(at);
  const shown = Math.min(count, Math.max(1, Number.parseInt(named ?? '', 10) || (place ? Math.floor(unit(place.start) / PART) + 1 : 1)));
  const link = (number, words) => (number < 1 || number > count ? nothing : html`<a class="button" href=${address(['article', it.id], { part: number })}>${words}</a>`);
  return html`<div class="text" lang=${it.language ?? nothing} dir="auto">${marked(it, unit, { start: (shown - 1) * PART, end: Math.min(it.text.length, shown * PART) }, colours, chosen, placeOf(at))}</div>
    ${count > 1 ? html`<nav class="paging" aria-label=${texts.article.parts}><span>${texts.article.part(shown, count)}</span>${link(shown - 1, texts.article.before)}${link(shown + 1, texts.article.after)}</nav>` : nothing}`;
}

/** A place in the address, 'start-end' in code points; undefined where there is none. */
function placeOf(at) {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '') ?? [];
  return start === undefined ? undefined : { start: Number(start), end: Number(end) };
}

/** The text cut where anything begins or ends; nothing is left out, nothing is moved. */
function marked(it, unit, shown, colours, chosen, at) {
  const place = (kind) => (each) => ({ ...each, layer: kind, start: unit(each.start), end: unit(each.end) });
  const places = [
    ...it.segments.map(place('segment')),
    ...(it.statements ?? []).map(place('statement')),
    ...it.copies.flatMap((copy, i) => copy.passages.map((passage) => place('copy')({ ...passage, other: copy.article, number: i + 1 }))),
    ...(at ? [place('at')(at)] : []),
  ];
  return pieces(it.text.length, [...places, { ...shown, layer: 'part' }])
    .filter((each) => each.start >= shown.start && each.end <= shown.end)
    .map(({ start, end, places: here }) => piece(it.text.slice(start, end), start, here, colours, chosen));
}

function piece(words, start, here, colours, chosen) {
  const segment = here.find((each) => each.layer === 'segment');
  const said = here.filter((each) => each.layer === 'statement');
  const shared = here.filter((each) => each.layer === 'copy');
  const pointed = here.some((each) => each.layer === 'at') || said.some((each) => each.id === chosen);
  const classes = [segment ? `segment-${segment.kind}` : '', shared.length ? 'copied' : '', pointed ? 'chosen' : ''].join(' ');
  const ways = shared.filter((each) => each.start === start).map(way);
  if (said.length === 0) return html`${ways}<span class=${classes}>${words}</span>`;
  const opens = said.find((each) => each.start === start);
  return html`${ways}<mark id=${opens ? `statement-${opens.id}` : nothing} data-statements=${said.map((each) => each.id).join(' ')} class="${classes} ${line(said, 0, colours)}"
    title=${said.map((each) => `${plain(speakerOf(each))}: ${texts.statementKinds[each.kind]}`).join('; ')}>${nested(words, said, 1, colours)}</mark>`;
}

/** A line below the words for each statement that they belong to, the longest one lowest. */
const nested = (words, said, level, colours) => (level >= Math.min(said.length, DEEPEST) ? words : html`<span class=${line(said, level, colours)}>${nested(words, said, level + 1, colours)}</span>`);

const line = (said, level, colours) => `said ${said[level].kind} colour-${colours.get(speakerOf(said[level]))} depth-${Math.min(said.length, DEEPEST) - level}`;

/** The way from a shared passage to the same passage in the other text; its number is drawn by the style, being no part of the text. */
const way = ({ other, number, otherStart, otherEnd }) => html`<a class="way" data-number=${number} href=${address(['article', other.id], { at: `${otherStart}-${otherEnd}` })}
  aria-label=${texts.article.sharedWith(plain(titleOf(other)))} title=${texts.article.sharedWith(plain(titleOf(other)))}></a>`;

const statements = (it, colours) =>
  it.statements.length === 0
    ? html`<p class="empty">${texts.article.noStatements}</p>`
    : html`<ol class="plain statements">
        ${it.statements.map((statement) => html`<li>
          <span class="swatch colour-${colours.get(speakerOf(statement))}" aria-hidden="true"></span>
          ${statement.speaker ? partyLink(statement.speaker) : foreign(speakerOf(statement))} <small class="muted">${texts.statementKinds[statement.kind]}</small><br />
          <a href=${address(['article', it.id], { statement: statement.id })}>${foreign(statement.exact)}</a>
        </li>`)}
      </ol>`;

const copies = (it) => html`<ol class="plain copies">
  ${it.copies.map((copy, i) => html`<li><span class="way" data-number=${i + 1} aria-hidden="true"></span> <a href=${address(['article', copy.article.id], { at: at(copy.passages[0]) })}>${foreign(titleOf(copy.article))}</a>
    <small class="muted">${outletLink(copy.article.outlet)}<br />
    ${texts.article.share(share(copy.share), share(copy.shareOfOther))}${copy.likelyOrigin?.article.id === copy.article.id ? html`; ${texts.article.origin}` : nothing}</small></li>`)}
</ol>`;

const at = (passage) => (passage ? `${passage.otherStart}-${passage.otherEnd}` : '');

const revisions = (it, chosen) => html`<ol class="history">
  ${it.revisions.map((each, i) => html`<li>${each.number} <time datetime=${each.recordedAt}>${moment(each.recordedAt)}</time>
    ${i ? html`<a href=${address(['article', it.id], { revision: each.number })} aria-current=${String(each.number) === chosen ? 'true' : nothing}>${texts.article.changed}</a>` : nothing}</li>`)}
</ol>`;

/** A revision beside the one before: what went, and what came. */
function compared(it, chosen) {
  const index = it.revisions.findIndex((each) => String(each.number) === chosen);
  if (index < 1) return html`<p class="empty">${texts.notFound}</p>`;
  const [before, after] = [it.revisions[index - 1], it.revisions[index]];
  const stretches = [...(before.title === after.title ? [] : changes(`${before.title ?? ''}\n`, `${after.title ?? ''}\n`)), ...changes(before.text, after.text)];
  return html`<p class="facts"><span>${texts.article.from(before.number, after.number)}</span><span>${moment(before.recordedAt)} – ${moment(after.recordedAt)}</span>
      <a href=${address(['article', it.id])}>${texts.article.whole}</a></p>
    <div class="text reading" lang=${it.language ?? nothing} dir="auto">${stretches.map(({ kind, text }) => (kind === 'gone' ? html`<del>${text}</del>` : kind === 'new' ? html`<ins>${text}</ins>` : text))}</div>`;
}
