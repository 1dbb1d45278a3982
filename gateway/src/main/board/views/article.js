import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { day, moment, plain, share } from '../format.js';
import { pieces, unitsOf } from '../places.js';
import { texts } from '../texts.js';
import { articleLink, claimLink, foreign, outletLink, part, partyLink } from './parts.js';

const COLOURS = 8;
/** How much of a text is drawn at once, in UTF-16 units: several times the longest reports. */
const PART = 200_000;

/** One article as published, with its statements, shared passages and boilerplate marked in place. */
export const article = {
  matches: (path) => path[0] === 'article' && path.length === 2,
  query: `query Article($id: ID!) {
    article(id: $id) {
      id title text url language publishedAt byline wireCredit revision
      outlet { id name affiliation }
      segments { kind start end }
      statements { id start end exact kind speakerMention speaker { id name } cue channel saidOn utterance { id outletCount } }
      claims { id text contested }
      copies { share shareOfOther article { id title outlet { id name } } likelyOrigin { reason article { id } } passages { start end } }
      revisions { number recordedAt title }
    }
  }`,
  variables: ({ path }) => ({ id: path[1] }),
  found: (data) => data.article !== null,
  title: ({ article: it }) => it.title ?? texts.article.untitled,
  shown: ({ filters }) => filters.statement && document.getElementById(`statement-${filters.statement}`)?.scrollIntoView({ block: 'center' }),
  render: ({ article: it }, { filters }) => {
    const colours = coloursOf(it.statements ?? []);
    return html`
      <p class="facts"><span>${outletLink(it.outlet)}</span><span class="tag">${texts.affiliations[it.outlet.affiliation]}</span><span>${day(it.publishedAt)}</span>
        ${it.byline ? html`<span>${foreign(it.byline)}</span>` : nothing}${it.wireCredit ? html`<span class="tag">${foreign(it.wireCredit)}</span>` : nothing}
        ${it.url?.startsWith('http') ? html`<a href=${it.url} rel="noopener noreferrer nofollow" target="_blank">${texts.article.source}</a>` : nothing}</p>
      <div class="columns">
        <section aria-labelledby="text" class="reading">
          <h2 id="text">${texts.article.text}</h2>
          ${legend(colours)}
          ${reading(it, colours, filters)}
        </section>
        <aside>
          ${it.statements ? part(texts.article.statements, statements(it, colours), 'statements') : nothing}
          ${it.claims?.length ? part(texts.article.claims, html`<ul class="plain">${it.claims.map((claim) => html`<li>${claimLink(claim)}</li>`)}</ul>`, 'claims') : nothing}
          ${it.copies.length ? part(texts.article.copies, copies(it), 'copies') : nothing}
          ${it.revisions.length > 1 ? part(texts.article.revisions, html`<ol class="history">${it.revisions.map((each) => html`<li>${each.number}: ${moment(each.recordedAt)}</li>`)}</ol>`, 'revisions') : nothing}
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

const legend = (colours) => html`<ul class="legend" aria-label=${texts.article.colours}>
  ${[...colours].slice(0, COLOURS).map(([name, colour]) => html`<li><span class="swatch colour-${colour}" aria-hidden="true"></span>${foreign(name)}</li>`)}
</ul>`;

/** The text, of which very long ones are drawn part by part: the one with the chosen statement, or the one that the address names. */
function reading(it, colours, { statement: chosen, part: named }) {
  const unit = unitsOf(it.text);
  const count = Math.max(1, Math.ceil(it.text.length / PART));
  const place = it.statements?.find((each) => each.id === chosen);
  const shown = Math.min(count, Math.max(1, Number.parseInt(named ?? '', 10) || (place ? Math.floor(unit(place.start) / PART) + 1 : 1)));
  const link = (number, words) => (number < 1 || number > count ? nothing : html`<a class="button" href=${address(['article', it.id], { part: number })}>${words}</a>`);
  return html`<div class="text" lang=${it.language ?? nothing} dir="auto">${marked(it, unit, { start: (shown - 1) * PART, end: Math.min(it.text.length, shown * PART) }, colours, chosen)}</div>
    ${count > 1 ? html`<nav class="paging" aria-label=${texts.article.parts}><span>${texts.article.part(shown, count)}</span>${link(shown - 1, texts.article.before)}${link(shown + 1, texts.article.after)}</nav>` : nothing}`;
}

/** The text cut where anything begins or ends; nothing is left out, nothing is moved. */
function marked(it, unit, shown, colours, chosen) {
  const place = (kind) => (each) => ({ ...each, layer: kind, start: unit(each.start), end: unit(each.end) });
  const places = [
    ...it.segments.map(place('segment')),
    ...(it.statements ?? []).map(place('statement')),
    ...it.copies.flatMap((copy) => copy.passages.map((passage) => place('copy')({ ...passage, other: copy.article }))),
  ];
  return pieces(it.text.length, [...places, { ...shown, layer: 'part' }])
    .filter((each) => each.start >= shown.start && each.end <= shown.end)
    .map(({ start, end, places: here }) => piece(it.text.slice(start, end), start, here, colours, chosen));
}

function piece(words, start, here, colours, chosen) {
  const segment = here.find((each) => each.layer === 'segment');
  const said = here.filter((each) => each.layer === 'statement');
  const shared = here.find((each) => each.layer === 'copy');
  const classes = [segment ? `segment-${segment.kind}` : '', shared ? 'copied' : ''].join(' ');
  if (said.length === 0) return html`<span class=${classes} title=${shared ? texts.article.sharedWith(plain(shared.other.title ?? texts.article.untitled)) : nothing}>${words}</span>`;
  const inner = said.at(-1);
  const opens = said.find((each) => each.start === start);
  return html`<mark id=${opens ? `statement-${opens.id}` : nothing} data-statements=${said.map((each) => each.id).join(' ')} class="${classes} said ${inner.kind} colour-${colours.get(speakerOf(inner))} depth-${Math.min(said.length, 3)} ${said.some((each) => each.id === chosen) ? 'chosen' : ''}"
    title=${said.map((each) => `${plain(speakerOf(each))}: ${texts.statementKinds[each.kind]}`).join('; ')}>${words}</mark>`;
}

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

const copies = (it) => html`<ul class="plain">
  ${it.copies.map((copy) => html`<li>${articleLink(copy.article)} <small class="muted">${outletLink(copy.article.outlet)}<br />
    ${texts.article.share(share(copy.share), share(copy.shareOfOther))}${copy.likelyOrigin?.article.id === copy.article.id ? html`; ${texts.article.origin}` : nothing}</small></li>`)}
</ul>`;
