import { expect, test } from "vitest";
import { noteToTell } from "./notes.ts";

const note = (source: string | null, comment: string | null = null) => ({ source, comment });

test.each([
  [
    "apart from every hidden figure all is told",
    note("Enkät", "3 av 50 svarade"),
    "apart",
    note("Enkät", "3 av 50 svarade"),
  ],
  [
    "of a hidden figure nothing is told, for it may be said in words",
    note("Enkät", "tre elever"),
    "hidden",
    note(null),
  ],
  [
    "beside a hidden figure no comment is told",
    note("Enkät våren 2022", "varav tre kvinnor"),
    "beside",
    note("Enkät våren 2022"),
  ],
  ["nor a source that has a number in it", note("3 av 50 svar, enkät 2022"), "beside", note(null)],
  ["and where there is nothing to tell there is nothing", note(null, null), "beside", note(null)],
] as const)("%s", (_, given, nearness, told) => {
  expect(noteToTell(given, nearness)).toEqual(told);
});
