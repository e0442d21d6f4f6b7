// Starts Swagger UI on this service's own contract when someone begins to use the page, or its address names an operation.
// Until then the page shows the list of operations that came with it. Then the same place has the same controls: what had
// the focus, and what was typed, goes on there.

import { accessible, keepAccessible } from './accessible.js';
import { errors } from './errors.js';
import { contractWithWhatIsThere, following } from './following.js';
import { quick } from './quick.js';
import { samples } from './samples.js';
import { endStreams } from './stream.js';

const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown', 'focusin'];
const REMEMBERED = 'authorized';

const isTrial = document.documentElement.dataset.trial === 'true';
const list = document.getElementById('explorer-list');
const explorer = document.getElementById('explorer');
const beside = (name) => new URL(name, import.meta.url).href;

// What was remembered in a trial at the same address is no token of a service that is none.
if (!isTrial) localStorage.removeItem(REMEMBERED);

const loaded = (element) =>
  new Promise((resolve, reject) => {
    element.addEventListener('load', resolve, { once: true });
    element.addEventListener('error', () => reject(new Error(`${element.src ?? element.href} was not loaded`)), { once: true });
    document.head.append(element);
  });
const style = (name) => loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: beside(name) }));
const script = (name) => loaded(Object.assign(document.createElement('script'), { src: beside(name) }));

/** Ahead of our own styles, which go over it. */
async function styles() {
  await style('swagger-ui.css');
  document.head.append(document.querySelector('link[href$="explorer.css"]'));
}

let started;
let isAsked = false;

function start() {
  started ??= begin().catch((failure) => {
    document.getElementById('explorer-failure').hidden = false;
    throw failure;
  });
  return started;
}

async function begin() {
  SIGNS_OF_USE.forEach((sign) => removeEventListener(sign, start));
  const [contract] = await Promise.all([contractWithWhatIsThere(), script('swagger-ui-bundle.js'), styles()]);
  keepAccessible(explorer);
  await new Promise((onComplete) => {
    window.explorer = SwaggerUIBundle({
      spec: contract,
      domNode: explorer,
      layout: 'ExplorerLayout',
      deepLinking: true,
      filter: true,
      displayRequestDuration: true,
      defaultModelsExpandDepth: 0,
      syntaxHighlight: { activated: false },
      requestSnippetsEnabled: true,
      persistAuthorization: isTrial,
      presets: [SwaggerUIBundle.presets.apis],
      plugins: [quick, errors, samples, accessible, following],
      requestInterceptor: endStreams,
      onComplete,
    });
  });
  await shown('.opblock');
  goOn();
}

/** Waits until Swagger UI has drawn this. */
function shown(selector) {
  return new Promise((resolve) => {
    const look = () => explorer.querySelector(selector) && (observer.disconnect(), resolve());
    const observer = new MutationObserver(look);
    observer.observe(explorer, { childList: true, subtree: true });
    look();
  });
}

function goOn() {
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
  const typed = list.querySelector('#explorer-filter').value;
  explorer.hidden = false;
  list.remove();
  if (typed) window.explorer.getSystem().layoutActions.updateFilter(typed);
  if (focused?.id) document.getElementById(focused.id)?.focus();
  if (focused?.matches('.explorer-authorize')) explorer.querySelector('.explorer-bar .authorize').focus();
  if (isAsked) window.explorer.getSystem().layoutActions.parseDeepLinkHash(location.hash);
  if (location.hash.length > 2) {
    shown('.opblock.is-open .responses-table').then(() => explorer.querySelector('.opblock.is-open').scrollIntoView());
  }
  if (focused?.dataset.operation) {
    explorer.querySelector(`[id$="-${focused.dataset.operation}"] .opblock-summary-control`)?.focus();
  }
}

SIGNS_OF_USE.forEach((sign) => addEventListener(sign, start, { passive: true }));
list.querySelector('.explorer-authorize').addEventListener('click', async () => {
  await start();
  explorer.querySelector('.explorer-bar .authorize').click();
});
// Swagger UI looks at the address of the page once only, when it starts.
list.addEventListener('click', (event) => (isAsked ||= event.target.closest('[data-operation]') !== null));
if (location.hash.length > 2) start();
