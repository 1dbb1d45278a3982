import { html, svg } from '../lib/lit-html.js';
import { day, dayOf, plain, shorten } from '../format.js';
import { texts } from '../texts.js';
import { Chart } from './chart.js';
import { marker } from './positions.js';

const LANE = 30;
const TOP = 26;
const LONGEST_NAME = 260;
/** About the width of a letter. */
const LETTER = 7.4;

/** Who said what when: a lane for each party, a mark for each statement. `data`: [{party, position, statement}]. */
class Timeline extends Chart {
  columns = [texts.chart.columns.day, texts.chart.columns.party, texts.chart.columns.position, texts.chart.columns.quotation, texts.chart.columns.outlet];

  get label() {
    return texts.claim.timeline;
  }

  rows() {
    return this.#sorted().map(({ party, position, statement }) => [
      day(dayOf(statement)), party.name, texts.positions[position], statement.exact, statement.article?.outlet?.name ?? '',
    ]);
  }

  draw(width) {
    const events = this.#sorted();
    const days = [...new Set(events.map((event) => dayOf(event.statement)))];
    const parties = [...new Map(events.map(({ party }) => [party.id, party])).values()];
    const left = Math.min(width * 0.36, LONGEST_NAME, 14 + LETTER * Math.max(...parties.map(({ name }) => name.length)));
    const step = (width - left) / Math.max(1, days.length);
    const height = TOP + LANE * parties.length + 8;
    return html`<svg class="timeline" role="img" aria-label=${this.label} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${days.map((each, i) => svg`<text class="axis-label" x=${left + i * step} y="16">${step > 80 ? day(each) : (each ?? '?').slice(5)}</text>
        <line class="rule" x1=${left + i * step - 6} y1="4" x2=${left + i * step - 6} y2=${height} />`)}
      ${parties.map((party, lane) => svg`<text class="party" x="0" y=${TOP + lane * LANE + 19}>${shorten(party.name, Math.floor((left - 14) / LETTER))}<title>${plain(party.name)}</title></text>
        ${days.map((each, column) => this.#marks(events, party, each, left + column * step, TOP + lane * LANE + 14, step))}`)}
    </svg>`;
  }

  #marks(events, party, each, x, y, room) {
    const here = events.filter((event) => event.party.id === party.id && dayOf(event.statement) === each);
    const gap = Math.min(22, (room - 16) / Math.max(1, here.length));
    return here.map(({ position, statement }, i) => svg`<g><title>${plain(statement.exact)}</title>${marker(position, x + 8 + i * gap, y, 7)}</g>`);
  }

  #sorted() {
    return [...this.data].sort((a, b) => (dayOf(a.statement) ?? '9999').localeCompare(dayOf(b.statement) ?? '9999'));
  }
}

customElements.define('who-said-when', Timeline);
