/** The page of a condition: one call to the API, and one more for each comparison once the page can be read. */

import { about, fallbackNote, reviewLine } from './about.js';
import { actionButtons } from './actions.js';
import { address } from './api.js';
import { behind } from './behind.js';
import { table } from './comparison.js';
import { h, fill } from './dom.js';
import { firstSentences, inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { redFlagCard } from './redflags.js';
import * as content from './sections.js';
import { load } from './states.js';

const PAUSE_MILLIS = 200;
const OPENING_LENGTH = 250;

/**
 * In the order of the page. A part with a path of its own is asked for by it, any other as a member of the whole; a
 * comparison shows its own request.
 */
const SECTIONS = [
  { id: 'now', path: 'treatments', body: content.selfCare },
  { id: 'care', path: 'care-advice', body: content.careAdvice },
  { id: 'actions', member: 'callsToAction', body: actionButtons },
  { id: 'overview', member: 'overview', body: overview },
  { id: 'symptoms', path: 'symptoms', body: content.symptoms },
  { id: 'causes', path: 'causes', body: content.causes },
  { id: 'treatments', path: 'treatments', body: content.treatments },
  { id: 'prevention', path: 'prevention', body: content.prevention },
  { id: 'diagnosis', path: 'diagnosis', body: content.diagnosis },
  { id: 'facts', member: 'facts', body: content.facts },
  { all: furtherSections },
  { id: 'faqs', path: 'faqs', body: content.faqs },
  { id: 'associated', path: 'associated-conditions', body: content.associated },
  { id: 'comparisons', body: comparisons },
];

export async function showCondition(main, slug) {
  await load(main, address(`/v1/conditions/${slug}`, { lang }), condition => show(main, condition));
}

function show(main, condition) {
  const { name, language, extent, redFlags } = condition;
  const sections = SECTIONS.flatMap(section => section.all ? section.all(condition)
    : { ...section, title: text[section.id], content: section.body(condition) })
    .filter(section => section.content);
  document.title = text.title(name);
  fill(main, h('article.page.condition',
    h('header.top',
      h('h1', inLanguage(language), name),
      names('alsoKnownAs', condition),
      h('p.lead', inLanguage(language), opening(condition)),
      reviewLine(condition),
      fallbackNote(condition)),
    redFlagCard(condition, urlOf(condition, 'red-flags')),
    extent === 'brief' && h('p.note', text.briefNote),
    contents([
      redFlags.length > 0 && { id: 'red-flags', title: text.redFlags },
      ...sections, { id: 'review', title: text.review },
    ].filter(Boolean)),
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

/**
 * What it is, in two sentences, or in one where two would push the warning signs down. Where none follow, it may be the
 * rest that warns: then all is there.
 */
function opening({ summary, language, redFlags }) {
  if (redFlags.length === 0) return summary;
  const two = firstSentences(2, summary, language);
  return two.length > OPENING_LENGTH ? firstSentences(1, summary, language) : two;
}

/** A summary that was cut is whole here, as what follows the cut may say "it" of what stands before. */
function overview(condition) {
  const isCut = opening(condition) !== condition.summary;
  return content.overview([...(isCut ? [condition.summary] : []), ...condition.overview],
    names('narrowerNames', condition));
}

function names(member, { [member]: all, language }) {
  return all.length > 0 && h('p.aliases', inOurs(), text[member], ': ', h('span', inLanguage(language), all.join(' · ')));
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
      h('ul', { role: 'list' }, sections.map(({ id, title, titleLanguage }) =>
        h('li', h('a', { href: `#${id}`, ...inLanguage(titleLanguage) }, title))))));
}

/** This condition stands in the first column. */
function comparisons({ slug, name, comparisons: all }) {
  return all.length > 0 && all.map(({ with: other, href }) => {
    const place = h('div.aside', inOurs(), h('p.fine', text.loading));
    const url = address(`/v1/conditions/${slug}/comparisons/${other.slug}`, { lang });
    whenIdle(() => load(place, url, comparison => fill(place,
      fallbackNote(comparison), table(comparison), reviewLine(comparison), behind(url, 'comparisons-title'))));
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
