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
    h('tbody', { role: 'rowgroup' }, rows(aspects, conditions))));
}

/** First what can be compared; where the sources are silent on a side, that is said once, in the last row. */
function rows(aspects, conditions) {
  const told = aspects.filter(isTold);
  const silent = aspects.filter(aspect => !isTold(aspect));
  return [
    told.map(aspect => row(aspectName(aspect), conditions, column => h('span', aspect.values[column].text))),
    silent.length > 0 && row(silent.map((aspect, i) => [i > 0 && ' · ', aspectName(aspect)]), conditions,
      column => said(silent, column)),
  ];
}

function isTold({ values }) {
  return values.every(value => value.text);
}

function row(heading, conditions, cell) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, heading),
    conditions.map((condition, column) => h('td', { role: 'cell' },
      h('span.column', { 'aria-hidden': 'true' }, condition.name), cell(column))));
}

function aspectName({ name, distinguishing }) {
  return [name, distinguishing && [' ', h('span.tag', inOurs(), text.distinguishing)]];
}

/** What is said of one side, by the names of the aspects, and on which of them nothing is, unless that is all. */
function said(aspects, column) {
  const told = aspects.filter(({ values }) => values[column].text);
  const silent = aspects.filter(({ values }) => !values[column].text);
  return [
    aspects.length > 1 ? told.map(({ name, values }) => h('span.said', h('b', name, ':'), ' ', values[column].text))
      : told.map(({ values }) => h('span', values[column].text)),
    silent.length > 0 && h('span.silent', told.length > 0 && [silent.map(({ name }) => name).join(' · '), ': '],
      h('span', inOurs(), text.silent)),
  ];
}
