/**
 * A picture of the page as a file of its own: what it wears is written into it, what only a screen needs is left out.
 * It names the fonts of the page, and shows others where those are missing.
 */
export const svgFile = (
  drawn: SVGSVGElement,
  { title, paper }: { readonly title: string; readonly paper: string },
): string => {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  wear(copy, drawn);
  for (const it of copy.querySelectorAll("[data-screen-only]")) it.remove();
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.querySelector("[data-lens]")?.removeAttribute("transform");
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: paper }))
    ground.setAttribute(name, value);
  const named = document.createElementNS(copy.namespaceURI, "title");
  named.textContent = title;
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy);
};

/** What can be seen of a drawing, as attributes of it; what is as around it is not said again. */
const worn = {
  fill: "",
  stroke: "",
  "stroke-width": "",
  "stroke-dasharray": "",
  "stroke-linecap": "",
  "stroke-linejoin": "",
  "font-family": "",
  "font-size": "",
  "font-weight": "",
  "text-anchor": "",
  visibility: "",
};

const wear = (copy: Element, drawn: Element, around: Readonly<Record<string, string>> = worn): void => {
  const style = getComputedStyle(drawn);
  if (style.display === "none") copy.setAttribute("data-screen-only", "");
  for (const { name } of Array.from(copy.attributes)) if (isOfTheScreen(name)) copy.removeAttribute(name);
  const own: Record<string, string> = {};
  for (const property of Object.keys(worn)) {
    own[property] = style.getPropertyValue(property);
    if (own[property] === around[property]) copy.removeAttribute(property);
    else copy.setAttribute(property, own[property]);
  }
  if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
  const all = [...drawn.children];
  for (const [index, it] of [...copy.children].entries()) wear(it, all[index] as Element, own);
};

const isOfTheScreen = (attribute: string) =>
  /^(class|tabindex|role|style|aria-.*|data-.*)$/.test(attribute) && !kept.has(attribute);

const kept = new Set(["data-screen-only", "data-lens"]);
