import { RdfXmlParser } from "rdfxml-streaming-parser";

/** What RDF/XML says: subject, predicate and object of each statement, blank nodes as `_:`. */
export type Statement = readonly [subject: string, predicate: string, object: string];

/** Reads RDF/XML with a library that knows nothing of how it was written. Throws what it cannot read. */
export async function readRdfXml(xml: string): Promise<readonly Statement[]> {
  const parser = new RdfXmlParser({ baseIRI: "" });
  const statements: Statement[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on("data", ({ subject, predicate, object }) => {
      statements.push([termText(subject), termText(predicate), termText(object)]);
    });
    parser.on("error", reject);
    parser.on("end", resolve);
    parser.end(xml);
  });
  return statements;
}

type Term = { termType: string; value: string; language?: string; datatype?: { value: string } };

function termText({ termType, value, language, datatype }: Term): string {
  if (termType === "BlankNode") return `_:${value}`;
  if (termType !== "Literal") return value;
  if (language) return `"${value}"@${language}`;
  const isPlain = datatype === undefined || datatype.value === "http://www.w3.org/2001/XMLSchema#string";
  return isPlain ? `"${value}"` : `"${value}"^^${datatype.value}`;
}
