import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AuditCheck, checkAuditLog, type KnownLink, openDatabase, walkChain } from "@foljsam/database";

const help = `Kontrollerar händelseloggen: att ingen händelse har ändrats, tagits bort eller flyttats.

npm run audit-log -- --verify                     loggen i databasen
npm run audit-log -- --verify --known 1234:KOD    och att händelse 1234 har kontrollsumman KOD, som någon har antecknat
npm run audit-log -- --verify --file EXPORT.json  en export, utan databas

Slutar med 0 när loggen är hel, 1 när den inte är det och 2 när det inte gick att kontrollera.`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    console.log(help);
    return 2;
  }
  const check = asked.file === undefined ? await checkDatabase(asked.known) : await checkFile(asked.file, asked.known);
  for (const line of linesOf(check)) console.log(line);
  return check.broken === null && check.brokenSeals === 0 ? 0 : 1;
}

const breaks: Record<NonNullable<AuditCheck["broken"]>["how"], string> = {
  changed: "är inte som den skrevs",
  missing: "saknas",
  "out-of-order": "följer inte på den före",
  "not-as-known": "har en annan kontrollsumma än den som är antecknad",
};

function linesOf({ entries, last, broken, brokenSeals }: AuditCheck): readonly string[] {
  const whole = broken === null && brokenSeals === 0;
  return [
    whole
      ? `Händelseloggen är hel: ${entries} händelser.`
      : `Händelseloggen är INTE hel. ${entries} händelser från början stämmer.`,
    ...(broken ? [`Händelse ${broken.number} ${breaks[broken.how]}.`] : []),
    ...(brokenSeals > 0 ? [`${brokenSeals} förseglade värden har ändrats eller saknas.`] : []),
    ...(last && whole ? [`Anteckna, så att det märks om slutet tas bort: ${last.number}:${last.hash}`] : []),
  ];
}

type Asked = { readonly known?: KnownLink; readonly file?: string | undefined };

function readArguments(args: readonly string[]): Asked | undefined {
  const options = { verify: { type: "boolean" }, known: { type: "string" }, file: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const known = /^(\d+):([0-9a-f]{64})$/.exec(values.known ?? "");
    if (!values.verify || (values.known !== undefined && !known)) return undefined;
    return { file: values.file, ...(known && { known: { number: Number(known[1]), hash: known[2] as string } }) };
  } catch {
    return undefined;
  }
}

async function checkDatabase(known: KnownLink | undefined) {
  const database = await openDatabase({
    url: process.env["DATABASE_URL"],
    ownerUrl: process.env["DATABASE_OWNER_URL"],
    dataDir: process.env["DATA_DIR"],
  });
  try {
    return await checkAuditLog(database.db, known);
  } finally {
    await database.close();
  }
}

async function checkFile(path: string, known: KnownLink | undefined) {
  const { entries } = JSON.parse(readFileSync(path, "utf8")) as { entries: Parameters<typeof walkChain>[0] };
  return { ...(await walkChain(entries, known)), brokenSeals: 0 };
}
