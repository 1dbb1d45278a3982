import { html, nothing } from './lib/lit-html.js';
import { moment } from './format.js';
import { begin, provider } from './oidc.js';
import { isExpired, session, signIn, signOut } from './session.js';
import { texts } from './texts.js';
import { foreign } from './views/parts.js';

/** The button that tells who is signed in, and the dialog in which one signs in and out. */

const t = texts.session;
const state = { why: '', wrong: '', settings: null, show: () => {} };

/** @param show draws the page again */
export const drawnBy = (show) => (state.show = show);

/** Opens the dialog; `why` tells what needs it. */
export async function openSignIn(why = '') {
  Object.assign(state, { why, wrong: '' });
  state.show();
  const dialog = document.getElementById('session');
  if (!dialog.open) dialog.showModal();
  try {
    state.settings ??= await provider();
  } catch {
    // A token can be given all the same.
  }
  state.show();
}

/** Who is signed in, to be clicked. */
export const who = () => html`<button type="button" class="who" aria-haspopup="dialog" @click=${() => openSignIn()}>
  ${session() ? html`${foreign(session().name || t.somebody)}${isExpired() ? html` <span class="tag strong">${t.expired}</span>` : nothing}` : t.signIn}
</button>`;

/** The dialog, closed until it is opened. */
export const dialog = () => html`<dialog id="session" aria-labelledby="session-title">
  <h2 id="session-title">${session() ? t.title : t.signIn}</h2>
  ${state.why ? html`<p class="notice">${state.why}</p>` : nothing}
  ${session() ? signedIn(session()) : nothing}
  ${!session() || isExpired() || state.why ? signingIn() : nothing}
  <form method="dialog"><button class="quiet">${t.close}</button></form>
</dialog>`;

const signedIn = ({ name, roles, expiresAt }) => html`<dl class="pairs">
    <dt>${t.name}</dt><dd>${foreign(name || t.somebody)}</dd>
    <dt>${t.roles}</dt><dd>${roles.length ? foreign(roles.join(', ')) : t.noRoles}</dd>
    <dt>${isExpired() ? t.expiredAt : t.expires}</dt><dd>${expiresAt ? moment(expiresAt.toISOString()) : t.never}</dd>
  </dl>
  <p><button type="button" @click=${leave}>${t.signOut}</button></p>`;

const signingIn = () => html`${state.settings
    ? html`<p><button type="button" class="primary" @click=${() => begin(state.settings).catch(failed)}>${t.at(new URL(state.settings.issuer).host)}</button></p>`
    : nothing}
  <form class="token" @submit=${take}>
    <label for="token">${t.token}</label>
    <textarea id="token" name="token" rows="4" required autocomplete="off" spellcheck="false" aria-describedby="token-hint"></textarea>
    <p class="muted" id="token-hint">${t.hint}</p>
    <p class="wrong" role="alert">${state.wrong}</p>
    <button type="submit" class=${state.settings ? '' : 'primary'}>${t.signIn}</button>
  </form>`;

function take(event) {
  event.preventDefault();
  const form = event.currentTarget;
  if (!signIn(form.elements.token.value)) {
    state.wrong = t.noToken;
    return state.show();
  }
  form.reset();
  document.getElementById('session').close();
}

function leave() {
  signOut();
  document.getElementById('session').close();
}

function failed(failure) {
  state.wrong = t.failed(failure.message);
  state.show();
}
