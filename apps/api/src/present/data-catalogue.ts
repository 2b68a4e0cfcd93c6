import { type RdfNode, type RdfValue, rdfXml } from "../formats/rdf-xml.ts";
import type { OpenDataJson, OpenDatasetJson } from "../schemas/open-data.ts";

const prefixes = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
};

const authority = "http://publications.europa.eu/resource/authority";
const swedish = `${authority}/language/SWE`;
const open = `${authority}/access-right/PUBLIC`;
const health = `${authority}/data-theme/HEAL`;
const society = `${authority}/data-theme/SOCI`;

const link = (iri: string): RdfValue => ({ iri });
const words = (text: string): RdfValue => ({ text, lang: "sv" });
const yearType = "http://www.w3.org/2001/XMLSchema#gYear";

/**
 * What is published, as DCAT-AP-SE in the RDF/XML that Sveriges dataportal harvests (https://docs.dataportal.se/dcat/3.0.1/sv/). `site` is
 * the address that everything's own address begins with. The contact that the profile asks for is left out where none is known.
 */
export function dataCatalogue(data: OpenDataJson, site: string): string {
  const at = (path: string) => `${site}${path}`;
  const page = at("/oppna-data");
  const publisher = `${page}#utgivare`;
  const contact = data.contactEmail === null ? [] : [contactNode(`${page}#kontakt`, data.publisher, data.contactEmail)];
  const common: RdfNode["properties"] = [
    ["dcterms:publisher", link(publisher)],
    ...contact.map(({ iri }) => ["dcat:contactPoint", link(iri)] as const),
    ["dcterms:accessRights", link(open)],
  ];
  const catalogue: RdfNode = {
    iri: `${page}#katalog`,
    class: "dcat:Catalog",
    properties: [
      ["dcterms:title", words(`Öppna data från ${data.publisher}`)],
      ["dcterms:description", words("Mål, utfall och bedömningar som kan hämtas fritt.")],
      ["dcterms:publisher", link(publisher)],
      ["dcterms:license", link(data.license.url)],
      ["dcterms:language", link(swedish)],
      ["foaf:homepage", link(page)],
      ...data.datasets.map(({ id }) => ["dcat:dataset", link(`${page}#${id}`)] as const),
      ["dcat:service", link(`${page}#api`)],
    ],
  };
  const agent: RdfNode = {
    iri: publisher,
    class: "foaf:Agent",
    properties: [
      ["foaf:name", { text: data.publisher }],
      ["dcterms:type", link("http://purl.org/adms/publishertype/RegionalAuthority")],
    ],
  };
  const service: RdfNode = {
    iri: `${page}#api`,
    class: "dcat:DataService",
    properties: [
      ["dcterms:title", words("Öppet API")],
      ...common,
      ["dcterms:license", link(data.license.url)],
      ["dcat:endpointURL", link(at("/api/v1"))],
      ["dcat:endpointDescription", link(at("/api/v1/openapi.json"))],
      ...data.datasets.map(({ id }) => ["dcat:servesDataset", link(`${page}#${id}`)] as const),
    ],
  };
  const period: RdfNode = {
    iri: `${page}#period`,
    class: "dcterms:PeriodOfTime",
    properties: [
      ["dcat:startDate", { text: String(data.years.first), type: yearType }],
      ["dcat:endDate", { text: String(data.years.last), type: yearType }],
    ],
  };
  const datasets = data.datasets.flatMap((dataset) => datasetNodes(dataset, data, page, at, common));
  return rdfXml(prefixes, [catalogue, agent, ...contact, ...datasets, period, service]);
}

function contactNode(iri: string, name: string, email: string): RdfNode {
  return {
    iri,
    class: "vcard:Organization",
    properties: [
      ["vcard:fn", { text: name }],
      ["vcard:hasEmail", link(`mailto:${email}`)],
    ],
  };
}

function datasetNodes(
  { id, title, description, keywords, downloads }: OpenDatasetJson,
  { license, years }: OpenDataJson,
  page: string,
  at: (path: string) => string,
  common: RdfNode["properties"],
): readonly RdfNode[] {
  const distributions = downloads.map(({ format, mediaType, path }): RdfNode => ({
    iri: `${page}#${id}-${format}`,
    class: "dcat:Distribution",
    properties: [
      ["dcterms:title", words(`${title}, ${format}`)],
      ["dcterms:format", { text: mediaType }],
      ["dcterms:license", link(license.url)],
      ["dcat:accessURL", link(at(path))],
      ["dcat:downloadURL", link(at(path))],
      ["dcat:accessService", link(`${page}#api`)],
    ],
  }));
  const dataset: RdfNode = {
    iri: `${page}#${id}`,
    class: "dcat:Dataset",
    properties: [
      ["dcterms:title", words(title)],
      ["dcterms:description", words(description)],
      ...common,
      ["dcterms:language", link(swedish)],
      ["dcat:landingPage", link(page)],
      ["dcat:theme", link(health)],
      ["dcat:theme", link(society)],
      ...keywords.map((keyword) => ["dcat:keyword", words(keyword)] as const),
      ...(years.first <= years.last ? [["dcterms:temporal", link(`${page}#period`)] as const] : []),
      ...distributions.map(({ iri }) => ["dcat:distribution", link(iri)] as const),
    ],
  };
  return [dataset, ...distributions];
}
