// A start of the command line takes a second less with these, which is most of the time that a small file takes.
import module from "node:module";
import { fileURLToPath } from "node:url";

// TypeScript is stripped of its types and compiled once, and kept where nobody else can write.
module.enableCompileCache?.(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

// Node reads the package.json of a package anew for each of its files and of those that import it, and Drizzle's is long. One package
// alone imports it, so that what a name meant once it means always.
const found = new Map();
module.registerHooks?.({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith(".") && context.parentURL?.includes("/node_modules/drizzle-orm/")) {
      return { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true };
    }
    if (!specifier.startsWith("drizzle-orm/") && specifier !== "drizzle-orm") return next(specifier, context);
    const answer = found.get(specifier) ?? next(specifier, context);
    found.set(specifier, answer);
    return { ...answer, shortCircuit: true };
  },
});
