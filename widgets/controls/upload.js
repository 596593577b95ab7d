// A native file input behind a button, and a place to drop files on; the size is looked at before anything is sent.
function render({ model, el }) {
  const words = model.get("words");
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".xlsx,.csv", multiple: true, hidden: true });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.choose });
  const hint = Object.assign(document.createElement("span"), { textContent: words.drop });
  hint.setAttribute("role", "status");

  async function take(list) {
    const files = [...list];
    if (!files.length || button.disabled) return;
    button.disabled = true;
    hint.textContent = words.busy.replace("{file}", files.map(({ name }) => name).join(", "));
    const sizes = files.reduce((all, { size }) => all + size, 0);
    if (sizes > model.get("cap")) model.send({ refused: files[0].name });
    else model.send({ names: files.map(({ name }) => name) }, undefined, await Promise.all(files.map((file) => file.arrayBuffer())));
  }
  const ready = () => { button.disabled = false; hint.textContent = words.drop; };
  const drag = (over) => (event) => { event.preventDefault(); el.classList.toggle("pp-over", over); };

  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => { const files = [...input.files]; input.value = ""; take(files); });
  el.addEventListener("dragover", drag(true));
  el.addEventListener("dragleave", drag(false));
  el.addEventListener("drop", (event) => { drag(false)(event); take(event.dataTransfer.files); });
  model.on("change:answer", ready);
  el.classList.add("pp-upload");
  el.append(button, hint, input);
  return () => model.off("change:answer", ready);
}
export default { render };
