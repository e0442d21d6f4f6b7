/**
 * Calls to action. What an action does is up to the app that shows this content: a button dispatches the event
 * `health-content:action`, which bubbles and can be cancelled, with `{intent, label, condition, language}` as its
 * `detail`. An app that handles it calls `preventDefault()`; otherwise the page says that nothing happened, and why.
 */

import { snippet } from './behind.js';
import { h, fill } from './dom.js';
import { inLanguage, inOurs, text } from './language.js';

const EVENT = 'health-content:action';

/** What a reader with a warning sign wants to do: it stands beside the emergency line. */
const URGENT = 'see-doctor-now';

export function urgentAction(condition) {
  return buttons(condition, condition.callsToAction.filter(({ intent }) => intent === URGENT));
}

/** All others. */
export function actionButtons(condition) {
  return buttons(condition, condition.callsToAction.filter(({ intent }) => intent !== URGENT));
}

function buttons({ slug, language }, actions) {
  if (actions.length === 0) return null;
  const note = h('div.action-note', { role: 'status', ...inOurs() });
  return [
    h('ul.actions', { role: 'list' }, actions.map(({ intent, label }) => h('li',
      h('button', {
        type: 'button', ...inLanguage(language), 'data-intent': intent,
        click: event => {
          const detail = { intent, label, condition: slug, language };
          const isOpen = event.currentTarget.dispatchEvent(
            new CustomEvent(EVENT, { bubbles: true, cancelable: true, detail }));
          fill(note, isOpen && explanation(detail));
        },
      }, label)))),
    note,
  ];
}

function explanation(detail) {
  return [
    h('p', h('strong', inLanguage(detail.language), detail.label), '. ', text.actionNote),
    h('p', text.actionHow),
    snippet(EVENT, [
      `document.addEventListener('${EVENT}', event => {`,
      '  event.preventDefault();',
      `  // event.detail: ${JSON.stringify(detail)}`,
      '});',
    ].join('\n')),
  ];
}
