import { storedToken, storeToken } from './token.js';

/**
 * Who is signed in, as far as the page knows: the token stays in this tab's session storage and goes to the API alone, which
 * verifies it. What is read from it here only tells the user whose it is.
 */

const listeners = new Set();

let current = read(storedToken());

/** The session: {token, name, roles, expiresAt}, or null while nobody is signed in. `expiresAt` is a Date, or null. */
export const session = () => current;

/** Whether the session has passed its time. */
export const isExpired = () => Boolean(current?.expiresAt && current.expiresAt <= new Date());

/** Takes a token. Answers whether it looks like one. */
export function signIn(token) {
  const next = read(token.trim().replace(/^bearer\s+/i, ''));
  if (!next) return false;
  keep(next);
  return true;
}

export const signOut = () => keep(null);

/** Calls the listener whenever somebody signs in or out. */
export const onSession = (listener) => listeners.add(listener);

function keep(next) {
  current = next;
  storeToken(next?.token ?? null);
  for (const listener of listeners) listener();
}

/** What a JWT says about its holder; null for what is none. */
function read(token) {
  const parts = token?.split('.') ?? [];
  if (parts.length !== 3) return null;
  try {
    const bytes = Uint8Array.from(atob(parts[1].replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const said = JSON.parse(new TextDecoder().decode(bytes));
    return {
      token,
      name: String(said.preferred_username ?? said.upn ?? said.name ?? said.sub ?? ''),
      roles: rolesOf(said),
      expiresAt: Number.isFinite(said.exp) ? new Date(said.exp * 1000) : null,
    };
  } catch {
    return null;
  }
}

function rolesOf(said) {
  return [...new Set([said.roles, said.groups, said.realm_access?.roles].filter(Array.isArray).flat().map(String))];
}
