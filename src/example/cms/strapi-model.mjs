// Writes the content types of content-model.mjs into a Strapi 5 project, with internationalisation and drafts:
//   node strapi-model.mjs FOLDER-OF-THE-PROJECT
// Start Strapi anew afterwards.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TYPES } from './content-model.mjs';

const project = process.argv[2];
if (!project) {
  console.error('Usage: node strapi-model.mjs FOLDER-OF-THE-PROJECT');
  process.exit(2);
}

for (const [type, fields] of Object.entries(TYPES)) {
  const api = join(project, 'src', 'api', type);
  await write(join(api, 'content-types', type, 'schema.json'), {
    kind: 'collectionType',
    collectionName: `${type}s`,
    info: { singularName: type, pluralName: `${type}s`, displayName: capital(type) },
    options: { draftAndPublish: true },
    pluginOptions: { i18n: { localized: true } },
    attributes: await attributes(type, fields),
  });
  for (const [kind, factory] of [['controllers', 'Controller'], ['routes', 'Router'], ['services', 'Service']]) {
    const code = `module.exports = require('@strapi/strapi').factories.createCore${factory}('api::${type}.${type}');\n`;
    await write(join(api, kind, `${type}.js`), code);
  }
}

async function attributes(type, fields) {
  const entries = await Promise.all(
    Object.entries(fields).map(async ([name, kind]) => [name, await attribute(type, name, kind)]),
  );
  return Object.fromEntries(entries);
}

async function attribute(type, name, kind) {
  const all = (setting) => ({ ...setting, pluginOptions: { i18n: { localized: true } } });
  if (typeof kind === 'object') {
    await write(join(project, 'src', 'components', type, `${hyphens(name)}.json`), {
      collectionName: `components_${type}_${hyphens(name).replaceAll('-', '_')}`,
      info: { displayName: name },
      attributes: Object.fromEntries(Object.entries(kind).map(([part, its]) => [part, field(its)])),
    });
    return all({ type: 'component', repeatable: true, component: `${type}.${hyphens(name)}` });
  }
  return kind.endsWith('shared')
    ? { ...field(kind), unique: false, pluginOptions: { i18n: { localized: false } } }
    : all(field(kind));
}

function field(kind) {
  const reference = kind.match(/^-> (\w+)(\*?)$/);
  if (reference) {
    const [, target, many] = reference;
    return { type: 'relation', relation: many ? 'oneToMany' : 'oneToOne', target: `api::${target}.${target}` };
  }
  if (kind.includes('|')) return { type: 'enumeration', enum: kind.split(' | ') };
  return { type: kind.match(/^\w+/)[0], ...(kind.includes('!') && { required: true }) };
}

async function write(file, content) {
  await mkdir(dirname(file), { recursive: true });
  console.log(file);
  await writeFile(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

function hyphens(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function capital(name) {
  return name[0].toUpperCase() + name.slice(1);
}
