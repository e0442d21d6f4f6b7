// Keeps true what the explorer fills in. What depends on the database can't stand in the contract: the id of a release,
// and the revision at which the example document is. Both come from the change feed when the explorer opens, and
// afterwards from the answers that it shows. It sends nothing by itself but that one GET.

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

/** The contract, with examples that are true now. */
export async function contractWithWhatIsThere() {
  const [answer, causes] = await Promise.all([fetch('/openapi?format=json'), newestCauses()]);
  const contract = await answer.json();
  const example = (path, method, name, value) => {
    const at = contract.paths[path][method].parameters;
    const isIt = (parameter) => parameter.name === name;
    const place = at.findIndex((parameter) => isIt(named(contract, parameter)));
    at[place] = { ...named(contract, at[place]), example: value };
  };
  operationsOf(contract).forEach(({ parameters }) => parameters?.forEach(leaveDefaultToTheService));
  Object.values(contract.components.parameters ?? {}).forEach(leaveDefaultToTheService);
  lastApplied = causes[0]?.release;
  example(RELEASE, 'get', 'id', lastApplied);
  example(`${RELEASE}/apply`, 'post', 'id', lastApplied);
  const written = causes.find(({ slug }) => slug === EXAMPLE.slug);
  if (written) {
    example(DOCUMENT, 'put', 'If-None-Match', undefined);
    example(DOCUMENT, 'put', 'If-Match', `"${written.revision}"`);
    example(DOCUMENT, 'delete', 'If-Match', `"${written.revision}"`);
  }
  return contract;
}

const operationsOf = (contract) => Object.values(contract.paths).flatMap((item) => Object.values(item));

/** Swagger UI would send it. */
function leaveDefaultToTheService(parameter) {
  const { default: value, ...schema } = parameter.schema ?? {};
  if (value === undefined || parameter.required) return;
  parameter.schema = schema;
  parameter.description = `${parameter.description ?? ''} Without it: \`${value}\`.`.trim();
}

function named(contract, parameter) {
  return parameter.$ref ? contract.components.parameters[parameter.$ref.split('/').pop()] : parameter;
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

export const following = {
  statePlugins: {
    spec: {
      wrapActions: {
        setResponse: (show, { specActions }) => (path, method, answer) => {
          const shown = show(path, method, answer);
          fillInNext(specActions, `${method} ${path}`, answer);
          return shown;
        },
        // The media type that the select shows; Swagger UI would ask for any until someone chooses one.
        execute: (send, { specSelectors, oas3Selectors, oas3Actions }) => (request) => {
          const { path, method } = request;
          const value = specSelectors
            .specResolvedSubtree(['paths', path, method, 'responses'])
            ?.find((response, code) => code.startsWith('2') && response.has('content'))
            ?.get('content')
            .keySeq()
            .first();
          if (value && !oas3Selectors.responseContentType(path, method)) {
            oas3Actions.setResponseContentType({ value, path, method });
          }
          return send(request);
        },
      },
    },
  },
};
