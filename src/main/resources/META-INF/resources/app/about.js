/** Where a text comes from and whether anyone reviewed it: what every document says of itself. */

import { h } from './dom.js';
import { day, inLanguage, inOurs, languageName, text, ui } from './language.js';

/** The state of the review, in a line. */
export function reviewLine({ review }) {
  return h(isReviewed(review) ? 'p.review.reviewed' : 'p.review', inOurs(), reviewState(review));
}

export function reviewState(review) {
  return isReviewed(review) ? text.reviewed : text.unreviewed;
}

function isReviewed({ status }) {
  return status === 'reviewed';
}

/** Says so where a text is in another language than the page. */
export function fallbackNote({ language }) {
  return language.split('-')[0] === ui ? null : h('p.note', inOurs(), text.fallback(languageName(language)));
}

/** Says so where a part of a text is not translated. */
export function untranslated(language) {
  return text.untranslated(languageName(language));
}

/** What a part says of itself that the whole, which it stands in, does not say. */
export function unlike(whole, { review, sources }) {
  return [
    review.status !== whole.review.status && reviewLine({ review }),
    sources.length > 0 && JSON.stringify(sources) !== JSON.stringify(whole.sources)
      && h('div.fine', inOurs(), text.sources, ': ', sourceList(sources)),
  ];
}

/** All that a document says of itself. */
export function about(doc) {
  const { review, sources, codes = [], disclaimer, revision, updatedAt, language } = doc;
  return [
    disclaimer && h('p.disclaimer', h('strong', text.disclaimer, ': '), h('span', inLanguage(language), disclaimer)),
    reviewLine(doc),
    reviewer(review),
    sources.length > 0 && [h('h3', text.sources), sourceList(sources)],
    codes.length > 0 && [h('h3', text.codes), codeList(codes)],
    h('p.fine', text.updated, ' ', day(updatedAt), ' · ', text.revision(revision)),
  ];
}

function reviewer({ reviewer: person, reviewedOn, nextReviewOn }) {
  const overdue = nextReviewOn && new Date(nextReviewOn) < new Date();
  return [
    person && h('p', text.reviewedBy, ' ', h('strong', person.name), person.credentials && `, ${person.credentials}`,
      reviewedOn && [', ', text.on, ' ', day(reviewedOn)], '.'),
    nextReviewOn && h(overdue ? 'p.overdue' : 'p', overdue ? text.overdue : text.nextReview, ' ', day(nextReviewOn), '.'),
  ];
}

function source({ title, publisher, reviewedBy, url }) {
  const isLink = /^https?:\/\//.test(url ?? '');
  return h('li',
    h('cite', isLink ? h('a', { href: url, rel: 'noreferrer' }, title) : title),
    publisher && `, ${publisher}`, reviewedBy && `, ${text.sourceReviewedBy(reviewedBy)}`);
}

function sourceList(sources) {
  return h('ul.sources', sources.map(source));
}

export function codeList(codes) {
  return h('ul.codes', codes.map(code));
}

function code({ system, code: value, display, displayLanguage, relationship, version }) {
  return h('li', h('code', value), ' ', h('span', inLanguage(displayLanguage), display), ' ',
    relationship && h('span.fine', text.relationship[relationship] ?? relationship, ' · '),
    h('span.fine', system, version && [' · ', text.edition(version)]));
}
