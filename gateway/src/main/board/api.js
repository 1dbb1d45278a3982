import { shorten } from './format.js';
import { bodyOf, send } from './request.js';
import { session } from './session.js';

/** The one GraphQL endpoint, and what became of a request to it. */

const TIMEOUT_MS = 30_000;
/** An answer longer than this is looked through for texts that nobody can have meant to be read at once. */
const LONG_ANSWER = 1_000_000;
const LONG_TEXT = 50_000;

/** A request that brought no data: `code` as the API tells it, OFFLINE without a connection. */
export class RequestError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * Asks the API. Resolves to {data, errors}; errors name what is missing from the data.
 * @throws {RequestError} when there is no data at all, or no connection
 */
export async function ask(query, variables = {}, signal = undefined) {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await post(bodyOf(query, variables), signal ? AbortSignal.any([signal, timeout]) : timeout);
  const errors = answer.errors ?? [];
  if (!answer.data) {
    throw new RequestError(errors[0]?.extensions?.code ?? 'other', errors[0]?.message ?? '');
  }
  return { data: answer.data, errors };
}

async function post(body, signal) {
  let response;
  try {
    const token = session()?.token ?? null;
    response = await (begun(body, token, signal) ?? send(body, token, signal));
  } catch (failure) {
    if (signal.aborted && signal.reason?.name === 'AbortError') throw failure;
    throw new RequestError('OFFLINE', String(failure.message));
  }
  try {
    const text = await response.text();
    return JSON.parse(text, text.length > LONG_ANSWER ? bounded : undefined);
  } catch {
    throw new RequestError('other', `HTTP ${response.status}`);
  }
}

/** The response to what first.js has asked already, where that is the same; once, since answers grow old. */
function begun(body, token, signal) {
  const first = globalThis.firstRequest;
  globalThis.firstRequest = undefined;
  if (!first) return null;
  if (first.body !== body || first.token !== token) {
    first.stop.abort();
    return null;
  }
  signal.addEventListener('abort', () => first.stop.abort(signal.reason));
  return first.response;
}

/** Texts of articles stay whole, since their views draw them part by part. */
const bounded = (field, value) => (typeof value === 'string' && field !== 'text' ? shorten(value, LONG_TEXT) : value);
