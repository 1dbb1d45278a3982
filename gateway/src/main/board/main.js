import { html, nothing, render } from './lib/lit-html.js';
import { address, parseAddress } from './address.js';
import { ask, RequestError } from './api.js';
import { clock, plain } from './format.js';
import { Live } from './live.js';
import { finish, isReturning } from './oidc.js';
import { onSession, session, signIn } from './session.js';
import { dialog, drawnBy, openSignIn, who } from './sign-in.js';
import { texts } from './texts.js';
import { views } from './views/index.js';
import { foreign } from './views/parts.js';

/** The page: the shell around the view that the address names, what became of its one request, and what changed since. */

const REFRESH_AFTER_MS = 400;
/** How long the shell that the document brings may stand before the page is drawn without its data. */
const SHELL_MS = 200;
const NEEDS_SIGN_IN = ['UNAUTHENTICATED', 'FORBIDDEN'];

const state = {
  view: null, route: null, hash: null, data: null, errors: [], failure: null, loading: false,
  /** An answer that would move what one reads, kept until one wants it. */
  waiting: null,
  /** When the view was last brought up to date by itself, and which claims changed since it was opened. */
  updated: null, changed: new Set(),
  online: navigator.onLine, connection: 'connecting', progress: null,
};
let current = new AbortController();
let refreshing = 0;
let first = true;

async function load() {
  const { signal } = renewed();
  const hash = location.hash;
  const route = parseAddress(hash);
  const view = views.find((each) => each.matches(route.path)) ?? views[0];
  const fresh = state.view !== view || route.path.join() !== state.route?.path.join();
  Object.assign(state, { view, route, hash, loading: true, failure: null, waiting: null, updated: null, changed: new Set() });
  if (fresh) Object.assign(state, { data: null, errors: [] });
  if (first) setTimeout(() => state.loading && show(), SHELL_MS);
  else show();
  try {
    Object.assign(state, await ask(view.query, view.variables(route), signal));
  } catch (failure) {
    if (signal.aborted) return;
    state.failure = asRequestError(failure);
    if (NEEDS_SIGN_IN.includes(state.failure.code)) openSignIn(texts.failed[state.failure.code]);
  }
  state.loading = false;
  show();
  // Whoever follows a link goes on reading at its heading; whoever has just come begins at the top.
  if (fresh && !first) document.querySelector('h1')?.focus({ preventScroll: true });
  first = false;
  view.shown?.(route);
}

/** Brings the view up to date without a sign of it; what would move what one reads waits until it is wanted. */
async function refresh() {
  const { view, route, loading } = state;
  if (loading || !view) return;
  const { signal } = renewed();
  try {
    const answer = await ask(view.query, view.variables(route), signal);
    const moves = state.data && view.order && view.order(answer.data) !== view.order(state.data);
    if (moves) state.waiting = answer;
    else Object.assign(state, answer, { failure: null, waiting: null, updated: new Date() });
  } catch (failure) {
    if (signal.aborted) return;
    // What is there stays: it was true, and the connection's state tells that it may be no longer.
    if (!state.data) state.failure = asRequestError(failure);
  }
  show();
}

function renewed() {
  clearTimeout(refreshing);
  current.abort();
  current = new AbortController();
  return current;
}

const asRequestError = (failure) => (failure instanceof RequestError ? failure : new RequestError('other', String(failure)));

function soon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(refresh, REFRESH_AFTER_MS);
}

const live = new Live({
  state: (connection) => {
    state.connection = connection;
    show();
  },
  claims: (changes) => {
    for (const { claim } of changes) state.changed.add(claim.id);
    const wanted = state.errors.length > 0 || state.failure || changes.length === 0;
    if (state.view && (wanted || (state.view.follows?.(changes, state.route, state.data) ?? false))) soon();
  },
  progress: (progress) => {
    const read = state.progress && !state.progress.upToDate && progress.upToDate;
    state.progress = progress;
    if (read && state.view?.followsReading) soon();
    show();
  },
});

let drawn = false;

function show() {
  if (!drawn) document.body.replaceChildren();
  drawn = true;
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
        <div class="status"><p role="status">${status()}</p>${connection()}${who()}</div>
      </header>
      <main id="content" tabindex="-1" data-address=${state.hash} aria-busy=${state.loading ? 'true' : 'false'}>${content()}</main>
      ${dialog()}`,
    document.body,
  );
}

function status() {
  if (!state.online) return texts.offline;
  if (state.loading) return texts.loading;
  if (state.waiting) return html`${texts.live.news} <button type="button" class="quiet" @click=${takeWaiting}>${texts.live.take}</button>`;
  if (state.progress && !state.progress.upToDate && state.progress.toRead + state.progress.toCompare > 0) return texts.reading(Math.max(state.progress.toRead, state.progress.toCompare));
  return state.updated ? texts.live.updated(clock(state.updated)) : nothing;
}

const connection = () => html`<span class="connection ${state.connection}" title=${texts.live.explained[state.connection]}><span class="dot" aria-hidden="true"></span>${texts.live[state.connection]}</span>`;

function takeWaiting() {
  Object.assign(state, state.waiting, { waiting: null, updated: new Date() });
  show();
  document.querySelector('h1')?.focus();
}

function content() {
  const { view, route, data, failure, errors } = state;
  if (failure) return failed(failure);
  if (!data) return html`<h1 tabindex="-1" class="waiting">${texts.loading}</h1><div class="skeleton" aria-hidden="true"></div>`;
  if (!view.found(data)) return html`<h1 tabindex="-1">${errors.length ? texts.failed[errors[0].extensions?.code] ?? texts.failed.other : texts.notFound}</h1>${missing(errors)}`;
  return html`<h1 tabindex="-1">${foreign(view.title(data, route))}</h1>
    ${missing(errors)}
    ${view.render(data, { ...route, changed: state.changed, show, reload: load })}`;
}

function failed(failure) {
  const isUnreached = failure.code === 'OFFLINE';
  const known = isUnreached ? texts.unreached : (texts.failed[failure.code] ?? texts.failed.other);
  return html`<h1 tabindex="-1">${known}</h1>
    ${isUnreached ? nothing : html`<p class="muted">${foreign(failure.message)}</p>`}
    <p><button type="button" @click=${() => load()}>${texts.retry}</button>
      ${NEEDS_SIGN_IN.includes(failure.code) ? html`<button type="button" class="primary" @click=${() => openSignIn()}>${texts.session.signIn}</button>` : nothing}</p>`;
}

/** What is not in the answer: because its service is down, or because the address asks for what cannot be. */
function missing(errors) {
  const down = errors.filter((error) => error.extensions?.code !== 'BAD_INPUT');
  const what = [...new Set(down.map((error) => error.path?.findLast((step) => typeof step === 'string')).filter(Boolean).map((field) => texts.fields[field] ?? field))];
  return html`${what.length ? html`<p class="notice" role="alert">${texts.missing(what.join(', '))}</p>` : nothing}
    ${down.length < errors.length ? html`<p class="notice" role="alert">${texts.failed.BAD_INPUT}</p>` : nothing}`;
}

function toContent(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

function online() {
  state.online = navigator.onLine;
  if (state.online && !state.loading) soon();
  show();
}

async function start() {
  drawnBy(show);
  if (isReturning()) {
    try {
      signIn(await finish());
    } catch (failure) {
      setTimeout(() => openSignIn(texts.session.failed(failure.message)));
    }
  }
  addEventListener('hashchange', () => {
    scrollTo(0, 0);
    load();
  });
  addEventListener('online', online);
  addEventListener('offline', online);
  addEventListener('keydown', (event) => state.view?.key?.(event, { ...state.route, show }));
  onSession(() => {
    live.restart();
    if (state.failure) load();
    else soon();
    show();
  });
  await load();
  live.restart();
  if (session()?.expiresAt) setInterval(show, 30_000);
}

start();
