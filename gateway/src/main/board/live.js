import { session } from './session.js';

/**
 * What changes while one looks: one WebSocket (graphql-transport-ws) with the subscriptions to claims and to the reading.
 * After a break it opens again, ever more slowly, and asks for what it missed by the last cursor.
 */

const CLAIMS = `subscription Claims($after: String) { claimChanges(after: $after) { cursor changes { kind changedAt claim { id text } } } }`;
const PROGRESS = `subscription Reading { progressChanges { upToDate toRead toCompare failing } }`;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that held so long was no mishap. */
const STEADY_MS = 10_000;
/** The gateway gives a sign of life every 12 seconds. */
const SILENCE_MS = 45_000;

export class Live {
  #told;
  #socket = null;
  #cursor = null;
  #tries = 0;
  #since = Infinity;
  #timer = 0;
  #silence = 0;
  #state = 'connecting';

  /** @param told {state(name), claims(changes), progress(progress)}; the states are connecting, open, waiting, offline */
  constructor(told) {
    this.#told = told;
    addEventListener('online', () => this.restart());
    addEventListener('offline', () => this.#break('offline'));
  }

  /** Opens the connection, anew when there is one: as whoever is signed in now. */
  restart() {
    this.#tries = 0;
    this.#open();
  }

  #open() {
    this.#drop();
    if (!navigator.onLine) return this.#to('offline');
    this.#to('connecting');
    const address = new URL('graphql', document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address, 'graphql-transport-ws');
    this.#socket = socket;
    socket.onopen = () => this.#send({ type: 'connection_init', payload: session() ? { authorization: `Bearer ${session().token}` } : {} });
    socket.onmessage = (event) => socket === this.#socket && this.#hear(JSON.parse(event.data));
    socket.onclose = () => socket === this.#socket && this.#break('waiting');
    this.#listen();
  }

  #hear({ type, id, payload }) {
    this.#listen();
    switch (type) {
      case 'connection_ack':
        this.#send({ id: 'claims', type: 'subscribe', payload: { query: CLAIMS, variables: { after: this.#cursor } } });
        this.#send({ id: 'reading', type: 'subscribe', payload: { query: PROGRESS } });
        break;
      case 'ping':
        this.#send({ type: 'pong' });
        break;
      case 'next':
        this.#take(id, payload.data);
        break;
      case 'error':
        // A cursor that the service no longer takes would be refused for ever.
        if (payload?.[0]?.extensions?.code === 'BAD_INPUT') this.#cursor = null;
        this.#break('waiting');
        break;
      case 'complete':
        this.#break('waiting');
        break;
    }
  }

  #take(id, data) {
    // Only with a cursor is it sure that no later change is missed.
    if (this.#state !== 'open' && id === 'claims') this.#opened();
    if (id === 'claims' && data?.claimChanges) {
      this.#cursor = data.claimChanges.cursor;
      if (data.claimChanges.changes.length > 0) this.#told.claims(data.claimChanges.changes);
    } else if (id === 'reading' && data?.progressChanges) {
      this.#told.progress(data.progressChanges);
    }
  }

  /** Something came, so the connection holds. After a break it is told that changes may have been missed. */
  #opened() {
    this.#since = Date.now();
    this.#to('open');
    if (this.#cursor !== null) this.#told.claims([]);
  }

  #break(state) {
    this.#drop();
    this.#to(state);
    if (Date.now() - this.#since > STEADY_MS) this.#tries = 0;
    this.#since = Infinity;
    if (state === 'offline') return;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#tries++);
    // Not all pages at once, when a gateway comes back.
    this.#timer = setTimeout(() => this.#open(), pause * (0.5 + Math.random() / 2));
  }

  #drop() {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    // Browsers complain of a connection that is closed before it is there.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close(1000);
    else socket.close(1000);
  }

  #listen() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#break('waiting'), SILENCE_MS);
  }

  #send(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #to(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.#told.state(state);
  }
}
