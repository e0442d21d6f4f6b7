// Keeps Health Content in step with WordPress:  node wordpress.mjs [--plan]
// docs/cms/wordpress.md says how to set it up, health-content.mjs which options and exit codes there are.
//
// WORDPRESS_URL (https://site.example), WORDPRESS_CATEGORY (the id of a category: only its posts; all unless set),
// WORDPRESS_LANGUAGE (en), WORDPRESS_PUBLISHER and WORDPRESS_LICENCE (of the source that documents name).

import { get, importArticle, main, required } from './health-content.mjs';

const PAGE = 100;
const FIELDS = 'id,slug,link,title,content,modified_gmt';
const NOT_PUBLIC = [401, 403, 404, 410];

/**
 * `memory.posts` has what became of each post, so that only changed ones are imported again. `memory.terms` has the
 * causes and symptoms that came with posts: others may refer to them, so this job withdraws none.
 */
main('WordPress', async ({ posts = {}, terms = {} }) => {
  const listed = await all({ _fields: 'id,modified_gmt' });
  const changed = await all({ ...since(posts), _fields: FIELDS });
  // A post that was scheduled is not modified when it appears, so what is new is read as well.
  const read = new Set(changed.map((post) => post.id));
  for (const { id, modified_gmt } of listed) {
    if (!read.has(id) && posts[id]?.modified !== modified_gmt) changed.push(await one(id, FIELDS));
  }

  const next = {};
  const ids = new Set(listed.map((post) => String(post.id)));
  for (const [id, post] of Object.entries(posts)) {
    // What is missing in the list is asked for by itself: posts move between pages while a list is read.
    if (ids.has(id) || (await isPublic(id))) next[id] = post;
  }
  for (const post of changed.filter(Boolean)) {
    next[post.id] = { modified: post.modified_gmt, documents: post.content.protected ? [] : await imported(post, terms) };
  }
  const entries = Object.entries(next).flatMap(([id, post]) =>
    post.documents.map((document) => ({ ...document, id: `${id}/${document.type}` })),
  );
  for (const [id, term] of Object.entries(terms)) entries.push({ ...term, id });
  return { entries, memory: { posts: next, terms } };
});

/** After the second before the newest change that is known: that second may not have been over. */
function since(posts) {
  const newest = Object.values(posts).map((post) => post.modified).sort().at(-1);
  return newest && { modified_after: new Date(Date.parse(`${newest}Z`) - 1000).toISOString() };
}

/** What the service makes of a post. Terms that are live already are referred to, and do not come again. */
async function imported(post, terms) {
  const isSecure = post.link.startsWith('https:');
  if (!isSecure) console.log(`no address ${post.link}: a source is named by an https address only`);
  const html = `<!doctype html><title>${post.title.rendered}</title><h1>${post.title.rendered}</h1>${post.content.rendered}`;
  const { bundle, report } = await importArticle(html, 'text/html', {
    slug: post.slug,
    lang: process.env.WORDPRESS_LANGUAGE ?? 'en',
    sourceTitle: text(post.title.rendered),
    sourcePublisher: process.env.WORDPRESS_PUBLISHER,
    sourceUrl: isSecure ? post.link : undefined,
    sourceLicence: process.env.WORDPRESS_LICENCE,
  });
  console.log(`imported   ${post.link}: ${report.sentences.unplaced} sentences found no place`);
  for (const { level, message, name } of report.findings) console.log(`${level}: ${message} (${name})`);
  const isTerm = ({ type }) => type === 'cause' || type === 'symptom';
  for (const term of bundle.documents.filter(isTerm)) terms[`${term.type}/${term.slug}`] ??= term;
  return bundle.documents.filter((document) => !isTerm(document));
}

async function all(parameters) {
  const posts = new Map();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = { per_page: PAGE, page, orderby: 'id', order: 'asc', ...category(), ...parameters };
    const { body, headers } = await get(`${address()}?${new URLSearchParams(query)}`);
    for (const post of body) posts.set(post.id, post);
    pages = Number(headers.get('X-WP-TotalPages'));
  }
  return [...posts.values()];
}

async function one(id, fields) {
  return (await get(`${address()}/${id}?_fields=${fields}`, {}, NOT_PUBLIC))?.body;
}

async function isPublic(id) {
  const post = await one(id, 'id,status,categories');
  const wanted = category().categories;
  return post?.status === 'publish' && (!wanted || post.categories.includes(Number(wanted)));
}

const address = () => `${required('WORDPRESS_URL')}/wp-json/wp/v2/posts`;
const category = () => (process.env.WORDPRESS_CATEGORY ? { categories: process.env.WORDPRESS_CATEGORY } : {});

/** Titles come as HTML. */
function text(html) {
  const names = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => names[name] ?? whole);
}
