// Runs in a page before anything of it, and sees when it is there. A cell counts as there when a frame has been drawn after it came
// into the document: cells far down are never on the screen, so that what waits for something to be seen (element timing, largest
// paint) would not tell of them.
const cells = document.getElementsByTagName("td");
const seen = { largestPaint: 0, shift: 0, tasks: [], cells: 0, drawn: 0 };

function observe(type, take) {
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
}

observe("largest-contentful-paint", (entry) => (seen.largestPaint = entry.startTime));
observe("layout-shift", (entry) => (seen.shift += entry.value));
observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));

new MutationObserver(() => {
  if (cells.length === seen.cells) return;
  seen.cells = cells.length;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => (seen.drawn = performance.now()));
    port1.start();
    port2.postMessage(null);
  });
}).observe(document, { childList: true, subtree: true });

globalThis.watched = () => ({
  ...seen,
  answered: performance.getEntriesByType("navigation")[0]?.responseStart,
  firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
});
