import { html, svg } from '../lib/lit-html.js';
import { plain, shorten } from '../format.js';
import { texts } from '../texts.js';
import { Chart } from './chart.js';
import { marker, POSITIONS } from './positions.js';

const ROW = 22;
const TOP = 30;
const NARROW = 480;
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
    return width < NARROW ? this.#narrow(width) : this.#wide(width);
  }

  /** A column for each position, its parties below each other. */
  #wide(width) {
    const shown = POSITIONS.map((position) => this.data.filter((stance) => stance.position === position).sort(byEvidence));
    const step = width / POSITIONS.length;
    const room = Math.floor((step - 34) / LETTER);
    return this.#frame(width, Math.max(1, ...shown.map((stances) => stances.length)), step, shown.map((stances, column) =>
      stances.map((stance, row) => mark(stance, column * step, row, svg`<text class="party" x="26" y="15">${shorten(stance.party.name, room)}<title>${plain(stance.party.name)}</title></text>`)),
    ));
  }

  /** A row for each party, its name on the side of its marker where there is more room. */
  #narrow(width) {
    const step = width / POSITIONS.length;
    const ordered = [...this.data].sort((a, b) => POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position) || byEvidence(a, b));
    return this.#frame(width, Math.max(1, ordered.length), step, ordered.map((stance, row) => {
      const column = POSITIONS.indexOf(stance.position);
      const left = column >= POSITIONS.length / 2;
      const room = Math.floor((left ? column * step : width - column * step - 34) / LETTER);
      return mark(stance, column * step, row, svg`<text class="party" x=${left ? -2 : 26} y="15" text-anchor=${left ? 'end' : 'start'}>${shorten(stance.party.name, room)}<title>${plain(stance.party.name)}</title></text>`);
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

const mark = (stance, x, row, name) => svg`<g transform="translate(${x} ${TOP + row * ROW})">
  ${marker(stance.position, 12, 11, radius(stance.evidence.length))}${name}
</g>`;
const byEvidence = (one, other) => other.evidence.length - one.evidence.length || one.party.name.localeCompare(other.party.name);
const radius = (evidence) => Math.min(10, 3.5 + 2 * Math.sqrt(evidence));

customElements.define('position-line', PositionLine);
