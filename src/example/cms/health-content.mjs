// The service's side of the jobs in this folder: keeps Health Content in step with what a content system publishes.
// Plain Node.js from 20, no packages. A job reads its system and says what is published there now; what follows of
// that is decided here:
//
//   new there                 a document, which must never have existed here (ifRevision 0)
//   changed there             the document, with the revision that this job made or saw last (ifRevision)
//   unpublished or deleted    a withdrawal
//   a new slug                the document under its new slug, and the old one withdrawn as superseded by it
//   changed here by others    a conflict: both sides are shown, nothing is published
//
// All of a run is one release: planned, shown, applied whole or not at all.
//
// Options of every job:
//   --plan                    only show what would change
//   --reason REASON           why what is gone is withdrawn: editorial (unless given) or clinical-error
//   --replace TYPE/SLUG       of a conflict: the content system is right
//   --withdraw-many           go on although a great part of all documents would be withdrawn
//   --listen PORT             run at the start, whenever a webhook comes, and every 15 minutes
//
// Environment: HEALTH_CONTENT_URL (http://localhost:8080), HEALTH_CONTENT_TOKEN (scopes content:plan content:apply),
// HEALTH_CONTENT_LANGUAGES_DEFAULT (the language of originals: en), SYNC_STATE (file of what the job remembers),
// WEBHOOK_SECRET and WEBHOOK_HOST (127.0.0.1), with --listen.
//
// Exit codes: 0 done, 1 refused, 2 wrong usage, 3 conflict or nothing decided, 4 no server answers.

import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const ATTEMPTS = 5;
const REQUEST_MILLIS = 6 * 60_000;
const LISTEN_PAUSE_MILLIS = 15 * 60_000;
const FEW = 5;
const GREAT_PART = 0.2;

/** Why a run ends before its end: one line for a person, and an exit code for a program. */
export class Stop extends Error {
  constructor(exitCode, message) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A variable of the environment that the job can't do without. */
export function required(name) {
  if (!process.env[name]) throw new Stop(2, `${name} is not set.`);
  return process.env[name];
}

/**
 * Runs a job as its command line says, and ends the process with an exit code.
 *
 * @param system the name of the content system
 * @param read what is published there: (memory) => { entries, memory }. `memory` is what it gave back last time, {} at
 *   first. An entry is { id, type, slug, language, content }: `id` is the system's own, and stays when the slug changes.
 */
export async function main(system, read) {
  try {
    const { values: options } = parseArgs({
      options: {
        plan: { type: 'boolean', default: false },
        reason: { type: 'string', default: 'editorial' },
        replace: { type: 'string', multiple: true, default: [] },
        'withdraw-many': { type: 'boolean', default: false },
        listen: { type: 'string' },
      },
    });
    if (options.listen) await listen(Number(options.listen), () => sync(system, read, options));
    else await sync(system, read, options);
  } catch (error) {
    const known = error instanceof Stop || error.code?.startsWith('ERR_PARSE_ARGS');
    console.error(known ? error.message : error);
    process.exitCode = error.exitCode ?? (known ? 2 : 1);
  }
}

/** One run: read, compare, plan, show, apply, remember. */
async function sync(system, read, options) {
  const file = process.env.SYNC_STATE ?? `${system.toLowerCase()}-state.json`;
  const state = await load(file);
  const found = await read(state.memory ?? {});
  const entries = withOriginals(found.entries);
  const bundle = compare(entries, state, options);
  if (bundle.documents.length + bundle.withdrawals.length === 0) {
    console.log('Nothing has changed.');
  } else {
    bundle.title = `From ${system}: ${bundle.documents.length} published, ${bundle.withdrawals.length} withdrawn`;
    const release = await plan(bundle, state, options);
    if (options.plan) return;
    if (release) await apply(release, state);
    remember(entries, state);
  }
  if (!options.plan) await save(file, { ...state, memory: found.memory });
}

// ---- what is to change ----

/** A translation is live only while its original is; until then it waits. */
function withOriginals(entries) {
  const original = process.env.HEALTH_CONTENT_LANGUAGES_DEFAULT ?? 'en';
  const names = new Set(entries.map(nameOf));
  return entries.filter((entry) => {
    const there = names.has(nameOf({ ...entry, language: original }));
    if (!there) console.log(`waits      ${nameOf(entry)}: its original in ${original} is not published`);
    return there;
  });
}

function compare(entries, state, options) {
  const bundle = { title: '', documents: [], withdrawals: [] };
  const present = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const names = new Map();
  for (const entry of entries) {
    if (names.has(nameOf(entry))) {
      throw new Stop(1, `${nameOf(entry)} stands for both ${names.get(nameOf(entry))} and ${entry.id}.`);
    }
    names.set(nameOf(entry), entry.id);
    const known = state.documents[keyOf(entry)];
    if (!known || nameOf(known) !== nameOf(entry) || known.digest !== digest(entry.content)) {
      const { type, slug, language, content } = entry;
      bundle.documents.push({ type, slug, language, content, ifRevision: state.revisions[nameOf(entry)] ?? 0 });
    }
  }
  let gone = 0;
  for (const [key, known] of Object.entries(state.documents)) {
    const successor = present.get(key);
    if (names.has(nameOf(known))) continue;
    const { type, slug, language } = known;
    const why = successor ? { reason: 'superseded', replacement: successor.slug } : { reason: options.reason };
    bundle.withdrawals.push({ type, slug, language, ...why, ifRevision: state.revisions[nameOf(known)] });
    if (!successor) gone++;
  }
  if (gone > Math.max(FEW, GREAT_PART * Object.keys(state.documents).length) && !options['withdraw-many']) {
    throw new Stop(3, `${gone} documents are gone. If that is right, and no fault of a token: --withdraw-many`);
  }
  return bundle;
}

const keyOf = (entry) => `${entry.id} ${entry.language}`;
const nameOf = (document) => `${document.type}/${document.slug}/${document.language}`;

/** The same for equal content, however its properties are ordered. */
function digest(content = null) {
  const sorted = (key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex');
}

// ---- plan and apply ----

/** The planned release; nothing where all of it turns out to be live already. */
async function plan(bundle, state, options) {
  const answer = await service('POST', '/v1/sync/releases', bundle);
  if (answer.status === 422 && (await settle(answer.body, bundle, state, options))) {
    return bundle.documents.length + bundle.withdrawals.length > 0 ? plan(bundle, state, options) : undefined;
  }
  const release = expect(answer);
  for (const change of release.changes) {
    console.log(`${change.action.padEnd(10)} ${nameOf(change)}${change.replacement ? ` -> ${change.replacement}` : ''}`);
    for (const step of change.patch ?? []) console.log(`           ${step.op} ${step.path}`);
  }
  for (const finding of release.findings) console.log(`${finding.level}: ${finding.message}`);
  return release;
}

/**
 * Looks at why a bundle was refused. What was changed by others is a conflict, unless it says the same as we do: then
 * an earlier run was cut off before it could remember.
 *
 * @return whether to plan again
 */
async function settle(problem, bundle, state, options) {
  let again = false;
  const conflicts = [];
  const settled = new Set();
  for (const error of problem.errors) {
    const part = error.pointer.match(/^\/(documents|withdrawals)\/(\d+)/);
    const document = part && bundle[part[1]][Number(part[2])];
    if (error.name !== 'revision-mismatch') {
      console.log(`${error.level}  ${document ? nameOf(document) : ''} ${error.pointer}: ${error.detail}`);
      continue;
    }
    const path = `/v1/sync/documents/${document.type}/${document.slug}?lang=${document.language}`;
    const answer = await service('GET', path);
    const live = answer.status === 404 ? { op: 'withdrawn', revision: 0 } : expect(answer);
    if (live.revision === 0 && document.content) {
      document.ifRevision = 0; // the database was emptied, or restored from before; nothing is there to overwrite
      again = true;
    } else if (live.op === 'withdrawn' && !document.content) {
      settled.add(document); // somebody was faster; that revision is not ours, so this job does not publish it again
    } else if (live.op === 'published' && document.content && digest(live.content) === digest(document.content)) {
      state.revisions[nameOf(document)] = live.revision;
      settled.add(document);
    } else if (options.replace.includes(`${document.type}/${document.slug}`)) {
      document.ifRevision = live.revision;
      again = true;
    } else {
      conflicts.push(nameOf(document));
      console.log(`conflict   ${nameOf(document)}: this job knows revision ${document.ifRevision}, ${live.revision} is live`);
      if (live.op === 'withdrawn') console.log(`           live: withdrawn ${live.reason}`);
      else showDifferences('', document.content, live.content);
    }
  }
  if (conflicts.length > 0) {
    throw new Stop(3, `Nothing went live. Make the two sides equal, or let the content system win: --replace TYPE/SLUG`);
  }
  bundle.documents = bundle.documents.filter((document) => !settled.has(document));
  bundle.withdrawals = bundle.withdrawals.filter((withdrawal) => !settled.has(withdrawal));
  return again || settled.size > 0;
}

function showDifferences(pointer, ours, live) {
  if (JSON.stringify(ours) === JSON.stringify(live)) return;
  if (ours && live && typeof ours === 'object' && typeof live === 'object') {
    for (const name of new Set([...Object.keys(ours), ...Object.keys(live)])) {
      showDifferences(`${pointer}/${name}`, ours[name], live[name]);
    }
  } else {
    console.log(`           ${pointer || '/'}`);
    console.log(`             content system: ${ours === undefined ? 'nothing' : JSON.stringify(ours)}`);
    console.log(`             live:           ${live === undefined ? 'nothing' : JSON.stringify(live)}`);
  }
}

async function apply(release, state) {
  const answer = await service('POST', `${release.href}/apply`);
  if (answer.status === 409) throw new Stop(3, `Nothing went live: ${answer.body.detail} Run the job again.`);
  console.log(`Applied at ${expect(answer).appliedAt}.`);
  for (const change of release.changes) {
    state.revisions[nameOf(change)] = change.replaces + (change.action === 'unchanged' ? 0 : 1);
  }
}

/** Which document stands for which entry. What was withdrawn is known by its revision alone. */
function remember(entries, state) {
  state.documents = Object.fromEntries(
    entries.map((entry) => {
      const { id, type, slug, language, content } = entry;
      return [keyOf(entry), { id, type, slug, language, digest: digest(content) }];
    }),
  );
}

// ---- articles ----

/**
 * Has the service make documents of an article that is one text.
 *
 * @param mediaType text/html, text/markdown or text/plain
 * @param about { slug, lang, sourceTitle, sourcePublisher, sourceUrl, sourceLicence }
 * @return { bundle, report }
 */
export async function importArticle(text, mediaType, about) {
  const query = new URLSearchParams(Object.entries(about).filter(([, value]) => value));
  return expect(await service('POST', `/v1/sync/imports?${query}`, text, `${mediaType}; charset=utf-8`));
}

// ---- HTTP ----

async function service(method, path, body, mediaType = 'application/json') {
  const headers = { Authorization: `Bearer ${required('HEALTH_CONTENT_TOKEN')}` };
  if (method === 'POST') headers['Idempotency-Key'] = randomUUID();
  if (body !== undefined) headers['Content-Type'] = mediaType;
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return send(new URL(path, process.env.HEALTH_CONTENT_URL ?? 'http://localhost:8080'), { method, headers, body: sent });
}

function expect(answer) {
  if (answer.status < 400) return answer.body;
  throw new Stop(1, `${answer.status} from ${answer.url}: ${answer.body?.detail ?? JSON.stringify(answer.body)}`);
}

/** What a content system answers to a GET: its JSON, and its headers; nothing for a status that stands for that. */
export async function get(url, headers = {}, nothing = []) {
  const answer = await send(new URL(url), { headers });
  return nothing.includes(answer.status) ? undefined : { body: expect(answer), headers: answer.headers };
}

/** Sends a request, and again where that may help: every call of these jobs is safe to repeat. */
async function send(url, request) {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(REQUEST_MILLIS) });
      const text = await answer.text();
      const retryAfter = answer.headers.get('Retry-After');
      if (attempt === ATTEMPTS || (answer.status < 500 && !retryAfter)) {
        const json = answer.headers.get('Content-Type')?.includes('json');
        return { status: answer.status, url, headers: answer.headers, body: json ? JSON.parse(text) : text };
      }
      await pause(1000 * (Number(retryAfter) || 1));
    } catch (error) {
      if (error.cause?.code === 'ECONNREFUSED') throw new Stop(4, `No server answers at ${url.origin}.`);
      if (attempt === ATTEMPTS) throw new Stop(4, `The connection to ${url.origin} breaks: ${error.cause ?? error}`);
      await pause(1000 * attempt);
    }
  }
}

// ---- webhooks ----

/** A webhook only says that there is something to read; what it is, the next run finds out. */
async function listen(port, run) {
  const secret = Buffer.from(`Bearer ${required('WEBHOOK_SECRET')}`);
  let asked = true;
  let wake = () => {};
  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    const right = given.length === secret.length && timingSafeEqual(given, secret);
    request.resume();
    response.writeHead(request.method !== 'POST' ? 405 : right ? 202 : 401).end();
    if (request.method === 'POST' && right) {
      asked = true;
      wake();
    }
  });
  server.listen(port, process.env.WEBHOOK_HOST ?? '127.0.0.1');
  for (;;) {
    if (!asked) {
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, LISTEN_PAUSE_MILLIS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    asked = false;
    try {
      await run();
    } catch (error) {
      console.error(error instanceof Stop ? error.message : error);
    }
  }
}

// ---- what the job remembers ----

async function load(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return { documents: {}, revisions: {}, memory: {} };
    throw new Stop(1, `${file}: ${error.message}`);
  }
}

/** A job that is killed leaves the old file or the new one. */
async function save(file, state) {
  const next = await open(`${file}.next`, 'w');
  try {
    await next.writeFile(JSON.stringify(state, null, 2));
    await next.sync();
  } finally {
    await next.close();
  }
  await rename(`${file}.next`, file);
}
