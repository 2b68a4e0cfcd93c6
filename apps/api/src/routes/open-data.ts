import { latestRun, listAreas } from "@foljsam/database";
import { z } from "@hono/zod-openapi";
import { chosenCollaboration } from "../collaborations.ts";
import { rdfXmlType } from "../formats/rdf-xml.ts";
import { dataCatalogue } from "../present/data-catalogue.ts";
import { presentOpenData } from "../present/open-data.ts";
import { type ApiDependencies, contract, createRoutes, invalid, json, notFound } from "../routing.ts";
import { openDataSchema } from "../schemas/open-data.ts";
import { collaborationParameter } from "../schemas/parameters.ts";
import { untoldSite } from "../site.ts";

const query = z.object({ collaboration: collaborationParameter });

const list = contract("read", {
  method: "get",
  path: "/open-data",
  summary: "Open data: what is published for anyone to use, and where it is",
  request: { query },
  responses: { 200: json(openDataSchema, "The datasets of the collaboration."), ...invalid, ...notFound },
});

const catalogue = contract("read", {
  method: "get",
  path: "/open-data/catalogue",
  summary: "The same as DCAT-AP-SE, for data portals",
  request: { query },
  responses: {
    200: { description: "The catalogue in RDF/XML.", content: { [rdfXmlType]: { schema: z.string() } } },
    ...invalid,
    ...notFound,
  },
});

/** Routes for open data (öppna data). */
export const openDataRoutes = ({ read, site = untoldSite }: ApiDependencies) => {
  const published = async (slug: string | undefined) => {
    const collaboration = await chosenCollaboration(read, slug);
    const [areas, run] = await Promise.all([listAreas(read), latestRun(read)]);
    return presentOpenData(collaboration, areas, run, site);
  };
  return createRoutes()
    .openapi(list, async (c) => c.json(await published(c.req.valid("query").collaboration), 200))
    .openapi(catalogue, async (c) => {
      const data = await published(c.req.valid("query").collaboration);
      const address = site.publicUrl ?? new URL(c.req.url).origin;
      return c.body(dataCatalogue(data, address), 200, { "Content-Type": `${rdfXmlType}; charset=utf-8` });
    });
};
