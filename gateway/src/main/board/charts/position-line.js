import { html, svg } from '../lib/lit-html.js';
import { plain, shorten } from '../format.js';
import { texts } from '../texts.js';
import { Chart } from './chart.js';
import { marker, POSITIONS } from './positions.js';

const ROW = 22;
const TOP = 30;
const NARROW = 480;
/** Where a name begins after the left side of its marker, and what stays free before the next one. */
const BESIDE = 26;
const GAP = 8;
/** About the width of a letter, to tell how much of a name there is room for. */
const LETTER = 7;

/** The parties of a claim on a line from denies to supports; a marker's size tells the evidence. `data`: the stances. */
class PositionLine extends Chart {
  columns = [texts.chart.columns.party, texts.chart.columns.position, texts.chart.columns.basis, texts.chart.columns.evidence];

  get label() {
    return texts.claim.stances;
  }

  rows() {
    return this.data.map((stance) => [stance.party.name, texts.positions[stance.position], texts.basis[stance.basis], stance.evidence.length]);
  }

  draw(width) {
    const step = width / POSITIONS.length;
    const columns = POSITIONS.map((position) => this.data.filter((stance) => stance.position === position).sort(byEvidence));
    const rows = Array.from({ length: Math.max(1, ...columns.map((stances) => stances.length)) }, (_, row) => columns.flatMap((stances, column) => (stances[row] ? [{ stance: stances[row], column }] : [])));
    const roomAfter = (marks, i) => ((marks[i + 1]?.column ?? POSITIONS.length) - marks[i].column) * step;
    const fits = width >= NARROW && rows.every((marks) => marks.every(({ stance }, i) => stance.party.name.length <= lettersAfter(roomAfter(marks, i))));
    return fits
      ? this.#frame(width, rows.length, step, rows.map((marks, row) => marks.map(({ stance, column }, i) => mark(stance, column * step, row, name(stance.party, 0, roomAfter(marks, i))))))
      : this.#inRows(width, step);
  }

  /** A row for each party, where names would not stand beside each other. */
  #inRows(width, step) {
    const ordered = [...this.data].sort((a, b) => POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position) || byEvidence(a, b));
    return this.#frame(width, Math.max(1, ordered.length), step, ordered.map((stance, row) => {
      const column = POSITIONS.indexOf(stance.position);
      return mark(stance, column * step, row, name(stance.party, column * step, width - column * step));
    }));
  }

  #frame(width, rows, step, marks) {
    const height = TOP + ROW * rows + 4;
    return html`<svg class="position-line" role="img" aria-label=${this.#spoken()} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <line class="axis" x1="0" y1="8" x2=${width} y2="8" />
      ${POSITIONS.map((position, column) => svg`<line class="tick" x1=${column * step + 12} y1="4" x2=${column * step + 12} y2="12" />
        <text class="axis-label" x=${column * step} y="26">${texts.positions[position]}</text>`)}
      ${marks}
    </svg>`;
  }

  #spoken() {
    return this.data.map((stance) => `${plain(stance.party.name)} ${texts.positions[stance.position]}, ${texts.board.evidence(stance.evidence.length)}`).join('; ');
  }
}

/** How many letters fit after a marker, and before it. */
const lettersAfter = (width) => Math.max(1, Math.floor((width - BESIDE - GAP) / LETTER));
const lettersBefore = (width) => Math.max(1, Math.floor((width - GAP) / LETTER));

/** A name after its marker, or before it where it needs the room that is there. */
function name(party, before, after) {
  const first = party.name.length > lettersAfter(after) && lettersBefore(before) > lettersAfter(after);
  return svg`<text class="party" x=${first ? -2 : BESIDE} y="15" text-anchor=${first ? 'end' : 'start'}>${shorten(party.name, first ? lettersBefore(before) : lettersAfter(after))}<title>${plain(party.name)}</title></text>`;
}

const mark = (stance, x, row, name) => svg`<g transform="translate(${x} ${TOP + row * ROW})">
  ${marker(stance.position, 12, 11, radius(stance.evidence.length))}${name}
</g>`;
const byEvidence = (one, other) => other.evidence.length - one.evidence.length || one.party.name.localeCompare(other.party.name);
const radius = (evidence) => Math.min(10, 3.5 + 2 * Math.sqrt(evidence));

customElements.define('position-line', PositionLine);
