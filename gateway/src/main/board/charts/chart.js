import { html, nothing, render } from '../lib/lit-html.js';
import './data-table.js';

/** A width that fits on paper, in pixels. */
const PAPER = 600;

/**
 * A chart as an element: an SVG drawn to the width there is, the same data as a table, and as CSV unless the element is `plain`.
 * A chart says what it draws by `draw(width)`, its name by `label`, and its data by `columns` and `rows()`. Set `data`.
 */
export class Chart extends HTMLElement {
  #data = null;
  #width = 0;
  /** What was never on the screen has not been drawn yet. */
  #toPaper = () => this.#resize(this.#width || PAPER);
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
    addEventListener('beforeprint', this.#toPaper);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#toPaper);
  }

  #resize(width) {
    if (Math.abs(width - this.#width) < 1) return;
    this.#width = width;
    this.#show();
  }

  #show() {
    if (this.#data === null || this.#width === 0) return;
    render(html`${this.draw(this.#width / scale())}${this.hasAttribute('plain') ? nothing : html`<data-table .data=${{ label: this.label, columns: this.columns, rows: () => this.rows() }}></data-table>`}`, this);
  }
}

/** Large screens have larger letters; a chart is drawn for the usual ones, and grows with them. */
const scale = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
