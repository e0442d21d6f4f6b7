/** The warning signs, as one card: what calls for care, how soon, and what to do; the most urgent first. */

import { reviewLine, untranslated } from './about.js';
import { urgentAction } from './actions.js';
import { behind } from './behind.js';
import { h, icon } from './dom.js';
import { inLanguage, inOurs, text } from './language.js';

/** How soon to get care, the most urgent first. */
export const URGENCIES = ['emergency', 'immediate', 'urgent', 'soon'];

const SIGNS = {
  emergency: 'M12 3 2 21h20zM12 10v5M12 18v.5',
  immediate: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  urgent: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 7v6M12 16v.5',
  soon: 'M4 5h16v16H4zM4 10h16M8 2.5V7M16 2.5V7',
};

/** The sign of an urgency with its name. */
export function urgencyTag(urgency) {
  return h(`span.urgency.${urgency}`, icon(SIGNS[urgency]), text.urgency[urgency]);
}

/** In the order of their urgency; within one, as the editors ordered them. */
export function byUrgency(items) {
  return URGENCIES.map(urgency => items.filter(item => item.urgency === urgency));
}

/** Without warning signs, it says what that does not mean. */
export function redFlagCard(condition, url) {
  const { redFlags, redFlagsNote, emergencyAdvice, language } = condition;
  const emergency = [h('p.emergency', emergencyAdvice), urgentAction(condition)];
  if (redFlags.length === 0) return h('div.no-red-flags', h('p.note', redFlagsNote), emergency);
  const groups = byUrgency(redFlags);
  const worst = URGENCIES[groups.findIndex(group => group.length > 0)];
  return h(`section.red-flags.${worst}`, { id: 'red-flags', 'aria-labelledby': 'red-flags-title' },
    h('div.alert', h('h2', { id: 'red-flags-title' }, icon(SIGNS.emergency), text.redFlags), emergency),
    h('div.signs',
      groups.map((group, rank) => group.length > 0 && [
        h('h3', icon(SIGNS[URGENCIES[rank]]), text.urgencyIf[URGENCIES[rank]](group.length)),
        h('ul', { role: 'list' }, group.map(flag => redFlag(flag, condition))),
      ]),
      h('details.why',
        h('summary', text.why),
        h('dl', redFlags.map(flag => reason(flag, flag.language ?? language))),
        h('p.fine', text.urgencyScale)),
      behind(url, 'red-flags-title')));
}

function redFlag(flag, { language: pageLanguage, review }) {
  const { slug, language = pageLanguage, name, action, original } = flag;
  const here = inLanguage(language);
  return h('li', { id: `red-flag-${slug}` },
    h('h4', here, name),
    rule(flag, language),
    h('p.action', h('span', text.whatToDo, ' '), h('strong', here, action)),
    original && h('p.fine', inOurs(), untranslated(language)),
    original && original.review.status !== review.status && reviewLine(original));
}

/** Which symptoms meet it. It is left out where any of them does and the name has every word of theirs. */
function rule({ name, match, symptoms }, language) {
  const known = words(name);
  const isNamed = symptoms.every(symptom => [...words(symptom.name)].every(word => known.has(word)));
  const together = match === 'all' && symptoms.length > 1;
  return isNamed && !together ? null
    : h('p.rule', symptoms.length > 1 && [text.match[match], ': '], symptoms.map((symptom, i) =>
      [i > 0 && ' · ', h('span', inLanguage(symptom.language ?? language), symptom.name)]));
}

function words(name) {
  return new Set(name.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function reason({ name, why, mayIndicate }, language) {
  const here = inLanguage(language);
  return h('div', h('dt', here, name), h('dd', h('p', here, why),
    mayIndicate.length > 0 && h('p', h('span', text.mayIndicate, ': '), h('span', here, mayIndicate.join(' · ')))));
}
