/** Something that wants to stand at a height, and needs room around it. */
export type Stackable = { readonly wanted: number; readonly height: number };

/**
 * Heights where none covers another, each as near to where it wants to be as the others allow, all between `top` and `bottom`
 * while there is room. In the order they were given.
 */
export function stacked(items: readonly Stackable[], top: number, bottom: number): readonly number[] {
  const order = items.map((_, index) => index).toSorted((one, other) => wantedOf(items, one) - wantedOf(items, other));
  const groups: Group[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    groups.push({
      members: [index],
      height: item.height,
      start: clamp(item.wanted - item.height / 2, top, bottom - item.height),
    });
    mergeOverlapping(groups, items, top, bottom);
  }
  const heights = items.map(() => 0);
  for (const group of groups) {
    let start = group.start;
    for (const index of group.members) {
      const height = items[index]?.height ?? 0;
      heights[index] = start + height / 2;
      start += height;
    }
  }
  return heights;
}

type Group = { readonly members: readonly number[]; readonly height: number; readonly start: number };

function mergeOverlapping(groups: Group[], items: readonly Stackable[], top: number, bottom: number): void {
  for (;;) {
    const below = groups.at(-1);
    const above = groups.at(-2);
    if (below === undefined || above === undefined || above.start + above.height <= below.start) return;
    groups.splice(-2, 2, merged([...above.members, ...below.members], items, top, bottom));
  }
}

function merged(members: readonly number[], items: readonly Stackable[], top: number, bottom: number): Group {
  const height = members.reduce((sum, index) => sum + (items[index]?.height ?? 0), 0);
  let offset = 0;
  let sum = 0;
  for (const index of members) {
    const item = items[index];
    if (item === undefined) continue;
    sum += item.wanted - item.height / 2 - offset;
    offset += item.height;
  }
  return { members, height, start: clamp(sum / members.length, top, bottom - height) };
}

function wantedOf(items: readonly Stackable[], index: number): number {
  return items[index]?.wanted ?? 0;
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(value, greatest));
}
