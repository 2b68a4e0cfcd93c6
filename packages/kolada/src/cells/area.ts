import type { Area } from "@foljsam/domain";
import type { Register } from "../register.ts";
import { areaNames, groupNames, isGroupName, tidyName } from "./area-names.ts";

const code = /^(\d{1,4})(?:[.,]0)?$/;
const codeAndName = /^(\d{2,4}|G\d{2,})[ ,:–-]+(\D.*)$/;
const damaged = /[\p{Cc}\p{Cs}\u{FFFD}]/u;
const longestName = 200;
const groupId = /^G\d{2,}$/;

/** How a cell names its area: by code, by a county code of one or two digits, by both code and name, or by name. */
export type AreaWriting = "code" | "county-code" | "both" | "name";

export const areaWritings: readonly AreaWriting[] = ["code", "county-code", "both", "name"];

/** The way an area cell is written. */
export function areaWriting(cell: string): AreaWriting {
  const text = tidyName(cell);
  const digits = code.exec(text)?.[1];
  if (digits !== undefined) return digits.length > 2 ? "code" : "county-code";
  if (groupId.test(text)) return "code";
  return codeAndName.test(text) ? "both" : "name";
}

/** Why a cell means no area: nothing of it is known, or its code and its name are not the same area. */
export type NoArea = "unknown" | "contradiction";

/** The area a cell means, as `readArea` says; undefined when there is none. */
export function findArea(cell: string, register: Register): Area | undefined {
  const area = readArea(cell, register);
  return typeof area === "string" ? undefined : area;
}

/**
 * The area a cell means: a code also without its leading zeros (county codes are read as regions: `10` is 0010), a name in its
 * common variants, or both, when they agree. A group that the register lacks is made from its id or name.
 */
export function readArea(cell: string, register: Register): Area | NoArea {
  const text = tidyName(cell);
  const digits = code.exec(text)?.[1];
  if (digits !== undefined) return register.area(digits.padStart(4, "0")) ?? "unknown";
  if (groupId.test(text)) return register.area(text) ?? { code: text, name: text, kind: "group" };
  const both = codeAndName.exec(text);
  if (both?.[1] === undefined || both[2] === undefined) return findByName(text, register) ?? "unknown";
  return agreedArea({ code: both[1], name: both[2] }, register);
}

/**
 * The area that a code and the name beside it mean together. Where both are known they must be the same, but that the code of a county
 * may stand beside the county's name. A code that is known is enough, since names vary; a name beside a code that is not known is
 * most often a slip in either.
 */
export function agreedArea(
  beside: { readonly code: string; readonly name: string },
  register: Register,
): Area | NoArea {
  const byCode = readArea(beside.code, register);
  const byName = readArea(beside.name, register);
  if (byCode === "contradiction" || byName === "contradiction") return "contradiction";
  if (byCode === "unknown") return byName === "unknown" ? "unknown" : "contradiction";
  if (byName === "unknown") return named(byCode, beside.name);
  if (byCode.kind === "group" && byName.kind === "group") return named(byCode, beside.name);
  return byCode.code === byName.code || isOwnCounty(byCode, beside.name, register) ? byCode : "contradiction";
}

/** A group takes the name beside its id. */
function named(area: Area, name: string): Area {
  return area.kind === "group" && area.name === area.code ? { ...area, name: tidyName(name) } : area;
}

/** `08 Kalmar` is the region, although Kalmar alone is the municipality. */
function isOwnCounty(area: Area, name: string, register: Register): boolean {
  return area.kind === "region" && findByName(`${tidyName(name)} län`, register)?.code === area.code;
}

function findByName(name: string, register: Register): Area | undefined {
  if (!isGroupName(name)) return firstKnown(areaNames(name), register);
  return firstKnown(groupNames(name), register) ?? unknownGroup(name);
}

function firstKnown(names: readonly string[], register: Register): Area | undefined {
  for (const name of names) {
    const area = register.areaByName(name);
    if (area !== undefined) return area;
  }
  return undefined;
}

function unknownGroup(name: string): Area | undefined {
  if (damaged.test(name) || name.length > longestName) return undefined;
  const written = name.replace(/, ?ovägt medel$/i, " (ovägt medel)");
  return { code: `G:${written}`, name: written, kind: "group" };
}
