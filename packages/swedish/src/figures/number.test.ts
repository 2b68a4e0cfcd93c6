import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatCount,
  formatNumber,
  formatShare,
  formatSigned,
  formatSignedShort,
  formatSize,
} from "./number.ts";

const spaced = (text: string) => text.replaceAll("\u00A0", "_");

describe("a figure", () => {
  test.each([
    [9.468342, 1, "9,5"],
    [2550.3, 1, "2_550,3"],
    [1234567, 0, "1_234_567"],
    [-2.3, 1, "\u22122,3"],
    [-0.04, 1, "0,0"],
    [-0, 0, "0"],
    [85, 1, "85,0"],
  ])("%d with %d decimals is %s: comma, real minus, no-break thousands, no minus zero", (value, decimals, text) => {
    expect(spaced(formatNumber(value, decimals))).toBe(text);
  });

  test.each([
    [1.005, 2, "1,01"],
    [2.675, 2, "2,68"],
    [0.25, 1, "0,3"],
    [-0.25, 1, "\u22120,3"],
  ])("%d is rounded as it is written, half away from zero", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test("can be read back", () => {
    assert(
      property(integer({ min: -1e9, max: 1e9 }), integer({ min: 0, max: 3 }), (steps, decimals) => {
        const value = steps / 10 ** decimals;
        const read = Number(
          formatNumber(value, decimals).replaceAll("\u00A0", "").replace("\u2212", "-").replace(",", "."),
        );
        expect(read).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a difference", () => {
  test.each([
    [0.3, 1, "+0,3", "+0,3", "0,3"],
    [-1.4, 1, "\u22121,4", "\u22121,4", "1,4"],
    [-2, 1, "\u22122,0", "\u22122", "2"],
    [0, 1, "0", "0", "0"],
    [-0.04, 1, "0", "0", "0"],
    [1000, 1, "+1_000,0", "+1_000", "1_000"],
  ])(
    "%d is signed unless it is nothing, and in short without needless decimals",
    (value, decimals, signed, short, size) => {
      expect(spaced(formatSigned(value, decimals))).toBe(signed);
      expect(spaced(formatSignedShort(value, decimals))).toBe(short);
      expect(spaced(formatSize(value, decimals))).toBe(size);
    },
  );
});

describe("a share", () => {
  test.each([
    [0.7, "70_%"],
    [2 / 3, "67_%"],
    [1, "100_%"],
    [1.25, "125_%"],
    [-0.3, "\u221230_%"],
    [0, "0_%"],
  ])("%d is %s", (share, text) => {
    expect(spaced(formatShare(share))).toBe(text);
  });

  test.each([
    [0.999, "99_%"],
    [0.949, "94_%"],
    [0.599, "59_%"],
  ])("%d is not rounded up to the limit that it falls short of", (share, text) => {
    expect(spaced(formatShare(share))).toBe(text);
  });
});

test("what is counted is in the singular only when it is one", () => {
  expect([0, 1, 92738].map((count) => spaced(formatCount(count, "rad", "rader")))).toEqual([
    "0_rader",
    "1_rad",
    "92_738_rader",
  ]);
});

test.each([
  [0, "0_byte"],
  [999, "999_byte"],
  [13_570, "14_kB"],
  [999_499, "999_kB"],
  [999_500, "1,0_MB"],
  [209_715_200, "209,7_MB"],
])("a file of %d bytes is %s", (bytes, text) => {
  expect(spaced(formatBytes(bytes))).toBe(text);
});
