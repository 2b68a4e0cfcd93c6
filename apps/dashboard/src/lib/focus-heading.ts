/** Moves the focus to the first of some headings that is on the page, so that it is the next thing read. */
export function focusHeading(...selectors: readonly string[]): void {
  const heading = selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((one) => one !== null);
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}
