// Keeps Health Content in step with Directus 12:  node directus.mjs [--plan] [--listen 8091]
// docs/cms/directus.md says how to set it up, health-content.mjs which options and exit codes there are.
//
// DIRECTUS_URL (http://localhost:8055), DIRECTUS_TOKEN (the static token of a user who may read the collections).

import { TYPES, contentOf } from './content-model.mjs';
import { get, main, required } from './health-content.mjs';

const PAGE = 100;

main('Directus', async () => {
  const entries = [];
  for (const type of Object.keys(TYPES)) {
    for (const item of await published(type)) {
      const content = contentOf(type, flat(type, item));
      entries.push({ id: item.id, type, slug: item.slug, language: item.language, content });
    }
  }
  return { entries };
});

/** Everything of a collection: each page begins after the last id, so that nothing is skipped when an item goes. */
async function published(type) {
  const items = [];
  for (;;) {
    const filter = { status: { _eq: 'published' }, ...(items.length > 0 && { id: { _gt: items.at(-1).id } }) };
    const query = new URLSearchParams({ fields: fields(type), sort: 'id', limit: PAGE, filter: JSON.stringify(filter) });
    const url = `${process.env.DIRECTUS_URL ?? 'http://localhost:8055'}/items/${type}s?${query}`;
    const { data } = (await get(url, { Authorization: `Bearer ${required('DIRECTUS_TOKEN')}` })).body;
    items.push(...data);
    if (data.length < PAGE) return items;
  }
}

/** All fields, also of the parts, and of what a part refers to the slug and whether it is published. */
function fields(type) {
  const names = ['*'];
  for (const [part, its] of Object.entries(TYPES[type]).filter(([, kind]) => typeof kind === 'object')) {
    names.push(`${part}.*`);
    for (const field of Object.keys(its).filter((name) => its[name].startsWith('->'))) {
      const reference = its[field].endsWith('*') ? `${field}.symptom` : field;
      names.push(`${part}.${reference}.slug`, `${part}.${reference}.status`);
    }
  }
  return names.join(',');
}

/** The item as contentOf reads it: parts in their order, and null for what is not published. */
function flat(type, item) {
  const live = (target) => (target?.status === 'published' ? target : null);
  const entry = { ...item };
  for (const [part, its] of Object.entries(TYPES[type]).filter(([, kind]) => typeof kind === 'object')) {
    entry[part] = [...item[part]].sort((a, b) => a.sort - b.sort);
    for (const field of Object.keys(its).filter((name) => its[name].startsWith('->'))) {
      entry[part] = entry[part].map((value) => ({
        ...value,
        [field]: its[field].endsWith('*') ? value[field].map((link) => live(link.symptom)) : live(value[field]),
      }));
    }
  }
  return entry;
}
