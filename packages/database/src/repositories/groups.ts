import type { Group, Seat } from "@foljsam/domain";
import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { incoming } from "../connection/upsert.ts";
import { groups, seats } from "../schema/groups.ts";
import { groupBy } from "./group-by.ts";
import { replaceRows } from "./replace-rows.ts";

/** The groups (samverkansgrupper) of collaborations by the collaborations' keys. */
export async function loadGroups(
  db: Database,
  collaborations: readonly number[],
): Promise<(collaboration: number) => Group[]> {
  const rows = await db
    .select()
    .from(groups)
    .where(and(inArray(groups.collaboration, [...collaborations]), eq(groups.withdrawn, false)))
    .orderBy(asc(groups.position));
  const keys = rows.map(({ id }) => id);
  const taken =
    keys.length > 0 ? await db.select().from(seats).where(inArray(seats.group, keys)).orderBy(asc(seats.position)) : [];
  const seatsOf = groupBy(taken, (seat) => seat.group);
  const rowsOf = groupBy(rows, (row) => row.collaboration);
  return (collaboration) =>
    rowsOf(collaboration).map((row) => ({
      slug: row.slug,
      name: row.name,
      shortName: row.shortName,
      level: row.level,
      reportsTo: row.reportsTo,
      horizonYears: [row.horizonFrom, row.horizonTo],
      meetingsPerYear: row.meetingsFrom === null ? null : [row.meetingsFrom, row.meetingsTo ?? row.meetingsFrom],
      mandate: row.mandate,
      seats: seatsOf(row.id).map(toSeat),
      reportsAnnually: row.reportsAnnually,
    }));
}

/** Saves a collaboration's groups; those it no longer names are withdrawn. Gives back the groups' keys by slug. */
export async function saveGroups(
  tx: Database,
  collaboration: number,
  given: readonly Group[],
): Promise<Map<string, number>> {
  const slugs = given.map(({ slug }) => slug);
  await tx
    .update(groups)
    .set({ withdrawn: true, reportsTo: null })
    .where(and(eq(groups.collaboration, collaboration), notInArray(groups.slug, slugs)));
  if (given.length === 0) return new Map();
  const saved = await tx
    .insert(groups)
    .values(given.map((group, position) => ({ collaboration, position, withdrawn: false, ...toRow(group) })))
    .onConflictDoUpdate({
      target: [groups.collaboration, groups.slug],
      set: incoming(groups, ["collaboration", "slug"]),
    })
    .returning({ key: groups.id, slug: groups.slug });
  const keys = new Map(saved.map(({ key, slug }) => [slug, key]));

  const taken = given.flatMap(({ slug, seats }) =>
    seats.map((seat, position) => ({ group: keys.get(slug) as number, position, ...seat })),
  );
  await replaceRows(tx, seats, inArray(seats.group, [...keys.values()]), taken);
  return keys;
}

function toSeat({ role, organisation, count, principal, votes }: typeof seats.$inferSelect): Seat {
  return { role, organisation, count, principal, votes };
}

function toRow({ horizonYears, meetingsPerYear, ...group }: Group) {
  const [horizonFrom, horizonTo] = horizonYears;
  const [meetingsFrom, meetingsTo] = meetingsPerYear ?? [null, null];
  return { ...group, horizonFrom, horizonTo, meetingsFrom, meetingsTo };
}
