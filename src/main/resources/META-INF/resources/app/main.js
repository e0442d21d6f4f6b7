/** Begins here: the frame of every page, and what the path asks for. */

import { Problem } from './api.js';
import { developerSwitch } from './behind.js';
import { h, fill, icon } from './dom.js';
import { here, languageSwitch, refreshLanguages, text, ui } from './language.js';
import { searchField } from './search.js';
import { settle, showFailure } from './states.js';

/** What shows each page is only loaded where it is needed; the page names it to the browser beforehand. */
const PAGES = [
  [/^\/$/, async main => (await import('./home.js')).showHome(main)],
  [/^\/conditions\/([^/]+)$/, async (main, slug) => (await import('./condition.js')).showCondition(main, slug)],
  [/^\/comparisons\/([^/]+)$/, async (main, slug) => (await import('./comparison.js')).showComparison(main, slug)],
  [/^\/(causes|symptoms)\/([^/]+)$/, async (main, kind, slug) => (await import('./term.js')).showTerm(main, kind, slug)],
];

const MARK = 'M4 3h11l5 5v13H4zM8 12h8M12 8v8';

frame();
addEventListener('hashchange', settle);
await open();
await refreshLanguages();

function frame() {
  document.documentElement.lang = ui;
  fill(document.querySelector('.skip'), text.skip);
  fill(document.querySelector('header'),
    h('a.brand', { href: here('/') }, icon(MARK), h('b', text.name), h('span', text.tagline)),
    languageSwitch(),
    location.pathname !== '/' && searchField({}).area,
    developerSwitch());
  fill(document.querySelector('footer'),
    h('nav', { 'aria-label': text.developers },
      h('h2', text.developers),
      h('p', text.developersLead),
      h('ul', { role: 'list' },
        h('li', h('a', { href: '/docs' }, text.explorer)),
        h('li', h('a', { href: '/openapi' }, text.contract)),
        h('li', h('a', { href: '/v1' }, text.entrance)))));
}

async function open() {
  const main = document.querySelector('main');
  for (const [path, show] of PAGES) {
    const found = path.exec(location.pathname);
    if (found) return show(main, ...found.slice(1));
  }
  showFailure(main, new Problem(404, {}));
}
