import { parseAddress } from './address.js';
import { bodyOf, send } from './request.js';
import { storedToken } from './token.js';
import { boardRequest } from './views/board-request.js';

/**
 * Runs while the rest of the document is still on its way, and asks for the board already. When the board then asks the same,
 * api.js takes this answer; other views ask for themselves.
 */
const route = parseAddress(location.hash);
// Whoever comes back from signing in has no token yet.
if (boardRequest.matches(route.path) && location.search === '') {
  const body = bodyOf(boardRequest.query, boardRequest.variables(route));
  const token = storedToken();
  const stop = new AbortController();
  const response = send(body, token, stop.signal);
  // Whoever takes the answer hears of it.
  response.catch(() => {});
  globalThis.firstRequest = { body, token, stop, response };
}
// Browsers take long to read their calendars, and have nothing else to do right now.
new Intl.DateTimeFormat('en', { month: 'short' });
