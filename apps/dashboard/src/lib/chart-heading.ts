/** The heading of a chart where the reader sees what kind it is: "Linjediagram: Kariesfria 3-åringar" without its kind. */
export function chartHeading(name: string): string {
  return name.replace(/^[\p{L}-]+diagram: /u, "");
}
