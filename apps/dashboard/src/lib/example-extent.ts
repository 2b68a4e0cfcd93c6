/** How much of what a page shows is invented example data (exempeldata): none (null), some of it, or all. */
export type ExampleExtent = "some" | "all" | null;

/** Tells the extent from the figures of a page, each of which knows whether it is invented. */
export function exampleExtent(figures: readonly { readonly example: boolean }[]): ExampleExtent {
  const invented = figures.filter(({ example }) => example).length;
  if (invented === 0) return null;
  return invented === figures.length ? "all" : "some";
}
