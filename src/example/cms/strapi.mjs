// Keeps Health Content in step with Strapi 5:  node strapi.mjs [--plan] [--listen 8091]
// docs/cms/strapi.md says how to set it up, health-content.mjs which options and exit codes there are.
//
// STRAPI_URL (http://localhost:1337), STRAPI_TOKEN (a read-only API token), STRAPI_LOCALES (en).

import { TYPES, contentOf } from './content-model.mjs';
import { get, main, required } from './health-content.mjs';

const PAGE = 100;

main('Strapi', async () => {
  const entries = [];
  for (const language of (process.env.STRAPI_LOCALES ?? 'en').split(',')) {
    for (const type of Object.keys(TYPES)) {
      for (const entry of await published(type, language)) {
        entries.push({ id: entry.documentId, type, slug: entry.slug, language, content: contentOf(type, entry) });
      }
    }
  }
  return { entries };
});

/** Everything of a type: each page begins after the last id, so that nothing is skipped when an entry goes meanwhile. */
async function published(type, locale) {
  const entries = [];
  for (;;) {
    const query = new URLSearchParams({
      status: 'published',
      locale,
      sort: 'documentId',
      'pagination[limit]': PAGE,
      ...populate(type),
      ...(entries.length > 0 && { 'filters[documentId][$gt]': entries.at(-1).documentId }),
    });
    const url = `${process.env.STRAPI_URL ?? 'http://localhost:1337'}/api/${type}s?${query}`;
    const { data } = (await get(url, { Authorization: `Bearer ${required('STRAPI_TOKEN')}` })).body;
    entries.push(...data);
    if (data.length < PAGE) return entries;
  }
}

/** Strapi answers with parts only where they are asked for, and of what a part refers to we need the slug. */
function populate(type) {
  const query = {};
  for (const [part, fields] of Object.entries(TYPES[type]).filter(([, kind]) => typeof kind === 'object')) {
    const references = Object.keys(fields).filter((field) => fields[field].startsWith('->'));
    if (references.length === 0) query[`populate[${part}]`] = true;
    for (const field of references) query[`populate[${part}][populate][${field}][fields][0]`] = 'slug';
  }
  return query;
}
