// What an app and a sync job do with the service, by openapi-fetch and types that openapi-typescript made.
// Arguments: the address of the service, and the file that holds a token which may plan and apply.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Change = components["schemas"]["Change"];
type Release = components["schemas"]["Release"];

const [address, tokenFile] = process.argv.slice(2);
const token = (await readFile(tokenFile, "utf8")).trim();
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: address });
const sync = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });

const checks: Record<string, () => Promise<string>> = {
  // One call, its warning signs first, the most urgent at the top.
  async "condition page"() {
    const { data } = await client.GET("/v1/conditions/{slug}", {
      params: { path: { slug: "leg-cramps" }, query: { lang: "es" } },
    });
    assert(data);
    for (const redFlag of data.redFlags) assert(redFlag.urgency && redFlag.action);
    assert.equal(data.redFlags[0].urgency, "immediate");
    return `${data.name}, ${data.redFlags.length} red flags`;
  },

  // Ask again with nextCursor until there is none.
  async "pages of a list"() {
    const slugs: string[] = [];
    let pages = 0;
    let cursor: string | null | undefined;
    do {
      const { data } = await client.GET("/v1/symptoms", {
        params: { query: { lang: "en", limit: 5, cursor: cursor ?? undefined } },
      });
      assert(data);
      slugs.push(...data.data.map((symptom) => symptom.slug));
      pages++;
      cursor = data.page.nextCursor;
    } while (cursor);
    assert(pages > 1 && new Set(slugs).size === slugs.length);
    return `${slugs.length} symptoms on ${pages} pages`;
  },

  // An error is a problem (RFC 9457): its type says which.
  async problem() {
    const { error, response } = await client.GET("/v1/conditions/{slug}", {
      params: { path: { slug: "no-such-condition" } },
    });
    assert(error && response.status === 404);
    assert.equal(error.type, "/problems/not-found");
    return `${error.status} ${error.type}`;
  },

  // Asks again with the ETag of what it has: 304 says that this is still what there is.
  async "conditional read"() {
    const path = { slug: "leg-cramps" };
    const first = await client.GET("/v1/conditions/{slug}", { params: { path } });
    const etag = first.response.headers.get("ETag");
    assert(etag);
    const again = await client.GET("/v1/conditions/{slug}", { params: { path, header: { "If-None-Match": etag } } });
    assert.equal(again.response.status, 304);
    return `${again.response.status} for ${etag}`;
  },

  // Every change with its content, each as what it is. Keep the cursor of the last page, and go on from it next time.
  async "change feed"() {
    const counts: Record<string, number> = {};
    let after: string | undefined;
    let more = true;
    while (more) {
      const { data } = await client.GET("/v1/changes", { params: { query: { include: "content", limit: 20, after } } });
      assert(data);
      for (const change of data.data) {
        const kind = read(change);
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      after = data.page.cursor;
      more = data.page.more;
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
    const { data: planned } = await sync.POST("/v1/sync/releases", {
      body: {
        title: "Withdraw the cause again",
        withdrawals: [{ type: "cause", slug, language: "en", reason: "editorial" }],
      },
    });
    assert(planned);
    await sync.POST("/v1/sync/releases/{id}/apply", { params: { path: { id: planned.id } } });
    const { error, response } = await client.GET("/v1/causes/{slug}", { params: { path: { slug } } });
    assert(error && response.status === 410 && error.withdrawnAt);
    assert.equal(error.reason, "editorial");
    return `${error.status} ${error.reason}`;
  },

  // Open values may be any text, also to the compiler.
  async "unknown values"() {
    const kind: components["schemas"]["TreatmentKind"] = "new-kind" as string;
    const name: components["schemas"]["FindingName"] = "new-name" as string;
    return `${kind}, ${name}`;
  },
};

// A change of each type has the content of that type, and the compiler knows; a withdrawn document has none.
function read(change: Change): string {
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

async function publish(slug: string): Promise<Release> {
  const { data: planned, error } = await sync.POST("/v1/sync/releases", {
    body: {
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
  });
  assert(planned, error?.detail);
  assert(planned.counts.create === 1 && planned.findings.length === 0);
  const { data: applied } = await sync.POST("/v1/sync/releases/{id}/apply", { params: { path: { id: planned.id } } });
  assert(applied);
  return applied;
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
