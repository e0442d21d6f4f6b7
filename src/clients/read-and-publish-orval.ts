// What an app and a sync job do with the service, by functions that orval made (its client "fetch").
// Arguments: the address of the service, and the file that holds a token which may plan and apply.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as api from "./orval.js";

const [address, tokenFile] = process.argv.slice(2);
const token = { headers: { Authorization: `Bearer ${(await readFile(tokenFile, "utf8")).trim()}` } };

// orval's functions ask for paths; in a browser of the same origin that is enough.
const send = globalThis.fetch;
globalThis.fetch = (path, init) => send(`${address}${path}`, init);

const checks: Record<string, () => Promise<string>> = {
  // One call, its warning signs first, the most urgent at the top.
  async "condition page"() {
    const answer = await api.getCondition("leg-cramps", { lang: "es" });
    assert(answer.status === 200);
    const condition = answer.data as api.Condition; // JSON, as no other format was asked for
    for (const redFlag of condition.redFlags) assert(redFlag.urgency && redFlag.action);
    assert.equal(condition.redFlags[0].urgency, "immediate");
    return `${condition.name}, ${condition.redFlags.length} red flags`;
  },

  // Ask again with nextCursor until there is none.
  async "pages of a list"() {
    const slugs: string[] = [];
    let pages = 0;
    let cursor: string | null | undefined;
    do {
      const answer = await api.listSymptoms({ lang: "en", limit: 5, cursor: cursor ?? undefined });
      assert(answer.status === 200);
      slugs.push(...answer.data.data.map((symptom) => symptom.slug));
      pages++;
      cursor = answer.data.page.nextCursor;
    } while (cursor);
    assert(pages > 1 && new Set(slugs).size === slugs.length);
    return `${slugs.length} symptoms on ${pages} pages`;
  },

  // An error is a problem (RFC 9457): its type says which.
  async problem() {
    const answer = await api.getCondition("no-such-condition");
    assert(answer.status === 404);
    assert.equal(answer.data.type, "/problems/not-found");
    return `${answer.data.status} ${answer.data.type}`;
  },

  // Asks again with the ETag of what it has: 304 says that this is still what there is.
  async "conditional read"() {
    const first = await api.getCondition("leg-cramps");
    const etag = first.headers.get("ETag");
    assert(etag);
    const again = await api.getCondition("leg-cramps", undefined, { headers: { "If-None-Match": etag } });
    assert(again.status === 304);
    return `${again.status} for ${etag}`;
  },

  // Every change with its content, each as what it is. Keep the cursor of the last page, and go on from it next time.
  async "change feed"() {
    const counts: Record<string, number> = {};
    let after: string | undefined;
    let more = true;
    while (more) {
      const answer = await api.getChanges({ include: "content", limit: 20, after });
      assert(answer.status === 200);
      for (const change of answer.data.data) {
        const kind = read(change);
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      after = answer.data.page.cursor;
      more = answer.data.page.more;
    }
    for (const type of ["cause", "comparison", "condition", "symptom"]) assert(counts[type], type);
    return JSON.stringify(counts);
  },

  // A release is planned, looked at, and then applied exactly as it was planned.
  async "plan and apply"() {
    const applied = await publish(newSlug());
    assert.equal(applied.status, "applied");
    return `${applied.counts.create} created, ${applied.status}`;
  },

  // What was withdrawn is 410, with the reason: show it no longer.
  async withdrawal() {
    const slug = newSlug();
    await publish(slug);
    const planned = await api.planRelease(
      {
        title: "Withdraw the cause again",
        withdrawals: [{ type: "cause", slug, language: "en", reason: "editorial" }],
      },
      undefined,
      token,
    );
    assert(planned.status === 201);
    await api.applyRelease(planned.data.id, token);
    const answer = await api.getCause(slug);
    assert(answer.status === 410 && answer.data.withdrawnAt);
    assert.equal(answer.data.reason, "editorial");
    return `${answer.data.status} ${answer.data.reason}`;
  },

  // Open values may be any text, also to the compiler.
  async "unknown values"() {
    const kind: api.TreatmentKind = "new-kind" as string;
    const name: api.FindingName = "new-name" as string;
    return `${kind}, ${name}`;
  },
};

// A change of each type has the content of that type, and the compiler knows; a withdrawn document has none.
function read(change: api.Change): string {
  if (!change.content) return change.op;
  switch (change.type) {
    case "condition":
      assert(change.content.extent === "brief" || change.content.causes?.length);
      break;
    case "comparison":
      assert(change.content.aspects?.[0].values.length);
      break;
    case "cause":
    case "symptom":
      assert(change.content.name);
  }
  return change.type;
}

async function publish(slug: string): Promise<api.Release> {
  const planned = await api.planRelease(
    {
      title: "A new cause",
      documents: [
        {
          type: "cause",
          slug,
          language: "en",
          content: { name: "Cold", review: { status: "unreviewed" }, sources: [] },
        },
      ],
    },
    undefined,
    token,
  );
  assert(planned.status === 201);
  assert(planned.data.counts.create === 1 && planned.data.findings.length === 0);
  const applied = await api.applyRelease(planned.data.id, token);
  assert(applied.status === 200);
  return applied.data;
}

function newSlug(): string {
  return `cold-${randomUUID()}`;
}

for (const [name, check] of Object.entries(checks)) {
  try {
    console.log(`ok      ${name}: ${await check()}`);
  } catch (e) {
    process.exitCode = 1;
    console.log(`FAILED  ${name}: ${e}`);
  }
}
