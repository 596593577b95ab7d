// Shows markup and draws the charts in it. Scripts come from our own server once, or once from the kernel where there is none of ours.
const drawable = () => window.Plotly && window.ppDraw;

async function scripts(model) {
  if (drawable()) return;
  const served = document.querySelectorAll("script[data-pp-script]").length;
  for (let tries = 0; served && tries < 400 && !drawable(); tries++) await new Promise((go) => setTimeout(go, 25));
  if (!drawable()) await (window.ppScripts ??= fromKernel(model));
}

function fromKernel(model) {
  return new Promise((done) => {
    model.on("msg:custom", (message) => {
      if (!message.scripts || drawable()) return;
      for (const text of message.scripts) {
        const script = document.createElement("script");
        script.textContent = text;
        document.head.append(script);
      }
      done();
    });
    model.send({ wants: "scripts" });
  });
}

const plotsIn = (element) => [...element.querySelectorAll(".pp-plot[data-figure]")];
const foldsIn = (element) => [...element.querySelectorAll("details")];

function keepPlots(from, into) {
  const drawn = plotsIn(from);
  plotsIn(into).forEach((fresh, place) => {
    const old = drawn[place];
    if (!old?.classList.contains("js-plotly-plot")) return;
    for (const { name, value } of fresh.attributes) if (name !== "class") old.setAttribute(name, value);
    fresh.replaceWith(old);
  });
}

function keepFolds(from, into) {
  const before = foldsIn(from), after = foldsIn(into);
  if (before.length === after.length) before.forEach((fold, place) => { after[place].open = fold.open; });
}

// where the reader is: what has the focus, and how far frames are scrolled; the same again after the markup was replaced
function keepPlace(el, replace) {
  const frames = () => [el, ...el.querySelectorAll(".pp-scroll")];
  const held = el.contains(document.activeElement) ? document.activeElement : null;
  const said = held?.dataset.say, same = (it) => it.dataset.say === said, scrolled = frames().map((frame) => [frame.scrollLeft, frame.scrollTop]);
  replace();
  frames().forEach((frame, place) => { if (scrolled[place]) [frame.scrollLeft, frame.scrollTop] = scrolled[place]; });
  if (said === undefined || el.contains(document.activeElement)) return;
  const again = [...el.querySelectorAll("[data-say]")].find(same) ?? el.querySelector("[tabindex='-1']");
  again?.focus({ preventScroll: true });
}

function render({ model, el }) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let [width, drawnOnce] = [0, false];
  const draw = async () => {
    if (!plotsIn(el).length) return;
    await scripts(model);
    for (const plot of plotsIn(el)) if (plot.offsetWidth) window.ppDraw(plot, JSON.parse(plot.dataset.figure));
  };
  const show = () => {
    const fresh = document.createElement("div"), before = el.querySelector("[data-arrive]")?.dataset.arrive;
    fresh.innerHTML = model.get("markup");
    keepFolds(el, fresh);
    keepPlots(el, fresh);
    keepPlace(el, () => el.replaceChildren(...fresh.childNodes));
    const arrived = el.querySelector("[data-arrive]");
    if (drawnOnce && arrived && arrived.dataset.arrive !== before) arrived.scrollIntoView({ block: "nearest" });
    drawnOnce = true;
    draw();
  };
  const resized = new ResizeObserver(() => {
    if (el.offsetWidth === width) return;
    width = el.offsetWidth;
    draw();
  });
  el.classList.add("pp-sheet");
  el.addEventListener("toggle", draw, true);
  el.addEventListener("click", (event) => {
    const said = event.target.closest?.("[data-say]");
    if (said?.type === "checkbox") { model.send({ clicked: `${said.dataset.say}:${said.checked ? "on" : "off"}` }); return; }
    if (!said || said.hasAttribute("aria-busy")) return;
    event.preventDefault();
    said.setAttribute("aria-busy", "true");
    model.send({ clicked: said.dataset.say });
  });
  el.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && el.querySelector("[data-say='close:']")) model.send({ clicked: "close:" });
  });
  const done = (message) => {
    if (message.done) for (const one of el.querySelectorAll("[aria-busy]")) one.removeAttribute("aria-busy");
  };
  model.on("msg:custom", done);
  model.on("change:markup", show);
  dark.addEventListener("change", draw);
  resized.observe(el);
  show();
  return () => { model.off("change:markup", show); model.off("msg:custom", done); dark.removeEventListener("change", draw); resized.disconnect(); };
}
export default { render };
