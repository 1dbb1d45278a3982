import { html, nothing, render } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { download, toCsv } from './csv.js';

/**
 * A chart as an element: an SVG drawn to the width there is, the same data as a table, and as CSV. A chart says what it draws by
 * `draw(width)`, and its data by `columns` and `rows()`. Set `data` and, for a name to be read out, `label`.
 */
export class Chart extends HTMLElement {
  #data = null;
  #width = 0;
  #observer = new ResizeObserver(([entry]) => this.#resize(entry.contentRect.width));

  set data(value) {
    this.#data = value;
    this.#show();
  }

  get data() {
    return this.#data;
  }

  connectedCallback() {
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #resize(width) {
    if (Math.abs(width - this.#width) < 1) return;
    this.#width = width;
    this.#show();
  }

  #show() {
    if (this.#data === null || this.#width === 0) return;
    render(html`${this.draw(this.#width)}${this.hasAttribute('plain') ? nothing : this.#dataControls()}`, this);
  }

  #dataControls() {
    const rows = this.rows();
    if (rows.length === 0) return nothing;
    return html`<details class="chart-data">
      <summary>${texts.chart.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${this.label}>
        <table>
          <caption class="unseen">${this.label}</caption>
          <thead><tr>${this.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row"><bdi>${cell}</bdi></th>` : html`<td><bdi>${cell}</bdi></td>`))}</tr>`)}</tbody>
        </table>
      </div>
      <button type="button" class="quiet" @click=${() => download(`${this.label}.csv`, toCsv(this.columns, rows))}>${texts.chart.csv}</button>
    </details>`;
  }
}
