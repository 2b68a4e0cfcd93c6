import { progressStatuses } from "@foljsam/domain";
import { statusWordFor } from "@foljsam/swedish";
import { type GoalState, isShown, stateOf, tokenFilters } from "./goal-tokens.ts";
import { statusSlug } from "./slugs.ts";
import { toldOfGoals } from "./told-of-goals.ts";

/** A goal of the map by its heading: of a row, or of a column in a map of many areas. */
type Heading = { readonly cell: HTMLTableCellElement; readonly tokens: string; readonly text: string };

const form = find<HTMLFormElement>("[data-map-choices]");
const table = find<HTMLTableElement>("table.map");
const told = find("[data-map-told]");
const status = find("[data-map-status]");
const since = Number(told.dataset["since"]) || null;
const headings: readonly Heading[] = [...table.querySelectorAll<HTMLTableCellElement>("[data-is]")].map((cell) => ({
  cell,
  tokens: cell.dataset["is"] ?? "",
  text: cell.textContent,
}));
const places = [...table.querySelectorAll<HTMLElement>("[data-place]")];
const filterNames: readonly string[] = [...tokenFilters, "sok", "plats"];
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;

function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(selector);
  return found;
}

/** The address of what is shown: the page's own, with the filters as they stand in the form. */
function asked(): URLSearchParams {
  const parameters = new URLSearchParams(location.search);
  for (const name of filterNames) {
    const value = field(name)?.value.trim();
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return parameters;
}

function follow(): void {
  const parameters = asked();
  const states: GoalState[] = [];
  for (const { cell, tokens, text } of headings) {
    const shown = isShown(tokens, text, parameters);
    const state = stateOf(tokens);
    if (shown && state) states.push(state);
    if (cell.scope === "col") {
      cell.hidden = !shown;
    } else if (cell.parentElement) cell.parentElement.hidden = !shown;
  }
  for (const body of table.querySelectorAll("tbody")) {
    if (places.length === 0) {
      body.hidden = [...body.rows].every((row) => row.hidden || (row.cells.length === 1 && body.rows.length > 1));
    }
  }
  if (places.length > 0) followPlaces(parameters.get("plats") ?? "");
  tell(states, parameters);
}

/** So many rows of a map of many areas come at once, which is more than a window; the others follow a few at a time. */
const rowsAtOnce = 30;
const rowsAfter = 10;
let following: ReturnType<typeof setTimeout> | undefined;

/** Rows that leave go at once. Those that stay or come follow the columns, those in sight first: nobody waits for the others. */
function followPlaces(place: string): void {
  const wanted = place.toLocaleLowerCase("sv-SE");
  const [shown, left] = [[] as HTMLElement[], [] as HTMLElement[]];
  for (const row of places) ((row.dataset["place"] ?? "").includes(wanted) ? shown : left).push(row);
  for (const row of left) row.hidden = true;
  const top = table.parentElement?.scrollTop ?? 0;
  const first = Math.min(Math.floor(top / (places[0]?.offsetHeight || 27)), Math.max(0, shown.length - rowsAtOnce));
  const queue = [...shown.slice(first), ...shown.slice(0, first).toReversed()];
  const hidden = headings.map(({ cell }) => cell.hidden);
  clearTimeout(following);
  const next = (count: number) => {
    for (const row of queue.splice(0, count)) {
      row.hidden = false;
      for (const [column, isHidden] of hidden.entries()) {
        const cell = row.children[column + 1] as HTMLElement;
        if (cell.hidden !== isHidden) cell.hidden = isHidden;
      }
    }
    // After the picture, not before it.
    if (queue.length > 0) following = setTimeout(next, 40, rowsAfter);
  };
  next(rowsAtOnce);
}

function tell(states: readonly GoalState[], parameters: URLSearchParams): void {
  told.textContent = toldOfGoals(states, since);
  for (const item of document.querySelectorAll<HTMLElement>("[data-status]")) {
    const own = progressStatuses.find((one) => one === item.dataset["status"]);
    if (!own) continue;
    const count = states.filter((state) => state.status === own).length;
    item.hidden = count === 0;
    const [figure, word] = item.querySelectorAll("strong, span");
    if (figure) figure.textContent = String(count);
    if (word) word.textContent = statusWordFor(own, count);
    const link = item.firstElementChild;
    if (parameters.get("status") === statusSlug(own)) link?.setAttribute("aria-current", "true");
    else link?.removeAttribute("aria-current");
  }
  const address = (changed: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changed)) query.set(name, value);
    return query.size > 0 ? `/?${query}` : "/";
  };
  for (const link of table.querySelectorAll<HTMLAnchorElement>("thead [data-area]")) {
    link.href = address({ kommun: link.dataset["area"] ?? "" });
  }
  find("[data-map-reset]").hidden = parameters.size === 0;
  history.replaceState(history.state, "", address({}));
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says what has changed once somebody has stopped writing, so that a reader of the screen is not told of every letter. */
function announce(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const goals = headings.filter(({ tokens }) => stateOf(tokens));
    const shown = goals.filter(({ tokens, text }) => isShown(tokens, text, asked())).length;
    status.textContent = `${shown} av ${goals.length} delmål visas. ${told.textContent}`;
  }, 400);
}

form.addEventListener("input", ({ target }) => {
  if (!filterNames.includes((target as HTMLInputElement).name)) return;
  follow();
  announce();
});

// A link that somebody shares says what differs from the usual, and no more.
form.addEventListener("formdata", ({ formData }) => {
  const { usualYear, usualArea } = form.dataset;
  const usual: Readonly<Record<string, string | undefined>> = { ar: usualYear, kommun: usualArea, kon: "T" };
  for (const [name, value] of Array.from(formData)) if (value === "" || value === usual[name]) formData.delete(name);
});

// A click on a status above the map is a choice among the filters below it.
document.querySelector("ul.map")?.addEventListener("click", (event) => {
  const item = (event.target as Element).closest<HTMLElement>("[data-status]");
  const own = progressStatuses.find((one) => one === item?.dataset["status"]);
  const choice = field("status");
  const isPlain = event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!own || !choice || !isPlain) return;
  event.preventDefault();
  choice.value = choice.value === statusSlug(own) ? "" : statusSlug(own);
  follow();
  announce();
});

// The words of a cell, and of a title that does not fit, come to the pointer too.
table.addEventListener("pointerover", ({ target }) => {
  const cell = (target as Element).closest<HTMLElement>("td > a, th");
  if (!cell || cell.title !== "") return;
  if (cell.ariaLabel) cell.title = cell.ariaLabel;
  else if (cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText.replaceAll(/\s+/g, " ");
});

const more = form.querySelector("details");
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !more?.open) return;
  more.open = false;
  more.querySelector("summary")?.focus();
});
addEventListener("click", ({ target }) => {
  if (more?.open && !more.contains(target as Node)) more.open = false;
});

/** Follows the form where it says another thing than the address: it was written in before this came, or kept by a browser that went back. */
function catchUp(): void {
  const given = new URLSearchParams(location.search);
  if (filterNames.every((name) => (given.get(name) ?? "") === (field(name)?.value.trim() ?? ""))) return;
  follow();
  announce();
}

addEventListener("pageshow", catchUp);
catchUp();
