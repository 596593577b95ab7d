/* Unpacks plotly.js, which travels compressed inside a published page, and draws the page's charts with it. */
async function ppUnpack() {
  const letters = atob(document.getElementById("pp-packed").textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(plain).text();
  document.head.append(script);
}
ppUnpack().then(ppDrawPage);
