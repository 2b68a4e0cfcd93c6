import type { AuditAction } from "@foljsam/domain";
import { formatDate } from "../figures/date.ts";
import { reportStatusWord } from "./collaboration.ts";
import { genderWord } from "./measure.ts";
import { meetingNoteKindWord } from "./meetings.ts";
import { publicationWord, roleWord } from "./membership.ts";
import { statusWord } from "./progress.ts";

/** What was done to a thing (händelse), in a word. */
export const auditActionWord: Readonly<Record<AuditAction, string>> = {
  insert: "ny",
  update: "ändrad",
  delete: "borttagen",
};

const things: Readonly<Record<string, string>> = {
  collaboration: "samverkan",
  collaboration_group: "grupp",
  collaboration_indicator: "indikator i samverkan",
  stand_in: "ersättande område",
  principal: "huvudman",
  seat: "plats",
  cycle_rule: "regel i årshjulet",
  goal_area: "målområde",
  goal: "delmål",
  goal_part: "del av ett delmål",
  baseline_decision: "baslinje",
  adopted_judgement: "fastställd bedömning",
  meeting_note: "mötesanteckning",
  annual_report: "årsrapport",
  import_run: "inläsning",
  indicator: "eget nyckeltal",
  title_answer: "svar om en titel",
  unit_answer: "svar om en enhet",
  membership: "roll",
  person: "person",
  account: "sätt att logga in",
  passkey: "nyckel",
  two_factor: "engångskoder",
  sign_in_link: "inbjudan",
};

const fields: Readonly<Record<string, string>> = {
  name: "namn",
  email: "e-postadress",
  role: "roll",
  held_from: "från",
  held_until: "till och med",
  revoked: "återkallad",
  text: "text",
  kind: "slag",
  publication: "spridning",
  withdrawn: "återtagen",
  done: "klart",
  due_on: "klart senast",
  meeting_on: "mötets dag",
  status: "status",
  reason: "skäl",
  decision: "beslut",
  decided_on: "beslutets dag",
  decided_by: "beslutat av",
  value: "värde",
  year: "år",
  source: "källa",
  title: "titel",
  unit: "enhet",
  by: "införd av",
  file_name: "fil",
  area: "område",
  part: "del",
  gender: "kön",
  principal_area: "huvudman",
  example: "påhittad",
  email_verified: "adressen är bekräftad",
  two_factor_enabled: "engångskoder",
};

/** What a thing in the audit log is called; its own name in the database where it has none in words. */
export const auditThingWord = (kind: string): string => things[kind] ?? kind;

/** What a field of such a thing is called. */
export const auditFieldWord = (field: string): string => fields[field] ?? field;

const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleWord,
  publication: publicationWord,
  gender: genderWord,
  kind: meetingNoteKindWord,
  status: { ...reportStatusWord, ...statusWord },
};

/** A value of such a field in words: roles and states by their names, days as days are written. */
export function auditValueWord(field: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return values[field]?.[value] ?? value;
}
