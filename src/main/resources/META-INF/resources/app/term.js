/** A cause or a symptom, with the conditions that name it. */

import { about, fallbackNote, reviewLine, unlike } from './about.js';
import { address } from './api.js';
import { behind } from './behind.js';
import { h, fill } from './dom.js';
import { inLanguage, inOurs, lang, pageOf, text } from './language.js';
import { urgencyTag } from './redflags.js';
import { load } from './states.js';

export async function showTerm(main, collection, slug) {
  const isCause = collection === 'causes';
  const url = address(`/v1/${collection}/${slug}`, { lang });
  await load(main, url, term => {
    document.title = text.title(term.name);
    fill(main, h('article.page',
      h('header.top',
        h('p.kind', isCause ? text.cause : text.symptom),
        h('h1', inLanguage(term.language), term.name),
        term.alsoKnownAs.length > 0 && h('p.aliases', text.alsoKnownAs, ': ',
          h('span', inLanguage(term.language), term.alsoKnownAs.join(' · '))),
        fallbackNote(term),
        !isCause && h('p.emergency', term.emergencyAdvice),
        term.description && h('p.lead', inLanguage(term.language), term.description),
        reviewLine(term)),
      h('section', { 'aria-labelledby': 'conditions' },
        h('h2', { id: 'conditions' }, isCause ? text.causeOf : text.symptomOf),
        term.conditions.length === 0 ? h('p', text.noneTied)
          : h('ul.entries', { role: 'list' }, term.conditions.map(item => entry(item, term))),
        behind(url, 'conditions')),
      h('section', { id: 'review', 'aria-labelledby': 'review-title' },
        h('h2', { id: 'review-title' }, text.review), about(term), behind(url, 'review-title'))));
  });
}

function entry(item, term) {
  const { name, language = term.language, explanation, description, descriptionLanguage, href } = item;
  const { redFlags = [], redFlagsNote } = item;
  return h('li', inLanguage(language),
    h('h3', h('a', { href: pageOf(href) }, name),
      redFlags.length > 0 && [' ', h('span.tag.alarm', inOurs(), text.redFlagOf)]),
    h('div',
      (explanation ?? description) && h('p', inLanguage(descriptionLanguage), explanation ?? description),
      redFlags.length > 0 && h('ul.care', { role: 'list' }, redFlags.map(flag => warning(flag, item))),
      redFlags.length > 0 && h('p.fine', inOurs(), text.urgencyScale),
      redFlagsNote && h('p.fine', inOurs(), redFlagsNote),
      unlike(term, item)));
}

/** What to do where the symptom is, or is part of, a warning sign of the condition. */
function warning(flag, condition) {
  const { slug, name, language, urgency, why, action } = flag;
  const here = inLanguage(language);
  return h('li', h('span', inOurs(), urgencyTag(urgency)), h('div',
    h('p', h('a', { href: `${pageOf(condition.href)}#red-flag-${slug}`, ...here }, name)),
    h('p.action', h('span', inOurs(), text.whatToDo, ' '), h('strong', here, action)),
    h('p', here, why),
    unlike(condition, flag)));
}
