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

/**
 * The area a cell means: a code also without its leading zeros (county codes are read as regions: `10` is 0010), a name in its
 * common variants, or both, when they agree. A group that the register lacks is made from its id or name. Undefined when none fits.
 */
export function findArea(cell: string, register: Register): Area | undefined {
  const text = tidyName(cell);
  const digits = code.exec(text)?.[1];
  if (digits !== undefined) return register.area(digits.padStart(4, "0"));
  if (groupId.test(text)) return register.area(text) ?? { code: text, name: text, kind: "group" };
  const both = codeAndName.exec(text);
  if (both?.[1] === undefined || both[2] === undefined) return findByName(text, register);
  return agreed(findArea(both[1], register), findByName(both[2], register), both[2]);
}

/** A code and a name that mean two municipalities, or two regions, mean neither. A group takes the name beside its id. */
function agreed(byCode: Area | undefined, byName: Area | undefined, name: string): Area | undefined {
  if (byCode?.kind === "group") return isNamed(byCode) ? byCode : { ...byCode, name };
  if (byCode === undefined || byName === undefined) return byCode ?? byName;
  return byCode.kind === byName.kind && byCode.code !== byName.code ? undefined : byCode;
}

function isNamed(area: Area): boolean {
  return area.name !== area.code;
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
