import { html, nothing, render } from '../lib/lit-html.js';
import { texts } from '../texts.js';
import { foreign } from '../views/parts.js';
import { download, toCsv } from './csv.js';

/**
 * The data behind a chart as a table and as CSV, folded away and not drawn before somebody unfolds it.
 * `data`: {label, columns, rows}, where rows is a function.
 */
class DataTable extends HTMLElement {
  #data = null;
  #open = false;

  set data(value) {
    this.#data = value;
    this.#show();
  }

  #show() {
    render(
      html`<details class="chart-data" @toggle=${(event) => this.#toggle(event.target.open)}>
        <summary>${texts.chart.table}<span class="unseen">: ${this.#data.label}</span></summary>
        ${this.#open ? this.#table() : nothing}
      </details>`,
      this,
    );
  }

  #toggle(open) {
    if (open === this.#open) return;
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
