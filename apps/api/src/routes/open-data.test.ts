import { describe, expect, test } from "vitest";
import { onPostgres } from "../../../../test/postgres/database.ts";
import { blekingeApi } from "../blekinge-api.fixture.ts";
import { parseResponse } from "../client.ts";
import { createApi } from "../create-api.ts";
import { readRdfXml, type Statement } from "../read-rdf-xml.fixture.ts";
import { licenses } from "../site.ts";

onPostgres("open data", () => {
  const api = blekingeApi();
  const published = async () => await parseResponse(api().client["open-data"].$get({ query: {} }));

  test("every dataset can be fetched in each of its formats", async () => {
    const { datasets, license } = await published();
    expect(datasets.map(({ id }) => id)).toEqual(["progress", "observations", "goals", "indicators", "areas"]);
    expect(license.name).toBe("CC0 1.0");
    for (const { mediaType, path } of datasets.flatMap(({ downloads }) => downloads)) {
      const response = await api().request(path);
      expect([path, response.status, response.headers.get("content-type")?.split(";")[0]]).toEqual([
        path,
        200,
        mediaType,
      ]);
      expect((await response.bytes()).length).toBeGreaterThan(100);
    }
  });

  test("the outcomes of a collaboration are those of its own indicators and areas, and of the areas that stand in", async () => {
    const { observations } = await parseResponse(
      api().client.observations.$get({ query: { collaboration: "blekinge" } }),
    );
    expect(new Set(observations.map(({ area }) => area))).toEqual(
      new Set(["0010", "1080", "1081", "1082", "1083", "1060", "G33620"]),
    );
    const narrowed = await parseResponse(
      api().client.observations.$get({ query: { collaboration: "blekinge", area: "1080" } }),
    );
    expect(new Set(narrowed.observations.map(({ area }) => area))).toEqual(new Set(["1080"]));
  });

  describe("as DCAT-AP-SE", () => {
    const dcat = "http://www.w3.org/ns/dcat#";
    const dcterms = "http://purl.org/dc/terms/";
    const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    const catalogue = async (): Promise<readonly Statement[]> => {
      const { database } = api();
      const site = {
        publicUrl: "https://uppfoljning.se",
        contactEmail: "data@region.se",
        license: licenses["cc-by-4.0"],
      };
      const told = createApi({ ...database, log: () => undefined, revision: "1", today: () => "2022-03-15", site });
      const response = await told.request("/api/v1/open-data/catalogue");
      expect(response.headers.get("content-type")).toBe("application/rdf+xml; charset=utf-8");
      return await readRdfXml(await response.text());
    };
    const things = (statements: readonly Statement[], of: string) =>
      statements.filter(([, predicate, object]) => predicate === rdfType && object === of).map(([subject]) => subject);

    test("everything has an address of its own on the public site", async () => {
      const statements = await catalogue();
      expect(statements.filter((terms) => terms.some((term) => term.startsWith("_:")))).toEqual([]);
      expect(statements.filter(([subject]) => !subject.startsWith("https://uppfoljning.se/oppna-data#"))).toEqual([]);
    });

    test.each([
      [`${dcat}Catalog`, 1, ["title", "description", "publisher", "license"].map((name) => dcterms + name)],
      [
        `${dcat}Dataset`,
        5,
        [
          ...["title", "description", "publisher"].map((name) => dcterms + name),
          `${dcat}contactPoint`,
          `${dcat}distribution`,
        ],
      ],
      [`${dcat}Distribution`, 11, [`${dcat}accessURL`, `${dcterms}license`, `${dcterms}format`]],
      [`${dcat}DataService`, 1, [`${dcterms}title`, `${dcat}endpointURL`]],
      ["http://xmlns.com/foaf/0.1/Agent", 1, ["http://xmlns.com/foaf/0.1/name"]],
      [
        "http://www.w3.org/2006/vcard/ns#Organization",
        1,
        ["http://www.w3.org/2006/vcard/ns#fn", "http://www.w3.org/2006/vcard/ns#hasEmail"],
      ],
    ])("%s: %i, each with what the profile asks for", async (of, count, asked) => {
      const statements = await catalogue();
      const found = things(statements, of);
      expect(found).toHaveLength(count);
      for (const thing of found) {
        const said = statements.filter(([subject]) => subject === thing).map(([, predicate]) => predicate);
        expect(said).toEqual(expect.arrayContaining(asked));
      }
    });

    test("what is pointed at within the catalogue is told there", async () => {
      const statements = await catalogue();
      const subjects = new Set(statements.map(([subject]) => subject));
      const pointed = statements
        .filter(([, predicate]) => !/(landingPage|homepage|accessURL|downloadURL|endpoint)/u.test(predicate))
        .map(([, , object]) => object)
        .filter((object) => object.startsWith("https://uppfoljning.se/"));
      expect(pointed.filter((object) => !subjects.has(object))).toEqual([]);
    });

    test("the portal's usual address leads to it, and without a contact it is given all the same", async () => {
      const response = await api().request("/datasets/dcat");
      expect([response.status, response.headers.get("location")]).toEqual([303, "/api/v1/open-data/catalogue"]);
      const text = await (await api().request("/api/v1/open-data/catalogue")).text();
      expect(text).not.toContain("contactPoint");
    });
  });
});
