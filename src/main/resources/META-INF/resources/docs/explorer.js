// Starts Swagger UI on this service's own contract.

/**
 * The id of a release is different in every database, so the contract has no example of it that would find one. The
 * change feed names releases that there are.
 */
async function someRelease() {
  try {
    const answer = await fetch('/v1/changes?limit=1');
    return answer.ok ? (await answer.json()).data[0]?.release : undefined;
  } catch {
    return undefined;
  }
}

async function withRelease(response) {
  if (!response.ok || new URL(response.url).pathname !== '/openapi') {
    return response;
  }
  const release = await someRelease();
  if (release) {
    const contract = JSON.parse(response.text);
    Object.values(contract.paths)
      .flatMap((path) => Object.values(path))
      .flatMap((operation) => operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'path' && parameter.name === 'id')
      .forEach((parameter) => { parameter.example = release; });
    response.text = JSON.stringify(contract);
    response.data = response.text;
  }
  return response;
}

window.explorer = SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#explorer',
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  responseInterceptor: withRelease,
});
