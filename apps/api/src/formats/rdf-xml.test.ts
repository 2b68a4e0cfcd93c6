import { expect, test } from "vitest";
import { readRdfXml } from "../read-rdf-xml.fixture.ts";
import { rdfXml } from "./rdf-xml.ts";

test("what is said of things is read by others as it was said, with signs that XML keeps for itself", async () => {
  const xml = rdfXml({ ex: "http://exempel.se/#" }, [
    {
      iri: "http://exempel.se/a?b=1&c=2",
      class: "ex:Thing",
      properties: [
        ["ex:name", { text: 'Barn & "unga" <18', lang: "sv" }],
        ["ex:year", { text: "2020", type: "http://www.w3.org/2001/XMLSchema#gYear" }],
        ["ex:part", { iri: "http://exempel.se/d" }],
        ["ex:part", { iri: "http://exempel.se/e" }],
      ],
    },
  ]);
  expect(await readRdfXml(xml)).toEqual([
    ["http://exempel.se/a?b=1&c=2", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://exempel.se/#Thing"],
    ["http://exempel.se/a?b=1&c=2", "http://exempel.se/#name", '"Barn & "unga" <18"@sv'],
    ["http://exempel.se/a?b=1&c=2", "http://exempel.se/#year", '"2020"^^http://www.w3.org/2001/XMLSchema#gYear'],
    ["http://exempel.se/a?b=1&c=2", "http://exempel.se/#part", "http://exempel.se/d"],
    ["http://exempel.se/a?b=1&c=2", "http://exempel.se/#part", "http://exempel.se/e"],
  ]);
});
