import { html, nothing } from '../lib/lit-html.js';
import { address } from '../address.js';
import { day, share, shorten, span } from '../format.js';
import { texts } from '../texts.js';

/** The longest foreign text that is drawn at one place; an article's own text is drawn in parts. */
const LONGEST = 4000;

/** Text from an article or a name: shown as text, whatever its direction, and no more of it than can be read. */
export const foreign = (text) => html`<bdi>${typeof text === 'string' ? shorten(text, LONGEST) : text}</bdi>`;

export const partyLink = (party) => (party ? html`<a href=${address(['party', party.id])}>${foreign(party.name)}</a>` : nothing);

export const outletLink = (outlet) => (outlet ? html`<a class="outlet" href=${address(['outlet', outlet.id])}>${foreign(outlet.name)}</a>` : nothing);

export const claimLink = (claim) => html`<a class="claim-link" href=${address(['claim', claim.id])}>${foreign(claim.text)}</a>`;

/** What an article is called: without a title, by its day. */
export const titleOf = (article) => article.title ?? (article.publishedAt ? texts.article.of(day(article.publishedAt)) : texts.article.untitled);

/** A link into an article, to a statement in it where one is given. */
export const articleLink = (article, statement) =>
  article
    ? html`<a href=${address(['article', article.id], { statement: statement?.id })}>${foreign(titleOf(article))}</a>`
    : nothing;

/** The address of a place in an article's text, in code points. */
export const placeIn = (article, start, end) => address(['article', article.id], { at: `${start}-${end}` });

/** Names one after the other, or a word for none. */
export const names = (items, link, none) => {
  const known = items.filter(Boolean);
  return known.length === 0 ? html`<span class="muted">${none}</span>` : known.map((item, i) => html`${i ? ', ' : nothing}${link(item)}`);
};

/** A statement as evidence: its words, where it stands, when and by which channel it was said. */
export const quotation = (statement) => html`<blockquote class="quotation ${statement.kind}" dir="auto">
  <p>${statement.kind === 'DIRECT' || statement.kind === 'PARTIAL' ? html`“${foreign(statement.exact)}”` : foreign(statement.exact)}</p>
  <footer dir="ltr">
    ${statement.speaker || statement.speakerMention ? html`<span>${statement.speaker ? partyLink(statement.speaker) : foreign(statement.speakerMention)}</span>` : nothing}
    <span class="tag">${texts.statementKinds[statement.kind]}</span>
    ${statement.saidOn ? html`<span>${texts.claim.saidOn} <time datetime=${statement.saidOn}>${day(statement.saidOn)}</time></span>` : nothing}
    ${statement.channel ? html`<span>${texts.claim.via(shorten(statement.channel, 100))}</span>` : nothing}
    ${statement.article ? html`<span>${outletLink(statement.article.outlet)}, ${articleLink(statement.article, statement)}</span>` : nothing}
    ${statement.article?.url ? html`<span class="on-paper">${foreign(statement.article.url)}</span>` : nothing}
  </footer>
</blockquote>`;

/** How contested a claim is: a bar from its middle to both sides, and the share in words. */
export const contention = (value) => html`<span class="contention"><meter min="0" max="1" value=${value} aria-hidden="true"></meter>
  <strong>${texts.board.contested}</strong> <span class="amount" title=${texts.board.contentionTold}>${share(value)}</span></span>`;

/** What kind of claim it is, whether it is contested, and from when to when stances on it were said. */
export const claimFacts = (claim) => html`<p class="facts">
  <span class="tag">${texts.claimKinds[claim.kind]}</span>
  ${claim.contested ? contention(claim.contention) : html`<span>${texts.board.uncontested}</span>`}
  <span>${texts.board.evidence(claim.evidenceCount)}</span>
  ${claim.firstSaidOn ? html`<span>${span(claim.firstSaidOn, claim.lastSaidOn)}</span>` : nothing}
</p>`;

/** A part of a view with its heading; nothing when there is nothing in it. */
export const part = (title, content, id) => html`<section aria-labelledby=${id}><h2 id=${id}>${title}</h2>${content}</section>`;

/** Links to the next page and back to the first one of a connection. */
export const paging = (path, filters, pageInfo) => html`<nav class="paging" aria-label=${texts.paging}>
  ${filters.after ? html`<a class="button" href=${address(path, { ...filters, after: undefined })}>${texts.board.first}</a>` : nothing}
  ${pageInfo.hasNextPage ? html`<a class="button" rel="next" href=${address(path, { ...filters, after: pageInfo.endCursor })}>${texts.board.next}</a>` : nothing}
</nav>`;
