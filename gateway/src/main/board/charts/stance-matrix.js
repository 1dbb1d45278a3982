import { html, svg } from '../lib/lit-html.js';
import { day, dayOf, plain, shorten } from '../format.js';
import { texts } from '../texts.js';
import { Chart } from './chart.js';
import { marker } from './positions.js';

const ROW = 28;
const TOP = 34;

/** Parties by days: what each held when. `data`: the stances ever recorded (a claim's history). */
class StanceMatrix extends Chart {
  /** What the rows are: 'party', or 'claim' where one party's stances on several claims are shown. */
  of = 'party';

  get columns() {
    return [texts.chart.columns[this.of], texts.chart.columns.day, texts.chart.columns.position, texts.chart.columns.basis, texts.chart.columns.evidence];
  }

  get label() {
    return this.of === 'claim' ? texts.party.overTime : texts.claim.matrix;
  }

  rows() {
    return this.#cells().map((cell) => [cell.party, day(cell.day), texts.positions[cell.stance.position], texts.basis[cell.stance.basis], cell.evidence]);
  }

  draw(width) {
    const cells = this.#cells();
    const parties = [...new Set(cells.map((cell) => cell.party))];
    const days = [...new Set(cells.map((cell) => cell.day))].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
    const left = this.of === 'claim' ? Math.min(460, width * 0.5) : Math.min(190, width * 0.4);
    const step = Math.min(140, (width - left) / Math.max(1, days.length));
    const height = TOP + ROW * parties.length;
    return html`<svg class="stance-matrix" role="img" aria-label=${this.label} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${days.map((each, i) => svg`<text class="axis-label" x=${left + step * i + 4} y="18">${step > 70 ? day(each) : (each ?? '?').slice(5)}</text>`)}
      ${parties.map((party, i) => svg`<line class="rule" x1="0" y1=${TOP + i * ROW} x2=${width} y2=${TOP + i * ROW} />
        <text class="party" x="0" y=${TOP + i * ROW + 18}>${shorten(party, Math.floor(left / 7.2))}<title>${plain(party)}</title></text>`)}
      ${cells.map((cell) => this.#cell(cell, left + step * days.indexOf(cell.day), TOP + ROW * parties.indexOf(cell.party)))}
    </svg>`;
  }

  #cell({ stance, evidence }, x, y) {
    return svg`<g class=${stance.retracted ? 'retracted' : ''}>${marker(stance.position, x + 14, y + 14, 8)}
      ${evidence > 1 ? svg`<text class="amount" x=${x + 26} y=${y + 18}>${evidence}</text>` : ''}</g>`;
  }

  /** One cell for each party and day: the position last recorded for it, and how much evidence there is. */
  #cells() {
    const cells = new Map();
    for (const stance of this.data) {
      const evidenceDays = stance.evidence.length ? stance.evidence.map(dayOf) : [stance.saidOn ?? null];
      for (const each of evidenceDays) {
        const key = `${stance.party.id} ${each}`;
        const known = cells.get(key);
        cells.set(key, { party: stance.party.name, day: each, stance, evidence: stance.evidence.length ? (known?.stance === stance ? known.evidence : 0) + 1 : 0 });
      }
    }
    return [...cells.values()];
  }
}

customElements.define('stance-matrix', StanceMatrix);
