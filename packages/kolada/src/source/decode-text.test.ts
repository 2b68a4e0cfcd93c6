import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chunks } from "../register.fixture.ts";
import { decodeText } from "./decode-text.ts";
import { encode } from "./text.fixture.ts";

const text = "Kommun;År;Värde\nÖrebro;2019;1\nSölvesborg;2019;2\nÅre;2019;3\n";

async function decode(bytes: Uint8Array, chunkSize = 7): Promise<{ text: string; encoding: string }> {
  const decoded = decodeText(chunks(bytes, chunkSize));
  let whole = "";
  for await (const piece of decoded.text) whole += piece;
  return { text: whole, encoding: decoded.encoding() };
}

describe("a file is read in the encoding it has", () => {
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8-bom", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", encode(`\uFEFF${text}`, "utf-16le")],
    ["utf-16be", encode(`\uFEFF${text}`, "utf-16be")],
    ["utf-16le", encode(text, "utf-16le")],
    ["windows-1252", encode(text, "windows-1252")],
    ["macroman", encode(text, "macintosh")],
  ])("%s", async (encoding, bytes) => {
    expect(await decode(bytes)).toEqual({ text, encoding });
    expect(await decode(bytes, 100_000)).toEqual({ text, encoding });
  });
});

test("plain ASCII is UTF-8", async () => {
  expect(await decode(Buffer.from("a;b\n1;2\n"))).toEqual({ text: "a;b\n1;2\n", encoding: "utf-8" });
});

test("a first Ö after a megabyte of plain letters is still read right", async () => {
  const long = "Ale;2019;1\n".repeat(100_000);
  for (const encoding of ["windows-1252", "macintosh"] as const) {
    const decoded = await decode(encode(`${long}Örebro;2019;2\n`, encoding), 65_536);
    expect(decoded.text.endsWith("Örebro;2019;2\n")).toBe(true);
  }
});

test("Windows' own signs, which Latin-1 lacks, are read", async () => {
  const bytes = encode("Östra – “citat” 5 €\n", "windows-1252");
  expect((await decode(bytes)).text).toBe("Östra – “citat” 5 €\n");
});

test("one damaged byte does not turn a file in UTF-8 into something else", async () => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)]);
  expect(await decode(bytes)).toEqual({ text: `${text}\uFFFD${text}`, encoding: "utf-8" });
});

test("all kinds of line ends become one, also where a chunk divides them", async () => {
  for (const chunkSize of [1, 2, 3, 100]) {
    expect((await decode(Buffer.from("a\r\nb\rc\n\r\n\r"), chunkSize)).text).toBe("a\nb\nc\n\n\n");
  }
});

test("no division into chunks changes what is read", async () => {
  const swedish = fc.string({ unit: fc.constantFrom(..."aåäöÅÄÖ;\n\r€1"), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(swedish, fc.integer({ min: 1, max: 9 }), async (content, chunkSize) => {
      const bytes = Buffer.from(content);
      expect(await decode(bytes, chunkSize)).toEqual(await decode(bytes, 1_000));
    }),
  );
});
