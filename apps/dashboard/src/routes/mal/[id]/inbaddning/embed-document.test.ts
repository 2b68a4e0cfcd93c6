import { expect, test } from "vitest";
import { embedDocument } from "./embed-document.ts";

const html = embedDocument({
  heading: 'Andel <5 "små" & stora',
  description: "Region Blekinge: från 8,0 % (2007) till 8,1 % (2021).",
  notes: ["Tidsseriebrott 2018: <b>nytt</b> underlag."],
  sources: ["Källa: SCB (N02904)."],
  license: { name: "CC0 1.0", url: "http://creativecommons.org/publicdomain/zero/1.0/" },
  table: {
    caption: "Andel",
    unit: "procent",
    heading: "År",
    columns: [{ key: "a", name: "<script>" }],
    rows: [
      { key: "2021", name: "2021", cells: [{ text: "sekretess", value: null, missing: "suppressed", interval: null }] },
    ],
  },
  wide: "<svg></svg>",
  narrow: "<svg></svg>",
  page: "https://foljsam.example/mal/blekinge-20?kommun=1080&ar=2021",
});

test("what others have written is text in a frame, never markup", () => {
  expect(html).toContain("Andel &lt;5 &quot;små&quot; &amp; stora");
  expect(html).toContain("&lt;b&gt;nytt&lt;/b&gt;");
  expect(html).not.toMatch(/<script|<b>/);
});

test("it needs nothing else, and says where it is from, under which licence, and where the rest is", () => {
  expect(html).not.toMatch(/ src=|@import|url\(/);
  expect(html).toContain("Källa: SCB (N02904).");
  expect(html).toContain('href="http://creativecommons.org/publicdomain/zero/1.0/"');
  expect(html).toContain('href="https://foljsam.example/mal/blekinge-20?kommun=1080&amp;ar=2021"');
  expect(html).toContain("<td>sekretess</td>");
});
