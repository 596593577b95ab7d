// Draws the rows that Python holds and proposes edits to it; nothing counts before Python has answered.
const STEP = 200;
let tables = 0;

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

function cell(column, words) {
  if (column.kind !== "choice") {
    const type = column.kind === "date" ? "date" : "text";
    const heading = column.kind === "heading" ? "" : null;
    return make("input", { type, autocomplete: "off", inputmode: column.kind === "number" ? "decimal" : null, readonly: heading });
  }
  const known = column.options.some(([value]) => value === "");
  const options = known ? column.options : [["", words.empty], ...column.options];
  return make("select", {}, ...options.map(([value, shown]) => make("option", { value }, shown)));
}

function render({ model, el }) {
  const id = `pp-edit-${++tables}`;
  const [columns, words, fixed] = [model.get("columns"), model.get("words"), model.get("read_only")];
  const sameRows = fixed || model.get("same_rows");
  const lines = new Map();                       // row id -> { row, inputs by column, drop }
  let [limit, waiting, entered] = [STEP, null, ""];

  const body = make("tbody");
  const head = make("tr", {}, ...columns.map(({ label, kind }) => make("th", { scope: "col", class: kind === "number" ? "num" : null }, label)));
  const frame = make("div", { class: "pp-edit-frame", role: "region", "aria-label": model.get("label"), tabindex: "0" },
    make("table", { "aria-label": model.get("label") }, make("thead", {}, head), body));
  const said = make("ul", { class: "pp-edit-said" }), alert = make("div", { role: "alert" }, said);
  const [add, undo, more] = ["add", "undo", "more"].map((name) => make("button", { type: "button", class: `pp-edit-${name}` }, words[name]));
  const bar = make("div", { class: "pp-edit-bar" }, ...(fixed ? [more] : sameRows ? [undo, more] : [add, undo, more]));
  if (!sameRows) head.append(make("th", { scope: "col" }, make("span", { class: "pp-unseen" }, fill(words.drop, { name: "" }).trim())));

  const where = (input) => ({ line: input.closest("tr").dataset.line, column: input.dataset.column });
  const propose = (what) => model.send(what);
  const textOf = (line, column) => model.get("rows").find((row) => row.id === line)?.texts[column] ?? "";

  function build(line) {
    const inputs = new Map();
    const row = make("tr", { "data-line": line });
    columns.forEach((column, place) => {
      const input = cell(column, words);
      input.dataset.column = column.name;
      if (fixed) input.disabled = true;
      inputs.set(column.name, input);
      row.append(make(place ? "td" : "th", { scope: place ? null : "row", class: column.kind === "number" ? "num" : null }, input));
    });
    const drop = make("button", { type: "button", class: "pp-edit-drop" }, "×");
    if (!sameRows) row.append(make("td", {}, drop));
    drop.addEventListener("click", () => propose({ do: "drop", line }));
    return { row, inputs, drop };
  }

  function fillRow({ row, inputs, drop }, { id: line, texts }, refused) {
    const name = texts[columns[0].name] || words.new;
    drop.setAttribute("aria-label", fill(words.drop, { name }));
    for (const { name: column, label } of columns) {
      const input = inputs.get(column), text = texts[column] ?? "", at = refused.get(`${line}\t${column}`);
      if (input.placeholder !== undefined) input.placeholder = model.get("hints")[line]?.[column] ?? "";
      if (input.value !== text && !(input === document.activeElement && input.value !== entered)) input.value = text;
      if (at !== undefined) input.value = text;
      input.setAttribute("aria-label", fill(words.label, { column: label, name }));
      if (at === undefined) { input.removeAttribute("aria-invalid"); input.removeAttribute("aria-describedby"); }
      else { input.setAttribute("aria-invalid", "true"); input.setAttribute("aria-describedby", `${id}-${at}`); }
    }
    return row;
  }

  function draw() {
    const rows = model.get("rows"), refusals = model.get("refusals");
    const refused = new Map(refusals.map(({ line, column }, place) => [`${line}\t${column}`, place]));
    const shown = rows.slice(0, limit);
    for (const line of [...lines.keys()]) if (!shown.some((row) => row.id === line)) { lines.get(line).row.remove(); lines.delete(line); }
    shown.forEach((row, place) => {
      if (!lines.has(row.id)) lines.set(row.id, build(row.id));
      const drawn = fillRow(lines.get(row.id), row, refused);
      if (body.children[place] !== drawn) body.insertBefore(drawn, body.children[place] ?? null);
    });
    said.replaceChildren(...refusals.slice(0, 20).map(({ text }, place) => make("li", { id: `${id}-${place}` }, text)));
    more.hidden = rows.length <= limit;
    undo.disabled = !model.get("undoable");
    if (waiting !== null && rows.length > waiting) { waiting = null; lines.get(rows.at(-1).id)?.inputs.get(columns[0].name).focus(); }
  }

  function move(input, by) {
    const row = input.closest("tr");
    const next = by > 0 ? row.nextElementSibling : row.previousElementSibling;
    const target = next?.querySelector(`[data-column="${CSS.escape(input.dataset.column)}"]`);
    if (!target) return;
    target.focus();
    target.select?.();
  }

  body.addEventListener("focusin", ({ target }) => { entered = target.value; });
  body.addEventListener("change", ({ target }) => {
    entered = target.value;
    propose({ do: "edit", ...where(target), text: target.value });
  });
  body.addEventListener("paste", (event) => {
    const { target } = event, text = event.clipboardData.getData("text/plain");
    const native = target.type === "text" && !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
    if (!target.dataset.column || fixed || native) return;
    event.preventDefault();
    entered = target.value;
    propose({ do: "paste", ...where(target), text });
  });
  body.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!target.dataset.column) return;
    if (key === "z" && (event.ctrlKey || event.metaKey) && target.value === textOf(...Object.values(where(target)))) {
      event.preventDefault();
      propose({ do: "undo" });
    } else if (key === "Escape") {
      target.value = entered = textOf(...Object.values(where(target)));
    } else if (key === "Enter" || (target.type === "text" && (key === "ArrowDown" || key === "ArrowUp"))) {
      event.preventDefault();
      move(target, key === "ArrowUp" || event.shiftKey ? -1 : 1);
    }
  });
  add.addEventListener("click", () => { waiting = model.get("rows").length; limit = Math.max(limit, waiting + 1); propose({ do: "add" }); });
  undo.addEventListener("click", () => propose({ do: "undo" }));
  more.addEventListener("click", () => { limit += STEP; draw(); });
  model.on("change:answer change:hints", draw);

  el.classList.add("pp-edit");
  el.append(frame, alert, bar);
  draw();
  return () => model.off("change:answer change:hints", draw);
}
export default { render };
