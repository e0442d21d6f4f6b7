/** What a page shows while it has no content: loading, slow, and each way in which loading can fail. */

import { Problem, Unreachable, get } from './api.js';
import { h, fill, focusHeading, icon } from './dom.js';
import { day, here, pageOf, text } from './language.js';

const SLOW_MILLIS = 4_000;
const WARNING = 'M12 3 2 21h20zM12 10v5M12 18v.5';

/**
 * Loads what an element shows. Resolves once that, or why it could not be, is there; a retry that succeeds calls
 * `render` later.
 *
 * @param {Element} place is filled with states and then, by `render`, with content
 * @param {string} url of the API
 * @param {(answer: object) => void} render
 * @param {AbortSignal} [signal] gives the loading up: the place then belongs to something else
 */
export async function load(place, url, render, signal) {
  place.setAttribute('aria-busy', 'true');
  const loading = waiting(isPage(place));
  if (!isRead(place)) fill(place, loading);
  announce(text.loading, place);
  const slow = setTimeout(() => {
    fill(loading.firstChild, text.slow);
    if (isPage(place)) loading.firstChild.after(emergency(true));
    announce(text.slow, place);
  }, SLOW_MILLIS);
  try {
    const answer = await get(url, signal);
    render(answer);
    announce('', place);
    if (isPage(place)) settle();
  } catch (failure) {
    if (signal?.aborted) return;
    const foreseen = failure instanceof Problem || failure instanceof Unreachable;
    showFailure(place, foreseen ? failure : new Problem(500, {}), () => again(place, url, render, signal), signal);
    if (!foreseen) throw failure;
  } finally {
    clearTimeout(slow);
    if (!signal?.aborted) place.removeAttribute('aria-busy');
  }
}

/** Moves the focus to the beginning of the page for a reader who waited for it; elsewhere the focus stays. */
async function again(place, url, render, signal) {
  await load(place, url, render, signal);
  if (isPage(place) && document.activeElement === document.body) focusHeading(place);
}

/**
 * Says in a place why there is no content, and what the reader can do.
 *
 * @param {AbortSignal} [signal] after which there is no further try
 */
export function showFailure(place, failure, retry, signal) {
  const state = failure instanceof Problem ? ofProblem(failure) : ofSilence();
  const again = state.passing ? onceMore(retry, signal) : null;
  const whole = isPage(place);
  if (whole) {
    document.title = text.title(state.title);
    if (!state.passing && !document.querySelector('meta[name=robots]')) {
      document.head.append(h('meta', { name: 'robots', content: 'noindex' }));
    }
  }
  announce(state.title, place);
  fill(place, h('section.state', { role: whole ? null : 'group' },
    icon(WARNING),
    h(whole ? 'h1' : place.id === 'results' ? 'h2' : 'h3', state.title),
    state.body,
    whole && emergency(state.passing),
    h('p.ways',
      again && h('button.primary', { type: 'button', click: again.now }, text.retry),
      state.way,
      whole && h('a', { href: here('/') }, text.home)),
    failure instanceof Problem && h('p.fine',
      problemPage(failure.body.type),
      failure.body.requestId && h('span', text.requestId, ' ', h('code', failure.body.requestId)))));
  if (again) again.bySelf(failure);
}

/** Announces something to screen readers, unless it is about a part of the page that does not have the focus. */
function announce(words, place) {
  const isAside = place.matches('.aside') && !place.contains(document.activeElement);
  if (!isAside) fill(document.getElementById('status'), words);
}

/** Whether the scripts came so late that the reader has the text of the page already, as the service sent it. */
function isRead(place) {
  const sent = place.querySelector('.outline');
  return sent !== null && getComputedStyle(sent).visibility === 'visible';
}

function isPage(place) {
  return place.localName === 'main';
}

/** A reader in an emergency must not have to wait for the content. */
function emergency(mayCome) {
  return h('p.emergency', text.emergency, mayCome && [' ', text.noWaiting]);
}

function waiting(whole) {
  return h('div.waiting',
    h(whole ? 'h1' : 'p', text.loading),
    h('div.bones', { 'aria-hidden': 'true' }, [1, 2, 3, 4, 5].map(() => h('span'))));
}

function problemPage(type) {
  return /^\/problems\/[a-z-]+$/.test(type ?? '') && h('a', { href: type, hreflang: 'en' }, text.problemPage);
}

function ofProblem({ status, body, retryAfter }) {
  if (status === 404) return { title: text.missing, body: h('p', text.missingBody) };
  if (status === 410) return withdrawn(body);
  if (status === 503) {
    return {
      title: text.unavailable,
      body: [h('p', text.unavailableBody), retryAfter && h('p', text.retryIn(retryAfter))],
      passing: true,
    };
  }
  if (status < 500) return { title: text.rejected, body: [h('p', text.rejectedBody), faults(body)] };
  return { title: text.failed, body: h('p', text.failedBody), passing: true };
}

function withdrawn({ reason, withdrawnAt, replacement }) {
  const page = pageOf(replacement?.href);
  return {
    title: text.withdrawn,
    body: [
      reason && h('p', h('strong', text.reason[reason] ?? reason)),
      withdrawnAt && h('p', text.withdrawnOn, ' ', day(withdrawnAt), '.'),
    ],
    way: page && h('a.primary', { href: page }, text.replacement),
  };
}

/** The service's own words, which are English. */
function faults({ detail, errors = [] }) {
  return h('ul', { lang: 'en' },
    errors.length === 0 ? h('li', detail)
      : errors.map(fault => h('li', h('code', fault.parameter ?? fault.pointer), ' ', fault.detail)));
}

function ofSilence() {
  const [title, body] = navigator.onLine
    ? [text.unreachable, text.unreachableBody] : [text.offline, text.offlineBody];
  return { title, body: h('p', body), passing: true };
}

/** One more try, by the button or automatically: when the network is back, or after the time in `Retry-After`. */
function onceMore(retry, signal) {
  let timer;
  let done = false;
  const stop = () => {
    done = true;
    clearTimeout(timer);
    removeEventListener('online', now);
  };
  const now = () => {
    if (done) return;
    stop();
    retry();
  };
  signal?.addEventListener('abort', stop);
  const bySelf = failure => {
    if (failure instanceof Unreachable) addEventListener('online', now);
    else if (failure.retryAfter) timer = setTimeout(now, failure.retryAfter * 1000);
  };
  return { now, bySelf };
}

/** The element that the fragment names may only exist once the content is there: then it is opened and scrolled to. */
export function settle() {
  if (location.hash && !target()) location.replace(location.hash);
  if (target()?.localName === 'details') target().open = true;
}

function target() {
  return document.querySelector(':target');
}
