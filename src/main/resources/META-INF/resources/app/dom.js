/** Builds elements. Text goes in as text nodes only, so that no content can ever become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element: `h('p.lead', {lang: 'es'}, 'text', h('b', 'more'))`. Attributes that are null, undefined or false are
 * left out, true becomes an empty value, and a function listens to the event of that name. So do children: null,
 * undefined and false are left out, lists are flattened.
 */
export function h(name, ...rest) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  if (isAttributes(rest[0])) set(element, rest.shift());
  element.append(...present(rest));
  return element;
}

/** Replaces all children of an element. The focus, where it was on one of them, goes to the new heading. */
export function fill(element, ...children) {
  const heldFocus = element !== document.activeElement && element.contains(document.activeElement);
  element.replaceChildren(...present(children));
  if (heldFocus) focusHeading(element);
  return element;
}

/** Moves the focus to the first heading in an element, or to the element itself where it has none. */
export function focusHeading(element) {
  const heading = element.querySelector('h1, h2, h3') ?? element;
  heading.setAttribute('tabindex', '-1');
  heading.focus();
}

/** A small drawing in the colour of the text around it; it says nothing that the text does not. */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function isAttributes(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Node);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
}

function present(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}
