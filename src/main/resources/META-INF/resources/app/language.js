/** In which language the page speaks, and in which it asks for content. */

import { address, get } from './api.js';
import { h, fill } from './dom.js';
import { en } from './text-en.js';
import { es } from './text-es.js';

const TEXTS = { en, es };
const KEPT = 'languages-served';

const asked = new URLSearchParams(location.search).get('lang') || null;

/** The language of the page's own words. */
export const ui = [asked, ...navigator.languages].map(tag => tag?.toLowerCase().split('-')[0])
  .find(tag => tag in TEXTS) ?? 'en';

/** The language that content is asked for in: as it was asked of the page, even if the page does not speak it. */
export const lang = asked ?? ui;

/** The page's own words. */
export const text = TEXTS[ui];

/** The attribute `lang` for text in a language; without one, that of the text around it holds. */
export function inLanguage(language) {
  return language ? { lang: language } : {};
}

/** The attribute `lang` for the page's own words within content, which may be in another language. */
export function inOurs() {
  return { lang: ui };
}

/** The name of a language in the page's own. */
export function languageName(tag) {
  return new Intl.DisplayNames([ui], { type: 'language' }).of(tag);
}

/** A day, written out; `when` is a date or an instant of ISO 8601. */
export function day(when) {
  const zone = when.includes('T') ? undefined : 'UTC';
  return h('time', { datetime: when },
    new Intl.DateTimeFormat(ui, { dateStyle: 'long', timeZone: zone }).format(new Date(when)));
}

/** A number as it is written in the language of the text around it. */
export function number(value, language) {
  return new Intl.NumberFormat(language).format(value);
}

/**
 * The first sentences of a text. A point after a short word that begins with a capital ends none, as it may be "Dr." or
 * "Sra."; where a browser knows no sentences, it is the whole text.
 */
export function firstSentences(count, whole, language) {
  if (!Intl.Segmenter) return whole;
  let left = count;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(whole)) {
    if (!/(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s*$/u.test(segment) && --left === 0) {
      return whole.slice(0, index + segment.length).trim();
    }
  }
  return whole;
}

/** The page that shows what is at a path of the API, in the language of this page; null where there is none. */
export function pageOf(href) {
  const path = /^\/v1(\/(?:conditions|comparisons|causes|symptoms)\/[a-z0-9-]+)(?:\?|$)/.exec(href ?? '')?.[1];
  return path ? here(path) : null;
}

/** The address of a page; it carries the language where this page was asked for in one. */
export function here(path, parameters = {}, fragment = '') {
  return address(path, { ...parameters, lang: asked }) + (fragment ? `#${fragment}` : '');
}

/** Links to this page in each language: those that the page speaks, until the service has said which it serves. */
export function languageSwitch() {
  const list = h('ul', { role: 'list' });
  show(list, kept() ?? Object.keys(TEXTS));
  return h('nav.languages', { 'aria-label': text.languages }, list);
}

/** Asks once a visit which languages are served. It is no part of what is read, so it comes last and may fail. */
export async function refreshLanguages() {
  if (kept()) return;
  try {
    const { languages } = await get('/v1');
    keep(languages);
    show(document.querySelector('.languages ul'), languages);
  } catch {
    // the page goes on with the languages that it speaks
  }
}

/** Links that stay are the same elements as before, so that none loses the focus; from one that goes it moves on. */
function show(list, languages) {
  const heldFocus = list.contains(document.activeElement);
  const current = languages.includes(lang) ? lang : ui;
  const shown = new Map(Array.from(list.children, item => [item.firstChild.lang, item]));
  for (const [tag, item] of shown) if (!languages.includes(tag)) item.remove();
  languages.forEach((tag, place) => {
    const item = shown.get(tag) ?? h('li', link(tag));
    if (tag === current) item.firstChild.setAttribute('aria-current', 'true');
    else item.firstChild.removeAttribute('aria-current');
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
  if (heldFocus && !list.contains(document.activeElement)) list.querySelector('a')?.focus();
}

function link(tag) {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
  return h('a', {
    href: thisPageIn(tag), hreflang: tag, lang: tag,
    click: event => { event.currentTarget.href = thisPageIn(tag); },
  }, name[0].toUpperCase() + name.slice(1));
}

/** With the words searched for and the place on the page, which change without the page being loaded again. */
function thisPageIn(tag) {
  const target = new URL(location.href);
  target.searchParams.set('lang', tag);
  return target.pathname + target.search + target.hash;
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null;
  }
}

function keep(languages) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(languages));
  } catch {
    // a browser that keeps nothing asks again
  }
}
