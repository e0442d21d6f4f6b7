/** Two conditions side by side: a page, and a table for the pages of the two. */

import { about, fallbackNote, reviewLine } from './about.js';
import { address } from './api.js';
import { behind } from './behind.js';
import { h, fill } from './dom.js';
import { inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { load } from './states.js';

export async function showComparison(main, slug) {
  const url = address(`/v1/comparisons/${slug}`, { lang });
  await load(main, url, comparison => {
    document.title = text.title(comparison.name);
    fill(main, h('article.page',
      h('header.top',
        h('p.kind', { id: 'kind' }, text.comparison),
        h('h1', inLanguage(comparison.language), comparison.name),
        fallbackNote(comparison),
        h('p.lead', inLanguage(comparison.language), comparison.summary),
        reviewLine(comparison)),
      h('section', { 'aria-labelledby': 'kind' }, table(comparison), behind(url, 'kind')),
      h('section', { id: 'review', 'aria-labelledby': 'review-title' },
        h('h2', { id: 'review-title' }, text.review), about(comparison), behind(url, 'review-title'))));
  });
}

/**
 * The comparison as a table. Where there is little room its cells stand below each other, each with its column's name; the
 * roles keep it a table for screen readers then, too.
 */
export function table({ name, language, conditions, aspects }) {
  return h('div.beside', h('table.comparison', { ...inLanguage(language), role: 'table' },
    h('caption.unseen', name),
    h('thead', { role: 'rowgroup' },
      h('tr', { role: 'row' },
        h('th', { scope: 'col', role: 'columnheader', ...inOurs() }, text.aspect),
        conditions.map(condition => h('th', { scope: 'col', role: 'columnheader', ...inLanguage(condition.language) },
          h('a', { href: pageOf(condition.href) }, condition.name))))),
    h('tbody', { role: 'rowgroup' }, aspects.map(aspect => row(aspect, conditions)))));
}

function row({ name, distinguishing, values }, conditions) {
  return h(distinguishing ? 'tr.distinguishing' : 'tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, name,
      distinguishing && [' ', h('span.tag', inOurs(), text.distinguishing)]),
    values.map((value, column) => h('td', { role: 'cell' },
      h('span.column', { 'aria-hidden': 'true' }, conditions[column].name),
      value.text ? h('span', value.text) : h('span.silent', inOurs(), text.silent))));
}
