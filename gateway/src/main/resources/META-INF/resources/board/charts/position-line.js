import { html, svg } from '../lib/lit-html.js';
import { shorten } from '../format.js';
import { texts } from '../texts.js';
import { Chart } from './chart.js';
import { marker, POSITIONS } from './positions.js';

const ROW = 22;
const TOP = 30;

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
    const shown = POSITIONS.map((position) => this.data.filter((stance) => stance.position === position).sort(byEvidence));
    const step = width / POSITIONS.length;
    const height = TOP + ROW * Math.max(1, ...shown.map((stances) => stances.length)) + 4;
    return html`<svg class="position-line" role="img" aria-label=${this.#spoken()} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <line class="axis" x1="0" y1="8" x2=${width} y2="8" />
      ${POSITIONS.map((position, column) => this.#column(position, shown[column], column * step, step))}
    </svg>`;
  }

  #column(position, stances, x, width) {
    const room = Math.max(4, Math.floor((width - 34) / 7));
    return svg`<g transform="translate(${x} 0)" class=${position}>
      <line class="tick" x1="12" y1="4" x2="12" y2="12" />
      <text class="axis-label" x="0" y="26">${texts.positions[position]}</text>
      ${stances.map(
        (stance, row) => svg`<g transform="translate(0 ${TOP + row * ROW})">
          ${marker(position, 12, 11, radius(stance.evidence.length))}
          <text class="party" x="26" y="15">${shorten(stance.party.name, room)}<title>${stance.party.name}</title></text>
        </g>`,
      )}
    </g>`;
  }

  #spoken() {
    return this.data.map((stance) => `${stance.party.name} ${texts.positions[stance.position]}, ${texts.board.evidence(stance.evidence.length)}`).join('; ');
  }
}

const byEvidence = (one, other) => other.evidence.length - one.evidence.length || one.party.name.localeCompare(other.party.name);
const radius = (evidence) => Math.min(10, 3.5 + 2 * Math.sqrt(evidence));

customElements.define('position-line', PositionLine);
