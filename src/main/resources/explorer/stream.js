// A stream of changes has no end, and Swagger UI shows an answer once it has ended: it gets what came in the first moments.

const STREAM = '/v1/changes/stream';
const SHOWN_FOR = 2000;

async function beginningOf(url, request) {
  const given = new AbortController();
  const answer = await fetch(url, { ...request, signal: given.signal });
  if (!answer.ok) return answer;
  const end = setTimeout(() => given.abort(), SHOWN_FOR);
  const text = new TextDecoder();
  let shown = '';
  try {
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      shown += text.decode(value, { stream: true });
    }
  } catch (ended) {
    if (ended.name !== 'AbortError') throw ended;
  } finally {
    clearTimeout(end);
  }
  return Object.defineProperty(new Response(shown, answer), 'url', { value: answer.url });
}

/** An interceptor of requests for Swagger UI. */
export const endStreams = (request) =>
  new URL(request.url, location).pathname === STREAM ? Object.assign(request, { userFetch: beginningOf }) : request;
