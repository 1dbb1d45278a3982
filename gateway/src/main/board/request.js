/** A request to the one GraphQL endpoint. */

const ENDPOINT = 'graphql';

/** The body of a request. */
export const bodyOf = (query, variables) => JSON.stringify({ query, variables });

/** Sends a body, with a token where there is one. */
export const send = (body, token, signal) =>
  fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body,
    signal,
  });
