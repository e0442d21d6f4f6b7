// Makes Swagger UI quick. Left to itself, it resolves an operation by walking the whole contract and copying all that was
// opened before, draws the list of all operations anew each time one of them changes, makes a sample of a schema also
// where there is an example, and gives each word of an example an element of its own. Here a reference is replaced by what
// it names, once, and the schema of a response only when someone opens it.

const resolvers = new WeakMap();

/** Gives the parts of a contract with what they refer to. What several of them refer to is one object. */
export function resolverOf(contract) {
  if (!resolvers.has(contract)) resolvers.set(contract, resolver(contract));
  return resolvers.get(contract);
}

function resolver(contract) {
  const known = new Map();
  const open = new Set();

  const named = (reference) =>
    contract.getIn(
      reference.slice(2).split('/').map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')),
    );
  const isPart = (node) => typeof node?.toJS === 'function';
  const referenceOf = (node) => {
    const reference = typeof node.keySeq === 'function' && node.get('$ref');
    return typeof reference === 'string' && reference.startsWith('#/') ? reference : undefined;
  };

  function whole(node) {
    if (!isPart(node)) return node;
    const reference = referenceOf(node);
    if (reference === undefined) return node.map(whole);
    const target = follow(reference);
    // What stands beside a reference goes over what it names; one that leads back to itself stays.
    return target === undefined ? node : node.size === 1 ? target : target.merge(node.delete('$ref').map(whole));
  }

  function follow(reference) {
    if (!known.has(reference) && !open.has(reference)) {
      open.add(reference);
      known.set(reference, whole(named(reference)));
      open.delete(reference);
    }
    return known.get(reference);
  }

  function response(node) {
    const reference = referenceOf(node);
    const target = reference === undefined ? node : named(reference);
    return target.map((value, key) => (key === 'content' ? value.map(media) : whole(value)));
  }

  const media = (node) => node.map((value, key) => (key === 'schema' ? value : whole(value)));

  const followed = new WeakMap();
  const read = new Map();

  /** A schema, as a plain object, with what it and its items refer to; what is further within stays as it is. */
  function schema(plain) {
    if (typeof plain !== 'object' || plain === null) return plain;
    if (!followed.has(plain)) followed.set(plain, withItems(withReference(plain)));
    return followed.get(plain);
  }

  function target(reference) {
    if (!read.has(reference)) read.set(reference, named(reference)?.toJS());
    return read.get(reference);
  }

  function withReference(plain) {
    const { $ref: reference, ...beside } = plain;
    if (!reference?.startsWith('#/')) return plain;
    return Object.keys(beside).length === 0 ? target(reference) : { ...target(reference), ...beside };
  }

  const withItems = (plain) => (plain?.items?.$ref ? { ...plain, items: withReference(plain.items) } : plain);

  return {
    whole,
    schema,
    /** All but the schemas of its responses. */
    operation: (node) => node.map((value, key) => (key === 'responses' ? value.map(response) : whole(value))),
  };
}

let list = {};

/** The list of operations stays the same object while contract and filter do. */
const keepTheList = (read, { layoutSelectors }) => (state, ...rest) => {
  const contract = state.get('json');
  const filter = layoutSelectors.currentFilter();
  if (list.contract !== contract || list.filter !== filter) list = { contract, filter, groups: read(state, ...rest) };
  return list.groups;
};

/** Has this one operation drawn anew. */
function renew([, path, method]) {
  const isIt = (each) => each.get('path') === path && each.get('method') === method;
  list.groups = list.groups?.map((group) =>
    group.update('operations', (all) => all.map((each) => (isIt(each) ? each.set('isResolved', true) : each))),
  );
}

const quickly = {
  spec: {
    wrapActions: {
      requestResolvedSubtree: (resolve, { specActions, specSelectors }) => (path) => {
        const contract = specSelectors.specJson();
        const part = contract.getIn(path);
        if (part === undefined) return resolve(path);
        const { operation, whole } = resolverOf(contract);
        if (path[0] !== 'paths') return specActions.updateResolvedSubtree(path, whole(part));
        renew(path);
        return specActions.updateResolvedSubtree(path, operation(part));
      },
      // Swagger UI reads JSON as YAML, which takes ten times as long.
      parseToJson: (parse, { specActions }) => (text) => specActions.updateJsonSpec(JSON.parse(text)),
    },
    wrapSelectors: { taggedOperations: keepTheList },
  },
};

const PLAIN = /^[^*_<>[\]#|~&\\\n!:]*$/;

export function quick(system) {
  const { React } = system;
  const element = React.createElement;

  /** Plain words, perhaps with names in backquotes, need neither a parser nor a sanitizer. */
  const plainly = (Markdown) => ({ source, className = '', ...rest }) =>
    typeof source === 'string' && PLAIN.test(source)
      ? element(
          'div',
          { className: `${className} markdown` },
          element('p', null, ...source.split('`').map((text, i) => (i % 2 ? element('code', null, text) : text))),
        )
      : element(Markdown, { source, className, ...rest });

  /** Follows the reference of a schema where it is drawn. */
  const followed = (Schema) =>
    React.forwardRef(({ schema, ...rest }, ref) => {
      const contract = system.getSystem().specSelectors.specJson();
      return element(Schema, { ...rest, ref, schema: resolverOf(contract).schema(schema) });
    });

  return {
    statePlugins: quickly,
    wrapComponents: { Markdown: plainly, JSONSchema202012: followed },
    afterLoad() {
      const sample = this.fn.getSampleSchema;
      const whole = (schema) => {
        if (!schema) return schema;
        const { Im, specSelectors } = system.getSystem();
        return resolverOf(specSelectors.specJson()).whole(Im.fromJS(schema)).toJS();
      };
      this.fn.getSampleSchema = (schema, type = '', options, example) => {
        if (example === undefined || !/json/.test(type)) return sample(whole(schema), type, options, example);
        const value = example?.toJS ? example.toJS() : example;
        return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
      };
    },
  };
}
