/** Places in a text: the API counts Unicode code points, JavaScript counts UTF-16 units. */

/** Answers a function from code points to UTF-16 units for this text; quick where no character needs two units. */
export function unitsOf(text) {
  const wide = [];
  let points = 0;
  for (let unit = 0; unit < text.length; unit++, points++) {
    const pair = isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1));
    if (pair) {
      wide.push(points);
      unit++;
    }
  }
  return (place) => Math.min(text.length, place + countBelow(wide, place));
}

/**
 * Cuts [0, length) at every border of the layers' places. Each piece tells which places cover it, so that overlapping places stay
 * legible: {start, end, places}.
 */
export function pieces(length, places) {
  const borders = new Set([0, length]);
  for (const { start, end } of places) {
    if (start < length) borders.add(start);
    if (end < length) borders.add(end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const starts = [...places].sort((a, b) => a.start - b.start);
  const result = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i], sorted[i + 1]];
    const opening = [];
    while (next < starts.length && starts[next].start <= start) opening.push(starts[next++]);
    open = [...open, ...opening].filter((place) => place.end > start);
    result.push({ start, end, places: open });
  }
  return result;
}

function countBelow(sorted, place) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;
