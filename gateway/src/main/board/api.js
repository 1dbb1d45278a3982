import { shorten } from './format.js';
import { session } from './session.js';

/** The one GraphQL endpoint, and what became of a request to it. */

const ENDPOINT = 'graphql';
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
  const answer = await post({ query, variables }, signal ? AbortSignal.any([signal, timeout]) : timeout);
  const errors = answer.errors ?? [];
  if (!answer.data) {
    throw new RequestError(errors[0]?.extensions?.code ?? 'other', errors[0]?.message ?? '');
  }
  return { data: answer.data, errors };
}

async function post(body, signal) {
  let response;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(session() ? { authorization: `Bearer ${session().token}` } : {}),
      },
      body: JSON.stringify(body),
      signal,
    });
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

/** Texts of articles stay whole, since their views draw them part by part. */
const bounded = (field, value) => (typeof value === 'string' && field !== 'text' ? shorten(value, LONG_TEXT) : value);
