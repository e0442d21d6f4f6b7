// Code that sends the request that was just sent, in four languages. A token is never shown: a placeholder stands for it.

const TOKEN = 'Bearer YOUR_TOKEN';

/** What was sent, in plain values. */
function sent(request) {
  const headers = Object.entries(request.get('headers')?.toJS() ?? {}).map(([name, value]) => [
    name,
    /^authorization$/i.test(name) ? TOKEN : String(value),
  ]);
  const body = request.get('body');
  return {
    method: request.get('method').toUpperCase(),
    url: request.get('url'),
    headers,
    body: body === undefined || body === '' ? undefined : text(body),
  };
}

const text = (body) => (typeof body === 'string' ? body : JSON.stringify(body?.toJS ? body.toJS() : body, null, 2));

const shell = (value) => `'${value.replaceAll("'", "'\\''")}'`;
/** Also a string of Java and Python: both know the escapes of JSON. */
const quoted = (value) => JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const script = (value) => (value.includes('\n') ? `\`${value.replace(/[\\`]|\$\{/g, '\\$&')}\`` : JSON.stringify(value));
const block = (value) => `"""\n${value.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""')}\n"""`;

function curl(request) {
  const { method, url, headers, body } = sent(request);
  const way = method === 'GET' || (method === 'POST' && body !== undefined) ? [] : [`-X ${method}`];
  const data = body === undefined ? [] : [`--data-raw ${shell(body)}`];
  return ['curl', ...way, ...headers.map(([name, value]) => `-H ${shell(`${name}: ${value}`)}`), ...data, shell(url)].join(
    ' \\\n  ',
  );
}

function javascript(request) {
  const { method, url, headers, body } = sent(request);
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(headers.length === 0
      ? []
      : ['  headers: {', ...headers.map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`), '  },']),
    ...(body === undefined ? [] : [`  body: ${script(body)},`]),
  ];
  const response = options.length === 0 ? `fetch(${JSON.stringify(url)})` : `fetch(${JSON.stringify(url)}, {\n${options.join('\n')}\n})`;
  return `const response = await ${response};\nconsole.log(response.status, await response.text());\n`;
}

function java(request) {
  const { method, url, headers, body } = sent(request);
  const publisher =
    body === undefined ? 'HttpRequest.BodyPublishers.noBody()' : `HttpRequest.BodyPublishers.ofString(${block(body)})`;
  return [
    'import java.net.URI;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    '',
    'class Example {',
    '    public static void main(String[] arguments) throws Exception {',
    `        HttpRequest request = HttpRequest.newBuilder(URI.create(${quoted(url)}))`,
    ...headers.map(([name, value]) => `                .header(${quoted(name)}, ${quoted(value)})`),
    `                .method("${method}", ${publisher})`,
    '                .build();',
    '        HttpResponse<String> response =',
    '                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '        System.out.println(response.statusCode() + " " + response.body());',
    '    }',
    '}',
    '',
  ].join('\n');
}

function python(request) {
  const { method, url, headers, body } = sent(request);
  return [
    'import urllib.error',
    'import urllib.request',
    '',
    'request = urllib.request.Request(',
    `    ${quoted(url)},`,
    `    method=${quoted(method)},`,
    '    headers={',
    ...headers.map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`),
    '    },',
    ...(body === undefined ? [] : [`    data=${block(body)}.encode(),`]),
    ')',
    'try:',
    '    response = urllib.request.urlopen(request)',
    'except urllib.error.HTTPError as error:',
    '    response = error',
    'print(response.status, response.read().decode())',
    '',
  ].join('\n');
}

const LANGUAGES = { curl, fetch: javascript, Java: java, Python: python };

let chosen = 'curl';

export function samples({ React }) {
  const element = React.createElement;

  /** In place of the component of Swagger UI, whose tabs can't be reached by keyboard. */
  function RequestSnippets({ request }) {
    const [language, choose] = React.useState(chosen);
    const [isCopied, setCopied] = React.useState(false);
    const id = React.useId();
    const names = Object.keys(LANGUAGES);
    const code = LANGUAGES[language](request);
    const select = (name) => {
      chosen = name;
      choose(name);
      setCopied(false);
    };
    const move = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      const next = names[(names.indexOf(language) + step + names.length) % names.length];
      select(next);
      event.currentTarget.querySelector(`[data-language="${next}"]`).focus();
    };
    const copy = () => navigator.clipboard?.writeText(code).then(() => setCopied(true));
    return element(
      'div',
      { className: 'explorer-samples' },
      element(
        'div',
        { role: 'tablist', 'aria-label': 'This request in', onKeyDown: move },
        names.map((name) =>
          element(
            'button',
            {
              key: name,
              type: 'button',
              role: 'tab',
              id: `${id}-${name}`,
              'data-language': name,
              'aria-selected': name === language,
              'aria-controls': `${id}-code`,
              tabIndex: name === language ? 0 : -1,
              onClick: () => select(name),
            },
            name,
          ),
        ),
      ),
      navigator.clipboard &&
        element('button', { type: 'button', className: 'explorer-copy', onClick: copy }, isCopied ? 'Copied' : 'Copy'),
      element(
        'pre',
        { id: `${id}-code`, role: 'tabpanel', 'aria-labelledby': `${id}-${language}`, tabIndex: 0, className: 'microlight' },
        code,
      ),
    );
  }

  return { components: { RequestSnippets } };
}
