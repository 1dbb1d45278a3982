import { language, texts } from './texts.js';

const dayFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
const clockFormat = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
const shareFormat = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });

/** A day ('2026-02-05' or the day of a date-time) in words. */
export const day = (iso) => (iso ? dayFormat.format(new Date(iso.slice(0, 10))) : texts.claim.undated);

/** A date-time in words, in the reader's time zone. */
export const moment = (iso) => momentFormat.format(new Date(iso));

/** The time of day of a Date. */
export const clock = (date) => clockFormat.format(date);

/** A share from 0 to 1 as a percentage. */
export const share = (value) => shareFormat.format(value);

/** From first to last day, one where they are the same, nothing where both are unknown. */
export function span(first, last) {
  if (!first && !last) return '';
  return !last || first === last ? day(first) : `${day(first)} – ${day(last)}`;
}

/** The day on which a statement was said as far as is known: else the day it was published, else null. */
export const dayOf = (statement) => statement.saidOn ?? statement.article?.publishedAt?.slice(0, 10) ?? null;

/** Signs that turn the direction of what stands around them, harmless in an element of their own but not in a plain text. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A foreign text for where there is no element around it: a window's title, a name that is read out. */
export const plain = (text) => shorten(text, 300).replace(TURNS, '');

/** At most `length` characters, cut at a word where there is one. */
export function shorten(text, length) {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
