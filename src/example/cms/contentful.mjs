// Keeps Health Content in step with Contentful, by its Sync API:  node contentful.mjs [--plan] [--listen 8091]
// docs/cms/contentful.md says how to set it up, health-content.mjs which options and exit codes there are.
//
// CONTENTFUL_SPACE, CONTENTFUL_TOKEN (of the Content Delivery API), CONTENTFUL_ENVIRONMENT (master),
// CONTENTFUL_LOCALES (en-US=en: a locale there, and the language here that it becomes; several with commas),
// CONTENTFUL_URL (https://cdn.contentful.com).

import { TYPES, contentOf } from './content-model.mjs';
import { get, main, required } from './health-content.mjs';

/** `memory.items` has every published entry as it came last; `memory.next` says where the next changes are read. */
main('Contentful', async ({ items = {}, next }) => {
  const token = required('CONTENTFUL_TOKEN');
  let url = next ?? `${space()}/sync?initial=true`;
  for (let more = true; more; ) {
    const page = (await get(url, { Authorization: `Bearer ${token}` })).body;
    for (const item of page.items) {
      if (item.sys.type === 'Entry') items[item.sys.id] = { type: item.sys.contentType.sys.id, fields: item.fields };
      if (item.sys.type === 'DeletedEntry') delete items[item.sys.id]; // unpublished entries come as deleted, too
    }
    more = Boolean(page.nextPageUrl);
    url = page.nextPageUrl ?? page.nextSyncUrl;
  }
  const entries = locales().flatMap(([locale, language, original]) =>
    Object.entries(items)
      .filter(([, item]) => TYPES[item.type] && item.fields.name?.[locale])
      .map(([id, { type, fields }]) => {
        const entry = flat({ type, fields }, TYPES[type], items, locale, original);
        return { id, type, slug: entry.slug, language, content: contentOf(type, entry) };
      }),
  );
  return { entries, memory: { items, next: url } };
});

function space() {
  const environment = process.env.CONTENTFUL_ENVIRONMENT ?? 'master';
  const url = process.env.CONTENTFUL_URL ?? 'https://cdn.contentful.com';
  return `${url}/spaces/${required('CONTENTFUL_SPACE')}/environments/${environment}`;
}

/** Each locale, its language, and the locale that fields have that are not translated: the first. */
function locales() {
  const pairs = (process.env.CONTENTFUL_LOCALES ?? 'en-US=en').split(',').map((pair) => pair.split('='));
  return pairs.map(([locale, language]) => [locale, language, pairs[0][0]]);
}

/**
 * The entry as contentOf reads it: parts resolved, what parts refer to as { slug }, null for what is not published.
 * Links, choices and slugs are those of the first locale where they are not translated; texts are not.
 */
function flat(item, kinds, items, locale, original) {
  if (!item) return null;
  const isText = (name, kind) => name !== 'slug' && /^(string|text|date)/.test(kind);
  const value = (name) => item.fields[name]?.[locale] ?? (isText(name, kinds[name]) ? undefined : item.fields[name]?.[original]);
  const target = (link) => (items[link?.sys.id] ? { slug: items[link.sys.id].fields.slug[original] } : null);
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => {
      if (typeof kind === 'object') {
        const parts = (value(name) ?? []).map((link) => flat(items[link.sys.id], kind, items, locale, original));
        return [name, name === 'redFlags' ? parts : parts.filter(Boolean)];
      }
      if (!kind.startsWith('->')) return [name, value(name)];
      return [name, kind.endsWith('*') ? (value(name) ?? []).map(target) : target(value(name))];
    }),
  );
}
