// Prints the content types of content-model.mjs as contentful-cli imports them:
//   node contentful-model.mjs > model.json
//   npx contentful-cli space import --content-file model.json
// The parts of a condition are entries of types of their own.

import { TYPES } from './content-model.mjs';

const contentTypes = [];
for (const [type, fields] of Object.entries(TYPES)) {
  for (const [part, its] of Object.entries(fields).filter(([, kind]) => typeof kind === 'object')) {
    contentTypes.push(contentType(`${type}${part[0].toUpperCase()}${part.slice(1)}`, its));
  }
  contentTypes.push(contentType(type, fields));
}
console.log(JSON.stringify({ contentTypes }, null, 2));

function contentType(id, fields) {
  const displayField = ['name', 'title', 'question'].find((name) => name in fields);
  const all = Object.entries(fields).map(([name, kind]) => field(id, name, kind));
  return { sys: { id, type: 'ContentType' }, name: id, ...(displayField && { displayField }), fields: all };
}

function field(owner, id, kind) {
  const link = (target) => ({ type: 'Link', linkType: 'Entry', validations: [{ linkContentType: [target] }] });
  const about = { id, name: id, localized: isText(id, kind), required: typeof kind === 'string' && kind.includes('!') };
  if (typeof kind === 'object') {
    return { ...about, type: 'Array', items: link(`${owner}${id[0].toUpperCase()}${id.slice(1)}`) };
  }
  const reference = kind.match(/^-> (\w+)(\*?)$/);
  if (reference) return { ...about, ...(reference[2] ? { type: 'Array', items: link(reference[1]) } : link(reference[1])) };
  if (kind.includes('|')) return { ...about, type: 'Symbol', validations: [{ in: kind.split(' | ') }] };
  return { ...about, type: { string: 'Symbol', text: 'Text', date: 'Date' }[kind.match(/^\w+/)[0]] };
}

/** Slugs, choices and links are the same in all languages. */
function isText(id, kind) {
  return id !== 'slug' && typeof kind === 'string' && /^(string|text|date)/.test(kind);
}
