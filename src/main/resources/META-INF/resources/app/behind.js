/**
 * "View the JSON behind this section": the exact request, to copy, and what the API answers to it. For developers, so
 * none of it is there until they switch it on, for as long as the page is open.
 */

import { Problem, get } from './api.js';
import { h, fill } from './dom.js';
import { text } from './language.js';

/** Shows and hides all of it, on the page now and later. */
export function developerSwitch() {
  return h('button.developers', {
    type: 'button', role: 'switch', 'aria-checked': 'false', 'aria-label': text.showJson, title: text.showJson,
    click: event => event.currentTarget.setAttribute('aria-checked',
      document.documentElement.classList.toggle('developing')),
  }, braces(), h('span.what', 'JSON'));
}

function braces() {
  return h('span.braces', { 'aria-hidden': 'true' }, '{ }');
}

/**
 * A panel that, once opened, shows the request behind a section and its answer.
 *
 * @param {string} url of the request
 * @param {string} heading the id of the section's, which tells one panel from another where they can't be seen
 * @param {string} [member] the part of the answer that is shown; without it the whole
 */
export function behind(url, heading, member) {
  const answer = h('div.answer');
  let asked = false;
  const panel = h('details.behind', {
    toggle: () => {
      if (panel.open && !asked) {
        asked = true;
        ask(url, member, answer);
      }
    },
  },
  h('summary', { 'aria-describedby': heading }, braces(), ' ', text.json),
  member && h('p', text.jsonMember(member)),
  snippet('curl', curl(url, member)),
  snippet('fetch', script(url, member)),
  answer);
  return panel;
}

/** Code with a button that copies it. */
export function snippet(name, code) {
  const block = h('code', code);
  const note = h('span.copied', { role: 'status' });
  return h('figure.snippet',
    h('figcaption', name, ' ',
      h('button', { type: 'button', 'aria-label': `${text.copy}: ${name}`, click: () => copy(block, note) }, text.copy),
      note),
    h('pre', { tabindex: '0', 'aria-label': name, role: 'group' }, block));
}

async function ask(url, member, place) {
  fill(place, h('p', { role: 'status' }, text.loading));
  try {
    const content = await get(url);
    fill(place, snippet(text.answer, pretty(member ? { [member]: content[member] } : content)));
  } catch (failure) {
    fill(place, failure instanceof Problem
      ? snippet(text.answer, pretty(failure.body)) : h('p', { role: 'status' }, text.unreachable));
  }
}

function curl(url, member) {
  const call = `curl '${location.origin}${url}'`;
  return member ? `${call} | jq '{${member}}'` : call;
}

function script(url, member) {
  return [
    `const answer = await fetch('${location.origin}${url}');`,
    'if (!answer.ok) throw await answer.json(); // application/problem+json',
    member ? `const { ${member} } = await answer.json();` : 'const content = await answer.json();',
  ].join('\n');
}

function pretty(content) {
  return JSON.stringify(content, null, 2);
}

async function copy(block, note) {
  try {
    await navigator.clipboard.writeText(block.textContent);
    fill(note, text.copied);
  } catch {
    getSelection().selectAllChildren(block);
    fill(note, text.copyYourself);
  }
}
