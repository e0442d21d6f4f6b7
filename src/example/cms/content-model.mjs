// The types of content that strapi.mjs, directus.mjs and contentful.mjs read, and what their fields become here.
// Each field has the name of the field that it becomes; docs/authoring.md says what belongs into it.

import { Stop } from './health-content.mjs';

/**
 * Fields by type. `!` is required; `shared` has one value for all languages; `-> type` refers to an entry of that type,
 * `-> type*` to several; an object is a part that may be repeated.
 */
export const TYPES = {
  cause: { name: 'string!', slug: 'string! shared', description: 'text', reviewer: 'string', reviewedOn: 'date' },
  symptom: { name: 'string!', slug: 'string! shared', description: 'text', reviewer: 'string', reviewedOn: 'date' },
  condition: {
    name: 'string!',
    slug: 'string! shared',
    extent: 'full | brief',
    summary: 'text!',
    overview: 'text',
    causes: { cause: '-> cause', explanation: 'text' },
    symptoms: { symptom: '-> symptom', description: 'text' },
    redFlags: {
      slug: 'string!',
      name: 'string!',
      match: 'any | all',
      symptoms: '-> symptom*',
      urgency: 'emergency | immediate | urgent | soon',
      why: 'text!',
      action: 'text!',
    },
    prevention: { slug: 'string!', title: 'string!', detail: 'text!' },
    treatments: { slug: 'string!', name: 'string!', kind: 'self-care | medication | therapy | medical', detail: 'text!' },
    faqs: { slug: 'string!', question: 'string!', answer: 'text!' },
    sources: { title: 'string!', publisher: 'string', url: 'string' },
    disclaimer: 'text!',
    reviewer: 'string',
    reviewedOn: 'date',
  },
};

/**
 * The content of a document.
 *
 * @param entry its fields, as TYPES has them; what it refers to as { slug }, or null where that is not published
 */
export function contentOf(type, entry) {
  const content = {
    name: line(entry.name),
    review: review(entry),
    sources: list(entry.sources, ({ title, publisher, url }) => ({ title, publisher, url })),
  };
  if (type !== 'condition') return without({ ...content, description: line(entry.description) });
  return without({
    ...content,
    extent: entry.extent ?? 'brief',
    summary: line(entry.summary),
    overview: (entry.overview ?? '').split(/\n\s*\n/).map(line).filter(Boolean),
    causes: list(entry.causes, (part) => part.cause && { cause: part.cause.slug, explanation: line(part.explanation) }),
    symptoms: list(entry.symptoms, ({ symptom, description }) => ({
      symptom: published(symptom, entry, 'symptom').slug,
      description: line(description),
    })),
    redFlags: list(entry.redFlags, (flag) => redFlag(entry, flag)),
    prevention: list(entry.prevention, ({ slug, title, detail }) => ({ slug, title, detail })),
    treatments: list(entry.treatments, ({ slug, name, kind, detail }) => ({ slug, name, kind, detail })),
    faqs: list(entry.faqs, ({ slug, question, answer }) => ({ slug, question, answer })),
    disclaimer: line(entry.disclaimer),
  });
}

/** A warning sign, or a symptom that one may need, is never dropped because it is not published: an editor has to look. */
function published(target, entry, what) {
  if (target) return target;
  throw new Stop(1, `${entry.slug}: a ${what} that it names is not published, or was not when this was published.`);
}

function redFlag(entry, flag) {
  const { slug, name, match, urgency, why, action, symptoms } = published(flag, entry, 'red flag');
  const slugs = symptoms.map((symptom) => published(symptom, entry, 'symptom').slug);
  return { slug, name, match: match ?? 'any', symptoms: slugs, urgency, why, action };
}

/** Whoever changes a reviewed text clears the reviewer. */
function review({ reviewer, reviewedOn }) {
  return reviewer && reviewedOn ? { status: 'reviewed', reviewer: { name: reviewer }, reviewedOn } : { status: 'unreviewed' };
}

/** Texts are plain, and have no line break inside. */
function line(text) {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

/** A part of which nothing is left is left out. */
function list(parts, map) {
  return (parts ?? [])
    .map(map)
    .filter(Boolean)
    .map((part) => without(Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plain(value)]))));
}

const plain = (value) => (typeof value === 'string' ? line(value) : value);

function without(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));
}
