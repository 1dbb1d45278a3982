import { html, nothing, render } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { foreign } from '../views/parts.js';
import { download, toCsv } from './csv.js';

/** Whether the page is being put on paper, where nothing can be unfolded. */
let printing = false;
addEventListener('beforeprint', () => (printing = true));
addEventListener('afterprint', () => (printing = false));

/**
 * The data behind a chart as a table and as CSV, folded away and not drawn before somebody unfolds it; unfolded on paper.
 * `data`: {label, columns, rows}, where rows is a function.
 */
class DataTable extends HTMLElement {
  #data = null;
  #open = false;
  #again = () => this.#show();

  connectedCallback() {
    addEventListener('beforeprint', this.#again);
    addEventListener('afterprint', this.#again);
  }

  disconnectedCallback() {
    removeEventListener('beforeprint', this.#again);
    removeEventListener('afterprint', this.#again);
  }

  set data(value) {
    this.#data = value;
    this.#show();
  }

  #show() {
    const open = this.#open || printing;
    render(
      html`<details class="chart-data" .open=${open} @toggle=${(event) => this.#toggle(event.target.open)}>
        <summary>${texts.chart.table}<span class="unseen">: ${this.#data.label}</span></summary>
        ${open ? this.#table() : nothing}
      </details>`,
      this,
    );
  }

  #toggle(open) {
    if (printing || open === this.#open) return;
    this.#open = open;
    this.#show();
  }

  #table() {
    const { label, columns, rows } = this.#data;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.chart.tableOf(label)}>
        <table>
          <caption class="unseen">${label}</caption>
          <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${rows().map((row) => html`<tr>${row.map((cell, i) => (i === 0 ? html`<th scope="row">${foreign(cell)}</th>` : html`<td>${foreign(cell)}</td>`))}</tr>`)}</tbody>
        </table>
      </div>
      <button type="button" class="quiet" @click=${() => download(`${label}.csv`, toCsv(columns, rows()))}>${texts.chart.csv}</button>`;
  }
}

customElements.define('data-table', DataTable);
