// What Swagger UI lacks for keyboards and screen readers, and what this page has in its own markup.

/** The operations whose path, summary, id or group has all words of the filter. */
function filtered(groups, phrase) {
  const words = phrase.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (operation, group) => {
    const text = [
      group,
      operation.get('method'),
      operation.get('path'),
      operation.getIn(['operation', 'summary']),
      operation.getIn(['operation', 'operationId']),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group, name) => group.update('operations', (all) => all.filter((each) => matches(each, name))))
    .filter((group) => group.get('operations').size > 0);
}

const label = (name) => (element) => element.ariaLabel ??= name;

/** What has no name, or one that is not what is shown, by selector. */
const REPAIRS = {
  '.close-modal': label('Close'),
  '.auth-btn-wrapper [aria-label]': (button) => button.removeAttribute('aria-label'),
  'textarea.body-param__text': label('Request body'),
  'select.examples-select-element': label('Example'),
  '.parameters select': (select) => (select.ariaLabel ??= select.closest('tr')?.dataset.paramName ?? 'Media type'),
  'table.responses-table[role]': (table) => table.removeAttribute('role'),
  'pre.microlight:not([tabindex])': (pre) => (pre.tabIndex = 0),
  '.json-schema-2020-12-accordion:not(:has(.json-schema-2020-12__title))': label('Details'),
  '.expand-operation': (button) => (button.ariaLabel = button.closest('h3').dataset.tag),
};

/** Repairs what Swagger UI draws, whenever it has drawn. */
export function keepAccessible(root) {
  const repair = () =>
    Object.entries(REPAIRS).forEach(([selector, mend]) => root.querySelectorAll(selector).forEach(mend));
  new MutationObserver(repair).observe(root, { childList: true, subtree: true });
}

export function accessible({ React }) {
  const element = React.createElement;
  const nothing = () => null;

  /** In place of that of Swagger UI, whose parts stand outside of its landmarks. */
  function ExplorerLayout({ layoutActions, layoutSelectors, specSelectors, getComponent }) {
    const part = (name) => element(getComponent(name, true));
    const filter = layoutSelectors.currentFilter();
    const phrase = typeof filter === 'string' ? filter : '';
    const left = specSelectors.taggedOperations().reduce((sum, group) => sum + group.get('operations').size, 0);
    return element(
      'div',
      { className: 'swagger-ui' },
      element(
        'main',
        { className: 'wrapper' },
        element('h2', { className: 'explorer-operations' }, 'Operations'),
        part('errors'),
        element(
          'div',
          { className: 'explorer-bar' },
          element('label', { htmlFor: 'explorer-filter' }, 'Filter'),
          element('input', {
            id: 'explorer-filter',
            type: 'search',
            autoComplete: 'off',
            placeholder: 'red flags, /v1/sync, put…',
            value: phrase,
            onChange: (event) => layoutActions.updateFilter(event.target.value || true),
          }),
          part('AuthorizeBtnContainer'),
          element('span', { role: 'status' }, phrase && `${left} ${left === 1 ? 'operation' : 'operations'}`),
        ),
        left > 0 && part('operations'),
        part('Models'),
      ),
    );
  }

  /** The link of Swagger UI stands within a button, which has the same effect. */
  const DeepLink = ({ text }) => element('span', null, text);

  return {
    // The page scrolls by itself to what its address names: Swagger UI would while it can't be seen, to the top.
    statePlugins: { layout: { wrapActions: { scrollToElement: () => nothing } } },
    fn: { opsFilter: filtered },
    components: { ExplorerLayout, DeepLink, CopyToClipboardBtn: nothing, JumpToPath: nothing },
  };
}
