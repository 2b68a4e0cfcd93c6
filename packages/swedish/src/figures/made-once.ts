/** What is made when it is first asked for: a formatter takes some milliseconds to make, and few programs use them all. */
export function madeOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
