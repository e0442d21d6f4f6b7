// Makes the collections of content-model.mjs in Directus 12, by its API:
//   DIRECTUS_URL=http://localhost:8055 DIRECTUS_TOKEN=… node directus-model.mjs
// The token is that of an administrator. An item is one document in one language; its parts are items of their own.

import { TYPES } from './content-model.mjs';

const CHOICES = (values) => values.map((value) => ({ text: value, value }));
const ID = { field: 'id', type: 'uuid', meta: { special: ['uuid'], hidden: true }, schema: { is_primary_key: true } };
const SORT = { field: 'sort', type: 'integer', meta: { hidden: true } };
const STATUS = {
  field: 'status',
  type: 'string',
  meta: { interface: 'select-dropdown', options: { choices: CHOICES(['draft', 'published', 'archived']) } },
  schema: { default_value: 'draft', is_nullable: false },
};
const LANGUAGE = { field: 'language', type: 'string', schema: { default_value: 'en', is_nullable: false } };

for (const [type, its] of Object.entries(TYPES)) {
  const collection = `${type}s`;
  await make(collection, [ID, STATUS, LANGUAGE, ...own(its)], {
    archive_field: 'status',
    archive_value: 'archived',
    unarchive_value: 'draft',
  });
  for (const [part, kinds] of Object.entries(its).filter(([, kind]) => typeof kind === 'object')) {
    const parts = `${collection}_${part}`;
    await make(parts, [ID, SORT, ...own(kinds)], { hidden: true, sort_field: 'sort' });
    await relate(parts, 'owner', collection, 'CASCADE', { one_field: part, sort_field: 'sort' });
    for (const [field, kind] of Object.entries(kinds).filter(([, value]) => value.startsWith('->'))) {
      const [, target, many] = kind.match(/^-> (\w+)(\*?)$/);
      if (!many) {
        await relate(parts, field, `${target}s`, 'SET NULL');
      } else {
        await make(`${parts}_${field}`, [ID, SORT], { hidden: true, sort_field: 'sort' });
        await relate(`${parts}_${field}`, 'owner', parts, 'CASCADE', { one_field: field, junction_field: target });
        await relate(`${parts}_${field}`, target, `${target}s`, 'SET NULL', { junction_field: 'owner' });
      }
    }
  }
}

function own(fields) {
  return Object.entries(fields)
    .filter(([, kind]) => typeof kind === 'string' && !kind.startsWith('->'))
    .map(([field, kind]) => {
      const choices = kind.includes('|') && CHOICES(kind.split(' | '));
      const type = choices ? 'string' : kind.match(/^\w+/)[0];
      const shown = choices ? 'select-dropdown' : { text: 'input-multiline', date: 'datetime' }[type] ?? 'input';
      const meta = { interface: shown, required: kind.includes('!'), ...(choices && { options: { choices } }) };
      return { field, type, meta, schema: {} };
    });
}

async function make(collection, fields, meta) {
  await post('/collections', { collection, fields, meta, schema: {} });
}

/** A field that refers to an item, and where `one_field` is given, the list of those that refer to it. */
async function relate(collection, field, related, onDelete, meta = {}) {
  await post(`/fields/${collection}`, { field, type: 'uuid', meta: { special: ['m2o'], interface: 'select-dropdown-m2o' }, schema: {} });
  if (meta.one_field) {
    const interfaced = meta.junction_field ? 'list-m2m' : 'list-o2m';
    const special = meta.junction_field ? 'm2m' : 'o2m';
    await post(`/fields/${related}`, { field: meta.one_field, type: 'alias', meta: { special: [special], interface: interfaced } });
  }
  await post('/relations', { collection, field, related_collection: related, schema: { on_delete: onDelete }, meta });
}

async function post(path, body) {
  const answer = await fetch(new URL(path, process.env.DIRECTUS_URL ?? 'http://localhost:8055'), {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.DIRECTUS_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    console.error(`${path}: ${answer.status} ${await answer.text()}`);
    process.exit(1);
  }
}
