/** The list of conditions, and the search as the reader types. */

import { address, get } from './api.js';
import { behind } from './behind.js';
import { h, fill } from './dom.js';
import { here, inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { load, showFailure } from './states.js';

const PAUSE_MILLIS = 200;

export async function showHome(main) {
  document.title = text.name;
  const words = new URLSearchParams(location.search).get('q') ?? '';
  const input = h('input', {
    id: 'words', type: 'search', name: 'q', value: words, maxlength: '200', autocomplete: 'off', spellcheck: 'false',
    'aria-describedby': 'hint', 'aria-controls': 'results', enterkeyhint: 'search',
  });
  const status = h('p.status', { role: 'status' });
  const results = h('div', { id: 'results' });
  fill(main,
    h('div.hero',
      h('h1', text.homeTitle),
      h('p.lead', text.homeLead),
      h('form', { role: 'search', action: '/', submit: event => { event.preventDefault(); search(); } },
        h('label', { for: 'words' }, text.search),
        input,
        h('p.hint', { id: 'hint' }, text.searchHint))),
    status, results);

  let pause;
  let running;

  function search() {
    clearTimeout(pause);
    running?.abort();
    running = new AbortController();
    const asked = input.value.trim();
    history.replaceState(null, '', here('/', { q: asked }));
    return asked ? find(asked, results, status, running.signal) : list(results, status, running.signal);
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MILLIS);
  });
  main.addEventListener('keydown', event => walk(event, input, results));
  await search();
}

/** Arrow keys go from the search to its results and along them; Escape goes back. */
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

async function list(place, status, signal) {
  fill(status);
  const url = address('/v1/conditions', { lang });
  await load(place, url, ({ data, page }) => {
    fill(place, data.length === 0 ? h('p.empty', text.noConditions)
      : group('conditions', url, data, page, conditionItem, status));
  }, signal);
}

async function find(words, place, status, signal) {
  fill(status, text.searching);
  place.removeAttribute('aria-busy');
  const urls = ['/v1/conditions', '/v1/faqs'].map(path => address(path, { q: words, lang }));
  try {
    const [conditions, faqs] = await Promise.all(urls.map(url => get(url, signal)));
    const many = conditions.page.nextCursor || faqs.page.nextCursor;
    const none = conditions.data.length + faqs.data.length === 0;
    fill(status, none ? text.nothing(words)
      : many ? text.foundMany(words) : text.found(conditions.data.length, faqs.data.length, words));
    fill(place, none && h('p.empty', text.nothingHint),
      conditions.data.length > 0
        && group('conditions', urls[0], conditions.data, conditions.page, conditionItem, status),
      faqs.data.length > 0 && group('questions', urls[1], faqs.data, faqs.page, faqItem, status));
  } catch (failure) {
    if (signal.aborted) return;
    fill(status);
    showFailure(place, failure, () => find(words, place, status, signal), signal);
  }
}

/** A list with its heading, its further pages and the request behind it. */
function group(name, url, data, page, item, status) {
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

function conditionItem({ slug, language, extent, name, alsoKnownAs, summary }) {
  return h('li', inLanguage(language),
    h('h3', h('a', { href: here(`/conditions/${slug}`) }, name),
      extent === 'brief' && [' ', h('span.tag', inOurs(), text.brief)]),
    alsoKnownAs.length > 0 && h('p.aliases', alsoKnownAs.join(' · ')),
    h('p', summary));
}

/** A question that the translation of its condition lacks stands on the page of the original. */
function faqItem({ slug, language, question, answer, condition }) {
  const page = condition.language ? address(`/conditions/${condition.slug}`, { lang: language })
    : pageOf(condition.href);
  return h('li', inLanguage(language),
    h('h3', h('a', { href: `${page}#faq-${slug}` }, question)),
    h('p', answer),
    h('p.aliases', inOurs(), text.about, ' ', h('span', inLanguage(condition.language ?? language),
      condition.name)));
}
