/** The search over everything, as the reader types, on every page. */

import { reviewState } from './about.js';
import { address, get } from './api.js';
import { behind } from './behind.js';
import { h, fill } from './dom.js';
import { here, inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { showFailure } from './states.js';

const PAUSE_MILLIS = 150;

/**
 * A field to search in, and the places for what comes of it.
 *
 * @param {object} options
 * @param {string} [options.words] that are searched for from the beginning
 * @param {boolean} [options.hint] whether to say what may be typed
 * @param {(words: string) => void} [options.onSearch] is told of each search
 * @param {(results: Element, status: Element, signal: AbortSignal) => void} [options.idle] shows what is there while
 *     nothing is searched for
 */
export function searchField({ words = '', hint = false, onSearch, idle = results => fill(results) }) {
  const input = h('input', {
    id: 'words', type: 'search', name: 'q', value: words, maxlength: '200', autocomplete: 'off', spellcheck: 'false',
    'aria-describedby': hint && 'hint', 'aria-controls': 'results', enterkeyhint: 'search',
  });
  const form = h('form', { role: 'search', action: '/', submit: event => { event.preventDefault(); search(); } },
    h('label', { for: 'words' }, hint ? text.search : text.searchShort),
    input,
    hint && h('p.hint', { id: 'hint' }, text.searchHint));
  const status = h('p.status', { role: 'status' });
  const results = h('div', { id: 'results' });

  let pause;
  let running;

  function search() {
    clearTimeout(pause);
    pause = null;
    running?.abort();
    running = new AbortController();
    const asked = input.value.trim();
    onSearch?.(asked);
    if (asked) return find(asked, results, status, running.signal);
    fill(status);
    return idle(results, status, running.signal);
  }

  input.addEventListener('input', () => {
    pause ??= setTimeout(search, PAUSE_MILLIS);
  });
  const area = h('div.search', form, status, results);
  area.addEventListener('keydown', event => walk(event, input, results));
  return { area, form, status, results, search };
}

/** Arrow keys go from the field to what was found and along it; Escape goes back. */
function walk(event, input, results) {
  const stops = [input, ...results.querySelectorAll('h3 a')];
  const at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && at > 0) input.focus();
  else if (step && at >= 0 && stops[at + step]) {
    stops[at + step].focus();
    event.preventDefault();
  }
}

async function find(words, place, status, signal) {
  fill(status, text.searching);
  place.removeAttribute('aria-busy');
  const url = address('/v1/search', { q: words, lang });
  try {
    const { data, page, emergencyAdvice } = await get(url, signal);
    signal.throwIfAborted();
    fill(status, data.length === 0 ? text.nothing(words)
      : page.nextCursor ? text.foundMany(words) : text.found(data.length, words),
      page.cutOff && [' ', text.cutOff]);
    fill(place, data.length === 0 ? [h('p.empty', text.nothingHint), h('p.emergency', emergencyAdvice)]
      : group('hits', url, data, page, hit, status));
  } catch (failure) {
    if (signal.aborted) return;
    fill(status);
    showFailure(place, failure, () => find(words, place, status, signal), signal);
  }
}

/** A list with its heading, its further pages and the request behind it. */
export function group(name, url, data, page, item, status) {
  const entries = h('ul.entries', { role: 'list' }, data.map(item));
  let asking = false;
  const more = h('button', {
    type: 'button',
    click: async () => {
      if (asking) return;
      asking = true;
      try {
        const next = await get(address(url.split('?')[0], {
          ...Object.fromEntries(new URLSearchParams(url.split('?')[1])), cursor: page.nextCursor,
        }));
        const added = next.data.map(item);
        entries.append(...added);
        (added[0] ?? entries.lastElementChild).querySelector('a').focus();
        fill(status, text.added(added.length));
        page = next.page;
        more.hidden = !page.nextCursor;
      } catch {
        fill(status, text.unreachable);
      } finally {
        asking = false;
      }
    },
  }, text.more);
  more.hidden = !page.nextCursor;
  return h('section', { 'aria-labelledby': name },
    h('h2', { id: name }, text[name]), entries, h('p.more', more), behind(url, name));
}

function hit(found) {
  const { type, language, name, condition, excerpt, redFlag, review } = found;
  const alarm = redFlag && type === 'symptom';
  return h('li', inLanguage(language),
    h('h3', h('a', { href: pageOfHit(found) }, name), ' ',
      h(redFlag ? 'span.tag.alarm' : 'span.tag', inOurs(), alarm ? text.redFlagOf : text.hit[type])),
    h('p.aliases', inOurs(),
      condition && [text.about, ' ', h('span', inLanguage(condition.language ?? language), condition.name), ' · '],
      reviewState(review)),
    excerpt.length > 0 && h('p', excerpt.map(piece => piece.match ? h('mark', piece.text) : piece.text)));
}

/** A part stands on the page of its condition; a question that the translation lacks, on that of the original. */
function pageOfHit({ type, slug, language, href, condition }) {
  if (!condition) return pageOf(href);
  const page = type === 'faq' && condition.language ? address(`/conditions/${condition.slug}`, { lang: language })
    : pageOf(condition.href);
  return `${page}#${type}-${slug}`;
}
