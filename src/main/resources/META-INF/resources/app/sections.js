/** What stands in each section of a condition. A section without content is not there. */

import { codeList } from './about.js';
import { h } from './dom.js';
import { inLanguage, inOurs, number, pageOf, text } from './language.js';
import { byUrgency, urgencyTag } from './redflags.js';

export function overview(paragraphs, names) {
  return (paragraphs.length > 0 || names) && [names, paragraphs.map(paragraph => h('p', paragraph))];
}

export function facts({ facts: all, language }) {
  const figures = all.filter(hasFigure);
  const statements = all.filter(fact => !hasFigure(fact));
  return all.length > 0 && [
    figures.length > 0 && h('ul.figures', { role: 'list' }, figures.map(fact =>
      h('li', h('p.figure', figure(fact, language), fact.unit && [' ', h('span', fact.unit.label)]),
        fact.population && h('p.population', fact.population), h('p', fact.statement)))),
    statements.length > 0 && h('dl.facts', statements.map(({ label, statement }) =>
      h('div', h('dt', label), h('dd', statement)))),
  ];
}

function hasFigure({ value, low, high }) {
  return [value, low, high].some(part => part !== undefined);
}

/** The number, or the range, of which one end may be open, after what it is: about so much, at least, at most. */
function figure({ value, low, high, approximate }, language) {
  const open = value === undefined && (low === undefined ? 'atMost' : high === undefined && 'atLeast');
  const numbers = (open ? [low ?? high] : [value ?? low, high]).filter(part => part !== undefined);
  return [
    [approximate && 'approximately', open].map(word => word && h('span', inOurs(), text[word], ' ')),
    h('b', numbers.map(part => number(part, language)).join('–')),
  ];
}

export function symptoms({ symptoms: all }) {
  return all.length > 0 && h('dl.terms', all.map(({ name, language, description, descriptionLanguage, redFlag, href }) => h('div',
    h('dt', term(name, language, href), redFlag && [' ', h('a.tag.alarm', { href: '#red-flags', ...inOurs() },
      text.redFlagOf)]),
    h('dd', inLanguage(descriptionLanguage), description))));
}

export function causes({ causes: all }) {
  return all.length > 0 && h('dl.terms', all.map(({ name, language, explanation, href }) => h('div',
    h('dt', term(name, language, href)), h('dd', explanation))));
}

/** What a reader can do without anyone: before all that needs a doctor, a therapist or a pharmacy. */
export function selfCare({ treatments: all, redFlags }) {
  const now = all.filter(isSelfCare);
  return now.length > 0 && [
    redFlags.length > 0 && h('p', inOurs(), h('a', { href: '#red-flags' }, text.signsFirst)),
    list(now.map(({ slug, name, detail }) => h('li', { id: `treatment-${slug}` }, h('h3', name), h('p', detail)))),
  ];
}

export function treatments({ treatments: all }) {
  const others = all.filter(treatment => !isSelfCare(treatment));
  return others.length > 0 && list(others.map(({ slug, name, kind, detail }) => h('li', { id: `treatment-${slug}` },
    h('h3', name, ' ', h('span.tag', inOurs(), text.kind[kind] ?? kind)), h('p', detail))));
}

function isSelfCare({ kind }) {
  return kind === 'self-care';
}

export function prevention({ prevention: all }) {
  return all.length > 0 && list(all.map(({ slug, title, detail }) =>
    h('li', { id: `prevention-${slug}` }, h('h3', title), h('p', detail))));
}

function list(items) {
  return h('ul.list', { role: 'list' }, items);
}

export function diagnosis({ diagnosis: { approach, tests } }) {
  return (approach || tests.length > 0) && [
    approach && h('p', approach),
    tests.length > 0 && list(tests.map(({ name, purpose, procedure }) => h('li',
      h('h3', name),
      purpose && h('p', h('span.label', inOurs(), text.purpose), ' ', purpose),
      procedure && h('p', h('span.label', inOurs(), text.procedure), ' ', procedure)))),
  ];
}

export function careAdvice({ careAdvice: { summary, seeDoctorIf } }) {
  return (summary || seeDoctorIf.length > 0) && [
    summary && h('p', summary),
    seeDoctorIf.length > 0 && h('ul.care', { role: 'list' }, byUrgency(seeDoctorIf).flat().map(({ when, urgency, action }) =>
      h('li', h('span', inOurs(), urgencyTag(urgency)), h('p', when, action && [' ', h('strong', action)])))),
    seeDoctorIf.length > 0 && h('p.fine', inOurs(), text.urgencyScale),
  ];
}

/** What has no section of its own on every page: each comes with the heading that the document gives it. */
export function further({ paragraphs, items }) {
  return (paragraphs.length > 0 || items.length > 0) && [
    paragraphs.map(paragraph => h('p', paragraph)),
    items.length > 0 && list(items.map(item => h('li', h('h3', item.title), h('p', item.detail)))),
  ];
}

/** Each can be linked to: the page opens the one that the fragment names, and the address follows what is opened. */
export function faqs({ faqs: all }) {
  return all.length > 0 && all.map(({ slug, question, answer }) => {
    const id = `faq-${slug}`;
    return h('details.faq', {
      id,
      toggle: event => {
        if (event.currentTarget.open && location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
      },
    },
    h('summary', h('h3', question)),
    h('p', answer),
    h('p.fine', inOurs(), h('a', { href: `#${id}` }, text.linkToQuestion)));
  });
}

export function associated({ associatedConditions: all }) {
  return all.length > 0 && h('dl.terms', all.map(({ slug, name, language, relationship, codes, href }) => h('div',
    h('dt', { id: `associated-${slug}` }, term(name, language, href)),
    h('dd', h('p', relationship), codes.length > 0 && h('div', inOurs(), codeList(codes))))));
}

/** A name that is a link where there is a page for it. */
function term(name, language, href) {
  const page = pageOf(href);
  return page ? h('a', { href: page, ...inLanguage(language) }, name) : h('span', inLanguage(language), name);
}
