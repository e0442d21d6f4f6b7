/** The banner that can't be missed: what calls for care, how soon, and what to do; the most urgent first. */

import { behind } from './behind.js';
import { h, icon } from './dom.js';
import { inLanguage, text } from './language.js';

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

export function redFlagBanner({ redFlags, language }, url) {
  if (redFlags.length === 0) return null;
  const groups = byUrgency(redFlags);
  const worst = URGENCIES[groups.findIndex(group => group.length > 0)];
  return h(`section.red-flags.${worst}`, { id: 'red-flags', 'aria-labelledby': 'red-flags-title' },
    h('h2', { id: 'red-flags-title' }, icon(SIGNS.emergency), text.redFlags),
    h('p', text.redFlagsLead),
    groups.map((group, rank) => group.length > 0 && [
      h(`h3.${URGENCIES[rank]}`, urgencyTag(URGENCIES[rank]), ' ', text.urgencyAction[URGENCIES[rank]]),
      h('ul', { role: 'list' }, group.map(flag => redFlag(flag, flag.language ?? language))),
    ]),
    behind(url, 'red-flags-title'));
}

function redFlag({ slug, name, match, symptoms, mayIndicate, why, action }, language) {
  const here = inLanguage(language);
  return h('li', { id: `red-flag-${slug}` },
    h('h4', here, name),
    h('p.action', h('span', text.whatToDo, ' '), h('strong', here, action)),
    h('p', here, why),
    mayIndicate.length > 0 && h('p.signs', h('span', text.mayIndicate, ': '), h('span', here, mayIndicate.join(' · '))),
    symptoms.length > 1 && h('p.signs', h('span', text.match[match], ': '), symptoms.map((symptom, i) =>
      [i > 0 && ' · ', h('span', inLanguage(symptom.language ?? language), symptom.name)])));
}
