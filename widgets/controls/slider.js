// A native range input; moves are sent at most once a frame, so that a slow answer is never followed by a queue of old ones.
let sliders = 0;

function render({ model, el }) {
  const id = `pp-slider-${++sliders}`;
  const label = document.createElement("label"), output = document.createElement("output"), input = document.createElement("input");
  let frame = 0;
  input.type = "range";
  input.id = label.htmlFor = id;
  output.htmlFor = id;
  const draw = () => {
    label.textContent = model.get("label");
    Object.assign(input, { min: model.get("low"), max: model.get("high"), step: model.get("step") });
    if (Number(input.value) !== model.get("value")) input.value = model.get("value");
    output.textContent = model.get("shown") || model.get("value");
    input.setAttribute("aria-valuetext", output.textContent);
  };
  input.addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => { model.set("value", Number(input.value)); model.save_changes(); });
  });
  model.on("change", draw);
  el.classList.add("pp-field", "pp-slide");
  el.append(label, output, input);
  draw();
  return () => model.off("change", draw);
}
export default { render };
