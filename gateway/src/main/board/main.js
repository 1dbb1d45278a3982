import { html, nothing, render } from './lib/lit-html.js';
import { address, parseAddress } from './address.js';
import { ask, RequestError } from './api.js';
import { plain } from './format.js';
import { texts } from './texts.js';
import { views } from './views/index.js';
import { foreign } from './views/parts.js';

/** The page: the shell around the view that the address names, and what became of its one request. */

const state = { view: null, route: null, data: null, errors: [], failure: null, loading: false, online: navigator.onLine };
let current = new AbortController();
let first = true;

async function load({ quiet = false } = {}) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const route = parseAddress(location.hash);
  const view = views.find((each) => each.matches(route.path)) ?? views[0];
  const fresh = state.view !== view || route.path.join() !== state.route?.path.join();
  Object.assign(state, { view, route, loading: !quiet, failure: null }, fresh ? { data: null, errors: [] } : {});
  show();
  try {
    Object.assign(state, await ask(view.query, view.variables(route), signal));
  } catch (failure) {
    if (signal.aborted) return;
    state.failure = failure instanceof RequestError ? failure : new RequestError('other', String(failure));
  }
  state.loading = false;
  show();
  // Whoever follows a link goes on reading at its heading; whoever has just come begins at the top.
  if (fresh && !quiet && !first) document.querySelector('h1')?.focus({ preventScroll: true });
  first = false;
  view.shown?.(route);
}

function show() {
  const { view, route, data } = state;
  document.title = data && view.found(data) ? `${plain(view.title(data, route))} · ${texts.title}` : texts.title;
  render(
    html`<a class="skip" href="#content" @click=${toContent}>${texts.skip}</a>
      <header class="bar">
        <a class="brand" href=${address([])}>${texts.title}</a>
        <nav aria-label=${texts.navigation}>
          ${views
            .filter((each) => each.inMenu)
            .map((each) => html`<a href=${address(each.inMenu.path)} aria-current=${each === view ? 'page' : nothing}>${each.inMenu.name}</a>`)}
        </nav>
        <p class="status" role="status">${status()}</p>
      </header>
      <main id="content" tabindex="-1" aria-busy=${state.loading ? 'true' : 'false'}>${content()}</main>`,
    document.body,
  );
}

function status() {
  if (!state.online) return html`<span class="dot closed"></span>${texts.offline}`;
  return state.loading ? texts.loading : nothing;
}

function content() {
  const { view, route, data, failure, errors } = state;
  if (failure) return failed(failure);
  if (!data) return html`<h1 tabindex="-1" class="waiting">${texts.loading}</h1><div class="skeleton" aria-hidden="true"></div>`;
  if (!view.found(data)) return html`<h1 tabindex="-1">${errors.length ? texts.failed[errors[0].extensions?.code] ?? texts.failed.other : texts.notFound}</h1>${missing(errors)}`;
  return html`<h1 tabindex="-1">${foreign(view.title(data, route))}</h1>
    ${missing(errors)}
    ${view.render(data, { ...route, reload: () => load({ quiet: true }) })}`;
}

function failed(failure) {
  const known = failure.code === 'OFFLINE' ? texts.offline : (texts.failed[failure.code] ?? texts.failed.other);
  return html`<h1 tabindex="-1">${known}</h1>
    <p class="muted">${foreign(failure.message)}</p>
    <p><button type="button" @click=${() => load()}>${texts.retry}</button></p>`;
}

function missing(errors) {
  const fields = errors.map((error) => error.path?.findLast((step) => typeof step === 'string')).filter(Boolean);
  const what = [...new Set(fields.map((field) => texts.fields[field] ?? field))];
  return what.length === 0 ? nothing : html`<p class="notice" role="alert">${texts.missing(what.join(', '))}</p>`;
}

function toContent(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

function connection() {
  state.online = navigator.onLine;
  if (state.online) load({ quiet: true });
  else show();
}

addEventListener('hashchange', () => {
  scrollTo(0, 0);
  load();
});
addEventListener('online', connection);
addEventListener('offline', connection);
load();
