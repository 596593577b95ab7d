// A table of buttons that is walked like a spreadsheet; what is open, where the focus is and how far it was scrolled outlive a redraw.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function render({ model, el }) {
  const spoken = document.createElement("p"), table = document.createElement("div");
  let [rest, open, timer] = ["", "", 0];
  spoken.className = "pp-unseen";
  spoken.setAttribute("role", "status");

  const rows = () => [...table.querySelectorAll(".pp-doors tbody tr")].map((row) => [...row.querySelectorAll("[data-say]")]);
  const doors = () => [...table.querySelectorAll(".pp-doors [data-say]")];
  const door = (said) => doors().find((one) => one.dataset.say === said);
  const frame = () => table.querySelector(".pp-scroll");

  function stop() {
    const one = door(rest) ?? door(open) ?? doors()[0];
    for (const other of doors()) other.tabIndex = other === one ? 0 : -1;
    rest = one?.dataset.say ?? "";
  }

  function show() {
    const held = table.contains(document.activeElement) ? document.activeElement.dataset.say : null;
    const [left, top] = [frame()?.scrollLeft ?? 0, frame()?.scrollTop ?? 0];
    table.innerHTML = model.get("markup");
    stop();
    mark();
    hint();
    if (frame()) Object.assign(frame(), { scrollLeft: left, scrollTop: top });
    if (held) (door(held) ?? table.querySelector(`[data-say="${CSS.escape(held)}"]`) ?? door(rest))?.focus({ preventScroll: true });
  }

  function mark() {
    const before = open;
    open = model.get("chosen");
    for (const one of doors()) one.toggleAttribute("aria-current", one.dataset.say === open);
    door(open)?.setAttribute("aria-current", "true");
    if (open && open !== before) { rest = open; stop(); reveal(door(open)); }
    if (before && !open) setTimeout(() => { if (document.activeElement === document.body) door(before)?.focus(); }, 60);
  }

  function reveal(one) {
    const box = frame()?.getBoundingClientRect(), name = one?.closest("tr")?.querySelector("th");
    if (!box || !name || name.contains(one)) return;
    const { left, right, top, bottom } = one.getBoundingClientRect(), edge = name.getBoundingClientRect().right;
    const head = table.querySelector("thead").getBoundingClientRect().bottom;
    if (left < edge) frame().scrollLeft -= edge - left + 8;
    else if (right > box.right) frame().scrollLeft += right - box.right + 8;
    if (top < head) frame().scrollTop -= head - top + 8;
    else if (bottom > box.bottom) frame().scrollTop += bottom - box.bottom + 8;
  }

  function hint() {
    const said = table.querySelector(".pp-sideways"), box = frame();
    if (said) said.hidden = !box || box.scrollWidth <= box.clientWidth + 1;
    box?.classList.toggle("pp-more-right", box.scrollLeft + box.clientWidth < box.scrollWidth - 2);
  }

  function walk(event) {
    const lines = rows(), at = lines.findIndex((row) => row.includes(event.target));
    if (at < 0) return;
    const place = lines[at].indexOf(event.target), [down, right] = STEPS[event.key] ?? [0, 0];
    const row = lines[event.ctrlKey && event.key === "Home" ? 0 : event.ctrlKey && event.key === "End" ? lines.length - 1 : at + down];
    const to = row?.[event.key === "Home" ? 0 : event.key === "End" ? row.length - 1 : place + right];
    if (!to || to === event.target) return;
    rest = to.dataset.say;
    stop();
    to.focus({ preventScroll: true });
    reveal(to);
    to.scrollIntoView({ block: "nearest", inline: "nearest" });
    clearTimeout(timer);
    if (open) timer = setTimeout(() => model.send({ clicked: rest }), 150);
  }

  table.addEventListener("keydown", (event) => {
    if (event.key in STEPS || event.key === "Home" || event.key === "End") { event.preventDefault(); walk(event); }
    else if (event.key === "Escape" && open) model.send({ clicked: "close:" });
  });
  table.addEventListener("click", (event) => {
    const one = event.target.closest?.("[data-say]");
    if (!one) return;
    event.preventDefault();
    if (door(one.dataset.say) === one) { rest = one.dataset.say; stop(); one.focus({ preventScroll: true }); }
    model.send({ clicked: one.dataset.say });
  });
  const say = () => { spoken.textContent = model.get("said"); };
  const resized = new ResizeObserver(hint);
  table.addEventListener("scroll", hint, true);
  model.on("change:markup", show);
  model.on("change:chosen", mark);
  model.on("change:said", say);
  el.classList.add("pp-sheet", "pp-squares");
  el.dataset.lmSuppressShortcuts = "true";         // in JupyterLab the arrows would move from cell to cell
  el.append(spoken, table);
  resized.observe(el);
  show();
  return () => { model.off("change:markup", show); model.off("change:chosen", mark); model.off("change:said", say); resized.disconnect(); };
}
export default { render };
