import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAreas } from "../packages/intake/src/collaboration/read-areas.ts";
import { readCollaboration } from "../packages/intake/src/collaboration/read-collaboration.ts";
import { figuresOf } from "./example/figures.ts";
import { marginsOf } from "./example/margins.ts";
import { readRecipes } from "./example/recipes.ts";
import { delivery, hypergene, kld, koladafun, ownList, rkoladaCsv2, rkoladaV2 } from "./example/shapes.ts";
import type { Names } from "./example/shapes.ts";

const data = join(import.meta.dirname, "../data");

/** The shape that each example file is written in. */
const shapes = {
  "ej-konsuppdelade-hypergene": hypergene,
  "ekonomiskt-utsatta-kld": kld,
  "skola-arbete-fall-egen-lista": ownList,
  "bara-regionen-rkolada-v2": rkoladaV2,
  "halsa-pa-lika-villkor-rkolada-csv2": rkoladaCsv2,
  "enkater-leverans": delivery,
  "bara-kommunerna-koladafun": koladafun,
};

/** The files of invented example figures (exempeldata), by name. The same every time. */
export async function exampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await loadNames();
  const recipes = readRecipes();
  return new Map(
    Object.entries(shapes).map(([file, shape]) => {
      const figures = recipes
        .filter((recipe) => recipe.file === file)
        .flatMap((recipe) => {
          const own = figuresOf(recipe);
          return [...own, ...marginsOf(recipe, own)];
        });
      return [`exempel-pahittade-varden-${file}.csv`, shape(figures, names)];
    }),
  );
}

async function loadNames(): Promise<Names> {
  const { indicators } = await readCollaboration(join(data, "collaborations/blekinge"));
  const areas = await readAreas(join(data, "areas.csv"));
  return {
    indicator: (id) =>
      required(
        indicators.find((indicator) => indicator.id === id),
        id,
      ),
    area: (code) =>
      required(
        areas.find((area) => area.code === code),
        code,
      ),
  };
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`Unknown: ${what}`);
  return found;
}

if (import.meta.main) {
  for (const [name, bytes] of await exampleFiles()) {
    await writeFile(join(data, "example", name), bytes);
    console.log(`${name}: ${bytes.byteLength} byte`);
  }
}
