// A name field; what was typed is kept in this browser, so that each page opens with it.
const KEY = "planproof-name";
let fields = 0;

function render({ model, el }) {
  const label = document.createElement("label"), input = document.createElement("input");
  input.id = label.htmlFor = `pp-name-${++fields}`;
  Object.assign(input, { type: "text", maxLength: 80, autocomplete: "name" });
  const say = (name) => { model.set("value", name); model.save_changes(); };
  const draw = () => { label.textContent = model.get("label"); input.value = model.get("value"); };
  input.addEventListener("change", () => {
    const name = input.value.trim();
    if (!name) { draw(); return; }
    try { localStorage.setItem(KEY, name); } catch { /* a browser that keeps nothing still saves under the name */ }
    say(name);
  });
  let known = "";
  try { known = localStorage.getItem(KEY) ?? ""; } catch { known = ""; }
  if (known && known !== model.get("value")) say(known);
  model.on("change", draw);
  el.classList.add("pp-signature");
  el.append(label, input);
  draw();
  return () => model.off("change", draw);
}
export default { render };
