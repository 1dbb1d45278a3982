/** What changed from one text to another, word by word. */

/** Above this many comparisons the words of two paragraphs are not laid beside each other: both are shown whole. */
const MOST_COMPARISONS = 4_000_000;

/**
 * Lays two texts beside each other. Answers the stretches in order: {kind: 'same' | 'gone' | 'new', text}; those that are not
 * 'new' make up the first text, those that are not 'gone' the second one. Paragraphs are matched first, then the words of the
 * paragraphs in between.
 */
export function changes(before, after) {
  const stretches = [];
  for (const { kind, one, other } of align(paragraphs(before), paragraphs(after))) {
    if (kind === 'same') add(stretches, 'same', one.join(''));
    else for (const part of align(words(one.join('')), words(other.join('')))) take(stretches, part);
  }
  return stretches;
}

const paragraphs = (text) => text.split(/(?<=\n)/);

const words = (text) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

function take(stretches, { kind, one, other }) {
  if (kind === 'same') return add(stretches, 'same', one.join(''));
  add(stretches, 'gone', one.join(''));
  add(stretches, 'new', other.join(''));
}

function add(stretches, kind, text) {
  if (text === '') return;
  const last = stretches.at(-1);
  if (last?.kind === kind) last.text += text;
  else stretches.push({ kind, text });
}

/** Runs of equal and of different tokens in turn: {kind: 'same' | 'changed', one, other}. */
function align(one, other) {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const middle = middleOf(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [same(one.slice(0, start)), ...middle, same(one.slice(one.length - end))].filter((run) => run.one.length + run.other.length > 0);
}

const same = (tokens) => ({ kind: 'same', one: tokens, other: tokens });

const changed = (one, other) => ({ kind: 'changed', one, other });

function middleOf(one, other) {
  if (one.length === 0 || other.length === 0 || one.length * other.length > MOST_COMPARISONS) return [changed(one, other)];
  const lengths = commonLengths(one, other);
  const width = other.length + 1;
  const runs = [];
  let [i, j, from, fromOther] = [0, 0, 0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      if (from < i || fromOther < j) runs.push(changed(one.slice(from, i), other.slice(fromOther, j)));
      runs.push(same([one[i]]));
      from = ++i;
      fromOther = ++j;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  runs.push(changed(one.slice(from), other.slice(fromOther)));
  return runs;
}

/** For each two places the length of the longest sequence that what follows them has in common. */
function commonLengths(one, other) {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] = one[i] === other[j] ? lengths[(i + 1) * width + j + 1] + 1 : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}
