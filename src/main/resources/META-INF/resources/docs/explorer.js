// Starts Swagger UI on this service's own contract, and keeps what it fills in true.
//
// What depends on the database can't stand in the contract: the id of a release, and the revision at which the example
// document is. The explorer takes both from the change feed when it opens, and afterwards from the answers that it
// shows. It sends nothing by itself but that one GET.

const RELEASE = '/v1/sync/releases/{id}';
const DOCUMENT = '/v1/sync/documents/{type}/{slug}';
const EXAMPLE = { type: 'cause', slug: 'an-example' };

let lastApplied;

async function newestCauses() {
  try {
    const answer = await fetch(`/v1/changes?type=${EXAMPLE.type}&limit=100`);
    return answer.ok ? (await answer.json()).data : [];
  } catch {
    return [];
  }
}

async function withWhatIsThere(response) {
  if (!response.ok || new URL(response.url).pathname !== '/openapi') {
    return response;
  }
  const contract = JSON.parse(response.text);
  const example = (path, method, name, value) => {
    const declared = contract.paths[path][method].parameters.find((parameter) => parameter.name === name);
    declared.example = value;
  };
  const causes = await newestCauses();
  lastApplied = causes[0]?.release;
  example(RELEASE, 'get', 'id', lastApplied);
  example(`${RELEASE}/apply`, 'post', 'id', lastApplied);
  const written = causes.find(({ slug }) => slug === EXAMPLE.slug);
  if (written) {
    example(DOCUMENT, 'put', 'If-None-Match', undefined);
    example(DOCUMENT, 'put', 'If-Match', `"${written.revision}"`);
    example(DOCUMENT, 'delete', 'If-Match', `"${written.revision}"`);
  }
  response.text = JSON.stringify(contract);
  response.data = response.text;
  return response;
}

/** What an answer means for the operations that come next. */
function fillInNext({ changeParam }, operation, { ok, headers, text }) {
  if (!ok) return;
  const release = (method, path, id) => changeParam([path, method], 'id', 'path', id);
  switch (operation) {
    case 'post /v1/sync/releases':
    case `post ${RELEASE}/apply`: {
      const body = JSON.parse(text);
      if (body.status === 'applied') lastApplied = body.id;
      release('get', RELEASE, body.id);
      release('post', `${RELEASE}/apply`, body.id);
      release('delete', RELEASE, body.status === 'planned' ? body.id : '');
      break;
    }
    case `delete ${RELEASE}`:
      release('post', `${RELEASE}/apply`, lastApplied);
      break;
    case `put ${DOCUMENT}`:
    case `delete ${DOCUMENT}`: {
      const body = JSON.parse(text);
      for (const method of ['put', 'delete']) {
        const fill = (name, place, value) => changeParam([DOCUMENT, method], name, place, value);
        fill('type', 'path', body.type);
        fill('slug', 'path', body.slug);
        fill('lang', 'query', body.language);
        fill('If-Match', 'header', headers.etag);
      }
      changeParam([DOCUMENT, 'put'], 'If-None-Match', 'header', '');
      break;
    }
  }
}

const followAnswers = {
  statePlugins: {
    spec: {
      wrapActions: {
        setResponse: (show, { specActions }) => (path, method, answer) => {
          const shown = show(path, method, answer);
          fillInNext(specActions, `${method} ${path}`, answer);
          return shown;
        },
      },
    },
  },
};

const STREAM = '/v1/changes/stream';
const STREAM_SHOWN_FOR = 2000;

/** A stream has no end, and the page shows an answer once it has ended: what came in the first moments. */
async function beginningOf(url, request) {
  const given = new AbortController();
  const answer = await fetch(url, { ...request, signal: given.signal });
  if (!answer.ok) return answer;
  const end = setTimeout(() => given.abort(), STREAM_SHOWN_FOR);
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

window.explorer = SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#explorer',
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [followAnswers],
  requestInterceptor: (request) =>
    new URL(request.url, location).pathname === STREAM ? Object.assign(request, { userFetch: beginningOf }) : request,
  responseInterceptor: withWhatIsThere,
});
