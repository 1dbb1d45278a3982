/** The token of this tab's session, kept in its session storage. */

const KEY = 'counterpoint.token';

/** The token, or null while nobody is signed in. */
export function storedToken() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a token; null forgets it. */
export function storeToken(token) {
  try {
    if (token) sessionStorage.setItem(KEY, token);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the session ends with the page.
  }
}
