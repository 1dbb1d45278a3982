import { html, nothing, render } from '../lib/lit-html.js';
import { texts } from '../texts.js';

const PAUSE_MS = 200;

/**
 * A field in which a name is typed and one of those the server knows is chosen: they may be too many for a list. Set `label`,
 * `name`, `chosen` ({id, name} or null), `options` (those known at first) and `find(text)`, which resolves to more of them. It
 * tells of a choice by the event `choose`, whose detail is {name, id}; the id is empty when the field was emptied.
 */
class NameField extends HTMLElement {
  #options = [];
  #wrong = false;
  #typing = 0;
  #chosen = null;

  set options(options) {
    this.#options = options;
  }

  set chosen(chosen) {
    this.#chosen = chosen;
    this.#wrong = false;
    this.#show();
  }

  connectedCallback() {
    this.#show();
  }

  #show() {
    if (!this.isConnected) return;
    const list = `known-${this.name}`;
    render(
      html`<label>${this.label}
        <input type="search" name=${this.name} list=${list} .value=${this.#chosen?.name ?? ''} placeholder=${texts.filters.any} autocomplete="off" maxlength="200"
          aria-invalid=${this.#wrong ? 'true' : nothing} aria-describedby=${this.#wrong ? `wrong-${this.name}` : nothing} @input=${this.#input} @change=${this.#change} /></label>
        <datalist id=${list}>${this.#options.map((option) => html`<option value=${option.name}>${option.hint ?? nothing}</option>`)}</datalist>
        ${this.#wrong ? html`<small class="wrong" id="wrong-${this.name}" role="alert">${texts.filters.unknown}</small>` : nothing}`,
      this,
    );
  }

  #input = (event) => {
    event.stopPropagation();
    clearTimeout(this.#typing);
    const text = event.target.value.trim();
    if (this.#known(text)) return;
    this.#typing = setTimeout(() => this.#look(text), PAUSE_MS);
  };

  #change = async (event) => {
    event.stopPropagation();
    clearTimeout(this.#typing);
    const text = event.target.value.trim();
    const found = text === '' ? null : (this.#known(text) ?? (await this.#look(text)));
    if (text !== '' && !found) {
      this.#wrong = true;
      this.#show();
      return;
    }
    if ((found?.id ?? '') === (this.#chosen?.id ?? '')) return;
    this.#chosen = found;
    this.dispatchEvent(new CustomEvent('choose', { bubbles: true, detail: { name: this.name, id: found?.id ?? '' } }));
  };

  #known(text) {
    const wanted = text.toLocaleLowerCase();
    return this.#options.find((option) => option.name.toLocaleLowerCase() === wanted);
  }

  /** Asks the server, and answers the one that is meant: the one of that name, or the only one there is. */
  async #look(text) {
    if (text === '') return null;
    try {
      const found = await this.find(text);
      const known = new Set(this.#options.map((option) => option.id));
      this.#options = [...this.#options, ...found.filter((option) => !known.has(option.id))];
      this.#wrong = false;
      this.#show();
      return this.#known(text) ?? (found.length === 1 ? found[0] : null);
    } catch {
      return null;
    }
  }
}

customElements.define('name-field', NameField);
