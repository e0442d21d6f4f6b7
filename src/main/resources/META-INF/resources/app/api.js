/** The public API, as any other client would call it. */

const PATIENCE_MILLIS = 30_000;

/** The service answered with an error: `application/problem+json`, RFC 9457. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

/** No answer at all: no network, no service, or none in time. */
export class Unreachable extends Error {}

/** The address of a request: parameters without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * What the API answers to a GET.
 *
 * @param {string} url with a leading slash
 * @param {AbortSignal} [signal] gives the request up; the promise then rejects with the signal's AbortError
 * @throws {Problem} @throws {Unreachable}
 */
export async function get(url, signal) {
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, PATIENCE_MILLIS);
  signal?.addEventListener('abort', giveUp);
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, signal: patience.signal });
    const body = await answer.text();
    if (!answer.ok) throw new Problem(answer.status, parsed(body) ?? {}, seconds(answer));
    const content = parsed(body);
    if (content === null) throw new Unreachable();
    return content;
  } catch (failure) {
    if (failure instanceof Problem) throw failure;
    signal?.throwIfAborted();
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function seconds(answer) {
  const value = Number(answer.headers.get('Retry-After'));
  return Number.isInteger(value) && value > 0 ? value : null;
}
