// What an agent does with the service, by the client library of the Model Context Protocol: list the tools, search, read,
// look up and compare, in the newest version of the protocol and in one that begins with a handshake.
//
//   node compiled/ask-as-an-agent.js ADDRESS
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

type Answer = { [name: string]: any };

const address = new URL('/mcp', process.argv[2]);

function check(what: string, holds: boolean): void {
  console.log(`${holds ? 'ok      ' : 'FAILED  '}${what}`);
  if (!holds) process.exitCode = 1;
}

/** Whatever can be shown alone says where it comes from. */
function isCitable(passage: Answer): boolean {
  return Array.isArray(passage.sources) && passage.review.status !== undefined && passage.revision > 0
    && typeof passage.permalink === 'string';
}

async function ask(mode: 'auto' | 'legacy'): Promise<void> {
  const client = new Client({ name: 'ask-as-an-agent', version: '1.0.0' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(address));
  const version = client.getNegotiatedProtocolVersion();

  async function call(name: string, args: Answer): Promise<Answer> {
    const result = await client.callTool({ name, arguments: args });
    if (result.isError) throw new Error(JSON.stringify(result.content));
    return result.structuredContent as Answer;
  }

  const { tools } = await client.listTools();
  check(`${version}: lists tools, which only read: ${tools.map((tool) => tool.name).join(', ')}`,
    tools.length > 0 && tools.every((tool) => tool.annotations?.readOnlyHint));

  const found = await call('search', { query: 'swollen leg' });
  check(`${version}: searches, and each hit can be cited`, found.data.length > 0 && found.data.every(isCitable));
  check(`${version}: gets the red flags with it`,
    found.redFlags.length > 0 && found.redFlags.every(isCitable) && found.emergencyAdvice.length > 0);

  const { condition } = await call('read_condition', { condition: 'leg-cramps' });
  check(`${version}: reads a condition, revision ${condition.revision}, ${condition.review.status}`,
    isCitable(condition) && condition.redFlags.length > 0);
  const part = await call('read_condition', { condition: 'leg-cramps', section: 'treatments', language: 'es' });
  check(`${version}: reads one section, in Spanish, with the red flags beside it`,
    isCitable(part.section) && part.redFlags.data.length > 0);

  const looked = await call('look_up_red_flags', { symptoms: ['swelling', 'no-such-symptom'] });
  check(`${version}: looks up red flags, in which nothing is assessed`,
    looked.matched.length > 0 && looked.unknown.length === 1 && looked.statement.length > 0);

  const { comparison } = await call('compare', { first: 'restless-legs-syndrome', second: 'leg-cramps' });
  check(`${version}: compares two conditions in the order asked`,
    isCitable(comparison) && comparison.conditions[0].slug === 'restless-legs-syndrome');

  const coded = await call('find_by_code', { system: 'icd-10-cm', code: 'G47.629' });
  check(`${version}: finds a condition by a code below the one that it has`,
    coded.matched.steps === 1 && isCitable(coded.data[0]) && coded.data[0].slug === 'leg-cramps');

  const { resources } = await client.listResources();
  const { contents } = await client.readResource({ uri: resources[0].uri });
  check(`${version}: reads ${resources[0].uri} as Markdown`, (contents[0] as Answer).text.startsWith('# '));

  const missing = await client.callTool({ name: 'read_condition', arguments: { condition: 'no-such-condition' } });
  check(`${version}: is told what there is not`, missing.isError === true);
  await client.close();
}

await ask('auto');
await ask('legacy');
