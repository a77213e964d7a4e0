/**
 * A picture as plain data, so that a template can print it: what a plotting
 * library drew, without the styles and scripts that the pages' policy forbids.
 */

/** An element of a picture: allowed attributes, children in order. */
export interface SvgElement {
  tag: string;
  attributes: Record<string, string>;
  children: (SvgElement | string)[];
}

const TAGS = new Set(["svg", "g", "path", "rect", "line", "circle", "text", "tspan", "title"]);

/** Geometry and presentation; `style`, `class`, `href` and event handlers are not among them. */
const ATTRIBUTES = new Set([
  ...[
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "dx",
    "dy",
  ],
  ...["transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"],
  ...["stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "opacity", "text-anchor", "font-size"],
  ...["font-weight", "font-variant"],
]);

const ELEMENT = 1;
const TEXT = 3;

/** The tree below a drawn node; elements that are not allowed are left out with all that they hold. */
export function toSvgTree(element: Element): SvgElement {
  const attributes = [...element.attributes].filter(({ name }) => ATTRIBUTES.has(name));
  return {
    tag: element.localName,
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): (SvgElement | string)[] => {
      if (node.nodeType === TEXT) return [node.textContent ?? ""];
      if (node.nodeType !== ELEMENT) return [];
      const child = node as Element;
      return TAGS.has(child.localName) ? [toSvgTree(child)] : [];
    }),
  };
}
