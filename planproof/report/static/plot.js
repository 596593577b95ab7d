/* Draws the page's figures in the page's own colours: "var(--pilot)" in a figure is the token as it stands now, so charts follow
   light, dark and paper. Used by the published page; the widgets hand their figures to the same two functions. */
"use strict";
function ppColoured(value, style) {
  if (typeof value === "string" && value.includes("var(--"))
    return value.replace(/var\((--[a-z-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
  if (Array.isArray(value)) return value.map((part) => ppColoured(part, style));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, ppColoured(part, style)]));
  return value;
}
function ppDraw(element, figure, more) {
  const plot = ppColoured(figure, getComputedStyle(document.documentElement));
  return Plotly.react(element, plot.data, { ...plot.layout, ...more }, { displayModeBar: false, responsive: true });
}
function ppDrawPage() {
  const seen = (element) => (element.checkVisibility ? element.checkVisibility() : element.offsetParent);
  const draw = (more, inside = document) => [...inside.querySelectorAll(".pp-plot[data-figure]")].filter(seen)
    .forEach((element) => ppDraw(element, JSON.parse(element.dataset.figure), more));
  draw();
  document.querySelectorAll("details").forEach((fold) => fold.addEventListener("toggle", () => draw({}, fold)));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw());
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("pp-light");
    draw({ width: 660, autosize: false });
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("pp-light");
    draw({ width: undefined, autosize: true });
  });
}
