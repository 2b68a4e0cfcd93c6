export const rdfXmlType = "application/rdf+xml";

/** What a property points at: another thing by its address, or a text with its language or data type. */
export type RdfValue =
  { readonly iri: string } | { readonly text: string; readonly lang?: string; readonly type?: string };

/** A thing with its address, its class and its properties, of which one may occur several times. */
export type RdfNode = {
  readonly iri: string;
  readonly class: string;
  readonly properties: readonly (readonly [name: string, value: RdfValue])[];
};

/** The beginnings of addresses that names may be shortened with, `dcat:Dataset`. */
export type Prefixes = Readonly<Record<string, string>>;

/** Things as RDF/XML, without blank nodes. */
export function rdfXml(prefixes: Prefixes, nodes: readonly RdfNode[]): string {
  const names = Object.entries(prefixes).map(([prefix, iri]) => ` xmlns:${prefix}="${escaped(iri)}"`);
  const things = nodes.map(({ iri, class: of, properties }) =>
    [
      `  <${of} rdf:about="${escaped(iri)}">`,
      ...properties.map(([name, value]) => `    ${propertyXml(name, value)}`),
      `  </${of}>`,
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"${names.join("")}>`,
    ...things,
    "</rdf:RDF>",
    "",
  ].join("\n");
}

function propertyXml(name: string, value: RdfValue): string {
  if ("iri" in value) return `<${name} rdf:resource="${escaped(value.iri)}"/>`;
  const lang = value.lang === undefined ? "" : ` xml:lang="${escaped(value.lang)}"`;
  const type = value.type === undefined ? "" : ` rdf:datatype="${escaped(value.type)}"`;
  return `<${name}${lang}${type}>${escaped(value.text)}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
