// Keeps the address and the step links on the workbook that is open, so that a reload or the next page opens the same one,
// and asks before a page with changes that were not saved is left.
function point(link, asked) {
  const url = new URL(link, location.href);
  for (const [name, value] of Object.entries(asked)) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  return url;
}

function render({ model, el }) {
  const show = () => {
    const asked = model.get("asked");
    if (!document.querySelector(".pp-bar")) return;
    history.replaceState(null, "", point(location.href, asked));
    for (const link of document.querySelectorAll(".pp-bar a")) link.href = point(link.href, asked);
  };
  const ask = (event) => { if (model.get("unsaved")) event.preventDefault(); };
  el.hidden = true;
  model.on("change:asked", show);
  addEventListener("beforeunload", ask);
  show();
  return () => { model.off("change:asked", show); removeEventListener("beforeunload", ask); };
}
export default { render };
