/** The page of a condition: one call to the API, and one more for each comparison once the page can be read. */

import { about, fallbackNote, reviewLine } from './about.js';
import { actionButtons } from './actions.js';
import { address } from './api.js';
import { behind } from './behind.js';
import { table } from './comparison.js';
import { h, fill } from './dom.js';
import { inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { redFlagBanner } from './redflags.js';
import * as content from './sections.js';
import { load } from './states.js';

const PAUSE_MILLIS = 200;

/**
 * In the order of the page. A part with a path of its own is asked for by it, any other as a member of the whole; a
 * comparison shows its own request.
 */
const SECTIONS = [
  { id: 'overview', member: 'overview', body: content.overview },
  { id: 'facts', member: 'facts', body: content.facts },
  { id: 'symptoms', path: 'symptoms', body: content.symptoms },
  { id: 'causes', path: 'causes', body: content.causes },
  { id: 'treatments', path: 'treatments', body: content.treatments },
  { id: 'prevention', path: 'prevention', body: content.prevention },
  { id: 'care', path: 'care-advice', body: content.careAdvice },
  { id: 'actions', member: 'callsToAction', body: condition => condition.callsToAction.length > 0
    && actionButtons(condition) },
  { id: 'diagnosis', path: 'diagnosis', body: content.diagnosis },
  { all: furtherSections },
  { id: 'faqs', path: 'faqs', body: content.faqs },
  { id: 'associated', path: 'associated-conditions', body: content.associated },
  { id: 'comparisons', body: comparisons },
];

export async function showCondition(main, slug) {
  await load(main, address(`/v1/conditions/${slug}`, { lang }), condition => show(main, condition));
}

function show(main, condition) {
  const { name, language, alsoKnownAs, narrowerNames, extent, summary } = condition;
  const sections = SECTIONS.flatMap(section => section.all ? section.all(condition)
    : { ...section, title: text[section.id], content: section.body(condition) })
    .filter(section => section.content);
  document.title = text.title(name);
  fill(main, h('article.page.condition',
    h('header.top',
      h('h1', inLanguage(language), name),
      alsoKnownAs.length > 0 && h('p.aliases', text.alsoKnownAs, ': ',
        h('span', inLanguage(language), alsoKnownAs.join(' · '))),
      narrowerNames.length > 0 && h('p.aliases', text.narrowerNames, ': ',
        h('span', inLanguage(language), narrowerNames.join(' · '))),
      fallbackNote(condition)),
    redFlagBanner(condition, urlOf(condition, 'red-flags')) ?? [
      h('p.note', condition.redFlagsNote), h('p.emergency', condition.emergencyAdvice)],
    h('div.opening',
      h('p.lead', inLanguage(language), summary),
      reviewLine(condition),
      extent === 'brief' && h('p.note', text.briefNote)),
    contents([...sections, { id: 'review', title: text.review }]),
    h('div.sections',
      sections.map(({ id, title, titleLanguage, path, member, content: body }) => h('section', { id, 'aria-labelledby': `${id}-title` },
        h('h2', { id: `${id}-title`, ...inLanguage(titleLanguage) }, title),
        h('div', inLanguage(language), body),
        (path || member) && behind(urlOf(condition, path), `${id}-title`, member))),
      h('section', { id: 'review', 'aria-labelledby': 'review-title' },
        h('h2', { id: 'review-title' }, text.review),
        about(condition),
        behind(urlOf(condition), 'review-title')))));
}

/** Named by the document, in its language; slugs of these sections may be those of others here. */
function furtherSections({ furtherSections: all, language }) {
  return all.map(section => ({
    id: `further-${section.slug}`, title: section.title, titleLanguage: language, member: 'furtherSections',
    content: content.further(section),
  }));
}

function urlOf({ slug }, path) {
  return address(`/v1/conditions/${slug}${path ? `/${path}` : ''}`, { lang });
}

/** Open where there is room for it, and folded away on a phone. */
function contents(sections) {
  const room = matchMedia('(min-width: 62rem)');
  const fold = h('details', { open: room.matches });
  room.addEventListener('change', () => { fold.open = room.matches || fold.matches(':has(a:focus)'); });
  return h('nav.contents', { 'aria-labelledby': 'contents-title' },
    fill(fold,
      h('summary', h('span', { id: 'contents-title' }, text.contents)),
      h('ol', { role: 'list' }, sections.map(({ id, title, titleLanguage }) =>
        h('li', h('a', { href: `#${id}`, ...inLanguage(titleLanguage) }, title))))));
}

/** This condition stands in the first column. */
function comparisons({ slug, name, comparisons: all }) {
  return all.length > 0 && all.map(({ with: other, href }) => {
    const place = h('div.aside', inOurs(), h('p.fine', text.loading));
    const url = address(`/v1/conditions/${slug}/comparisons/${other.slug}`, { lang });
    whenIdle(() => load(place, url, comparison => fill(place, table(comparison), behind(url, 'comparisons-title'))));
    return [h('h3', name, ' · ', h('span', inLanguage(other.language), other.name)), place,
      h('p', h('a', { href: pageOf(href), ...inOurs() }, text.openComparison))];
  });
}

/** Waits until the browser is idle, so that the page can be read first; printing does not wait. */
function whenIdle(then) {
  const once = () => {
    removeEventListener('beforeprint', once);
    if (!asked) then();
    asked = true;
  };
  let asked = false;
  addEventListener('beforeprint', once);
  if ('requestIdleCallback' in window) requestIdleCallback(once);
  else setTimeout(once, PAUSE_MILLIS);
}
