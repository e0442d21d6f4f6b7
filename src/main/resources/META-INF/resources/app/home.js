/** The list of conditions, and the search as the reader types. */

import { reviewState } from './about.js';
import { address } from './api.js';
import { h, fill } from './dom.js';
import { here, inLanguage, inOurs, lang, text } from './language.js';
import { group, searchField } from './search.js';
import { load } from './states.js';

export async function showHome(main) {
  document.title = text.name;
  const { area, form, status, results, search } = searchField({
    words: new URLSearchParams(location.search).get('q') ?? '',
    hint: true,
    onSearch: words => history.replaceState(null, '', here('/', { q: words })),
    idle: list,
  });
  fill(main, fill(area,
    h('div.hero',
      h('h1', text.homeTitle),
      h('p.lead', text.homeLead),
      form),
    status, results));
  await search();
}

async function list(place, status, signal) {
  const url = address('/v1/conditions', { lang });
  await load(place, url, ({ data, page }) => {
    fill(place, data.length === 0 ? h('p.empty', text.noConditions)
      : group('conditions', url, data, page, conditionItem, status));
  }, signal);
}

function conditionItem({ slug, language, extent, name, alsoKnownAs, summary, review }) {
  return h('li', inLanguage(language),
    h('h3', h('a', { href: here(`/conditions/${slug}`) }, name),
      extent === 'brief' && [' ', h('span.tag', inOurs(), text.brief)]),
    h('p.aliases', alsoKnownAs.map(other => [other, ' · ']), h('span', inOurs(), reviewState(review))),
    h('p', summary));
}
