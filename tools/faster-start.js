// A start of the command line takes a second less with these, which is most of the time that a small file takes.
import module from "node:module";
import { fileURLToPath } from "node:url";

// TypeScript is stripped of its types and compiled once, and kept where nobody else can write.
module.enableCompileCache?.(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

// Node looks a file up anew for each that imports it, and reads the package.json of its package again, of which Drizzle's is long. Our
// own files and Drizzle's say themselves where those beside them are; and what the name of a package meant once it means always.
const found = new Map();
module.registerHooks?.({
  resolve: (specifier, context, next) => {
    const format = specifier.startsWith(".") ? formatBeside(specifier, context.parentURL ?? "") : undefined;
    if (format !== undefined) {
      return { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true };
    }
    if (!/^(?:drizzle-orm|@foljsam)(?:$|\/)/.test(specifier)) return next(specifier, context);
    const answer = found.get(specifier) ?? next(specifier, context);
    found.set(specifier, answer);
    return { ...answer, shortCircuit: true };
  },
});

/** How a file is written that another imports by its place; undefined where Node should find out. */
function formatBeside(specifier, parent) {
  if (parent.includes("/node_modules/drizzle-orm/")) return "module";
  return specifier.endsWith(".ts") && !parent.includes("/node_modules/") ? "module-typescript" : undefined;
}
