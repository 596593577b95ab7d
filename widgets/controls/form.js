// Draws labelled native inputs and proposes their texts to Python, which says at an input why it refuses one.

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const shape = (groups) => JSON.stringify(groups, (key, value) => (key === "value" ? undefined : value));

function input({ name, kind, options, value, note }, id) {
  const more = { id, name, "aria-describedby": note ? `${id}-note` : null };
  if (kind === "choice") {
    const known = options.some(([option]) => option === value);
    const shown = known ? options : [[value, value], ...options];
    return make("select", more, ...shown.map(([option, text]) => make("option", { value: option }, text)));
  }
  const type = kind === "date" || kind === "search" ? kind : "text";
  return make("input", { ...more, type, autocomplete: "off", inputmode: kind === "number" ? "decimal" : null });
}

function render({ model, el }) {
  const id = `pp-form-${Math.random().toString(36).slice(2)}`;       // a module of its own for each form: no counter would do
  const body = make("div", { class: "pp-form-groups" }), alert = make("p", { role: "alert", class: "pp-refused" });
  const button = make("button", { type: "submit", class: "pp-form-send" }), hint = make("small", { class: "pp-form-hint" });
  const bar = make("div", { class: "pp-form-bar" }, button, hint);
  const form = make("form", { novalidate: "" }, body, alert, bar);
  let [drawn, working, timer, known] = ["", false, 0, {}];

  const inputs = () => [...body.querySelectorAll("input, select")];
  const texts = () => Object.fromEntries(inputs().map((field) => [field.name, field.value]));

  function build(groups) {
    body.replaceChildren(...groups.map(({ title, fields }, at) => {
      const rows = fields.map((field, place) => {
        const own = `${id}-${at}-${place}`, control = input(field, own);
        const list = field.suggest.length ? make("datalist", { id: `${own}-list` },
          ...field.suggest.map(([value, text]) => make("option", { value, ...(text && text !== value ? { label: text } : {}) }))) : null;
        if (list) control.setAttribute("list", list.id);
        if (field.live) control.dataset.live = "";
        const note = field.note ? make("small", { id: `${own}-note` }, field.note) : null;
        return make("div", { class: `pp-asked-field pp-is-${field.kind}` }, make("label", { for: own }, field.label), control,
          ...[list, note].filter(Boolean));
      });
      return title ? make("fieldset", {}, make("legend", {}, title), ...rows) : make("div", { class: "pp-form-group" }, ...rows);
    }));
  }

  function draw() {
    const groups = model.get("groups"), held = body.contains(document.activeElement) ? document.activeElement.name : null;
    const was = form.contains(document.activeElement), fresh = shape(groups) !== drawn;
    if (fresh) build(groups);
    const values = Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])));
    for (const field of inputs()) if (fresh || values[field.name] !== known[field.name]) field.value = values[field.name] ?? "";
    known = values;                       // what was typed and not sent yet outlives a redraw
    el.hidden = !groups.length;
    if (fresh && was) (inputs().find(({ name }) => name === held) ?? inputs()[0])?.focus({ preventScroll: true });
    drawn = shape(groups);
  }

  function told() {
    const refusals = model.get("refusals");
    working = false;
    button.textContent = model.get("button");
    button.removeAttribute("aria-disabled");
    alert.textContent = refusals[""] ?? "";
    for (const old of body.querySelectorAll(".pp-refused")) old.remove();
    for (const field of inputs()) {
      const why = refusals[field.name];
      field.toggleAttribute("aria-invalid", false);
      if (!why) continue;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-errormessage", `${field.id}-why`);
      field.after(make("p", { id: `${field.id}-why`, role: "alert", class: "pp-refused" }, why));
    }
    body.querySelector("[aria-invalid]")?.focus();
  }

  function words() {
    form.setAttribute("aria-label", model.get("label"));
    hint.textContent = model.get("hint");
    bar.hidden = !model.get("button");
    if (!working) button.textContent = model.get("button");
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!model.get("button") || working) return;
    working = true;
    button.setAttribute("aria-disabled", "true");
    button.textContent = model.get("busy");
    model.send({ sent: texts() });
  });
  const propose = ({ name, value }) => model.send({ changed: name, text: value });
  body.addEventListener("change", ({ target }) => {
    if ("live" in target.dataset && target.type !== "search") propose(target);
  });
  body.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    if (target.type === "search") timer = setTimeout(() => propose(target), 200);
  });
  model.on("change:groups", draw);
  model.on("change:answer", told);
  model.on("change:label change:hint change:button", words);
  el.classList.add("pp-form");
  el.dataset.lmSuppressShortcuts = "true";
  el.append(form);
  words();
  draw();
  return () => { model.off("change:groups", draw); model.off("change:answer", told); model.off("change:label change:hint change:button", words); };
}
export default { render };
