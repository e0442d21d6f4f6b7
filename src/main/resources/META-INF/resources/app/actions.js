/**
 * Calls to action. What an action does is up to the app that shows this content: a button dispatches the event
 * `health-content:action`, which bubbles and can be cancelled, with `{intent, label, condition, language}` as its
 * `detail`. An app that handles it calls `preventDefault()`; otherwise the page says that nothing happened, and why.
 */

import { snippet } from './behind.js';
import { h, fill } from './dom.js';
import { inLanguage, inOurs, text } from './language.js';

const EVENT = 'health-content:action';

export function actionButtons({ slug, language, callsToAction }) {
  const note = h('div.action-note', { role: 'status', ...inOurs() });
  return [
    h('ul.actions', { role: 'list' }, callsToAction.map(({ intent, label }) => h('li',
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
