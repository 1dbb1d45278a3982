/** Signing in at an OpenID provider: authorization code with PKCE (RFC 7636), without a secret. */

const PENDING = 'counterpoint.signing-in';

/** How the page may sign in: {issuer, clientId, scope}, or null where tokens alone are taken. */
export async function provider() {
  const response = await fetch('board/settings.json', { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });
  return response.ok ? ((await response.json()).signIn ?? null) : null;
}

/** Leaves for the provider's page; `finish` goes on when the user comes back. */
export async function begin(settings) {
  const { authorization_endpoint: endpoint } = await discover(settings.issuer);
  const verifier = secret();
  const state = secret();
  const pending = { state, verifier, issuer: settings.issuer, clientId: settings.clientId, hash: location.hash };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const target = new URL(web(endpoint));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const parameters = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: here(),
    scope: settings.scope,
    state,
    code_challenge: base64url(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  location.assign(target.href);
}

/** Whether the user just came back from a provider. */
export const isReturning = () => new URLSearchParams(location.search).has('state') && sessionStorage.getItem(PENDING) !== null;

/**
 * Takes the token that the provider gives for the code in the address, and puts the address back as it was.
 * @throws {Error} with the provider's reason
 */
export async function finish() {
  const answer = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING));
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', here() + pending.hash);
  if (answer.get('state') !== pending.state) throw new Error('state');
  if (!answer.get('code')) throw new Error(answer.get('error_description') ?? answer.get('error') ?? 'code');
  const { token_endpoint: endpoint } = await discover(pending.issuer);
  const response = await fetch(web(endpoint), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: answer.get('code'),
      redirect_uri: here(),
      client_id: pending.clientId,
      code_verifier: pending.verifier,
    }),
    signal: AbortSignal.timeout(20_000),
  });
  const token = await response.json();
  if (!token.access_token) throw new Error(token.error_description ?? token.error ?? `HTTP ${response.status}`);
  return token.access_token;
}

async function discover(issuer) {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

/** An address of the web; nothing else that a provider's answer may hold is followed. */
function web(address) {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') throw new Error(url.protocol);
  return url.href;
}

const here = () => location.origin + location.pathname;

const secret = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
