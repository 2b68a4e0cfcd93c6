// Lets a reader step through the years of a chart, by arrow keys or by pointing, and tells the figures of each from the chart's own table.
for (const figure of document.querySelectorAll("figure")) {
  const picture = figure.querySelector('[role="img"]');
  const table = figure.querySelector("table");
  const drawn = [...figure.querySelectorAll("svg[data-years]")];
  if (picture === null || table === null || drawn.length === 0) continue;
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  const told = new Map();
  for (const row of table.tBodies[0].rows) {
    const [heading, ...cells] = [...row.cells].map((cell) => (cell.firstChild?.textContent ?? "").trim());
    told.set(Number(heading.match(/\d{4}$/)?.[0]), [heading, ...names.map((name, index) => `${name} ${cells[index]}`)]);
  }
  const [first, last] = drawn[0].dataset.years.split(" ").map(Number);

  const steps = document.createElement("div");
  steps.className = "steps no-print";
  const rule = document.createElement("div");
  rule.className = "rule";
  const readout = document.createElement("div");
  readout.className = "readout";
  readout.setAttribute("aria-hidden", "true");
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: first,
    max: last,
    value: Math.max(...told.keys()),
  });
  slider.setAttribute("aria-label", "Läs av diagrammet år för år");
  steps.append(rule, readout, slider);
  picture.after(steps);

  const seen = () => drawn.find((svg) => svg.getClientRects().length > 0);
  const place = () => {
    const svg = seen();
    if (svg === undefined) return;
    const [left, right, top, bottom] = svg.dataset.plot.split(" ").map(Number);
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    Object.assign(steps.style, {
      left: `${picture.offsetLeft}px`,
      top: `${picture.offsetTop + picture.offsetHeight}px`,
      width: `${picture.offsetWidth}px`,
    });
    const year = Number(slider.value);
    const x = (left + ((year - first) / (last - first)) * (right - left)) * scale;
    const lines = told.get(year) ?? [String(year), "inga utfall"];
    slider.setAttribute("aria-valuetext", lines.join(", "));
    readout.textContent = lines.join("\n");
    const up = (svg.viewBox.baseVal.height - top) * scale;
    Object.assign(rule.style, {
      left: `${x}px`,
      bottom: `${(svg.viewBox.baseVal.height - bottom) * scale}px`,
      height: `${(bottom - top) * scale}px`,
    });
    Object.assign(slider.style, {
      bottom: `${(svg.viewBox.baseVal.height - bottom) * scale - 12}px`,
      left: `${left * scale - 8}px`,
      width: `${(right - left) * scale + 16}px`,
    });
    const isRight = year - first > (last - first) / 2;
    Object.assign(readout.style, {
      bottom: `${up}px`,
      translate: "0 100%",
      left: isRight ? "auto" : `${x + 8}px`,
      right: isRight ? `${steps.clientWidth - x + 8}px` : "auto",
    });
  };
  const point = ({ clientX }) => {
    const svg = seen();
    if (svg === undefined) return;
    const [left, right] = svg.dataset.plot.split(" ").map(Number);
    const box = svg.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    slider.value = String(Math.round(first + ((x - left) / (right - left)) * (last - first)));
    place();
    steps.classList.add("shown");
  };
  picture.addEventListener("pointermove", point);
  picture.addEventListener("pointerdown", point);
  picture.addEventListener("pointerleave", () => steps.classList.remove("shown"));
  slider.addEventListener("input", place);
  slider.addEventListener("focus", place);
  place();
}
