import adapter from "@sveltejs/adapter-node";
import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vite";

export default defineConfig({
  server: { proxy: { "/api": process.env["API_URL"] ?? "http://127.0.0.1:3001" } },
  // A page's own script may fetch the rest of itself when the page has been painted.
  worker: { format: "es" },
  plugins: [
    sveltekit({
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes("node_modules") ? undefined : true),
      },
      adapter: adapter(),
      // A style sheet of its own is another 40 ms before anything is seen on a phone; all that a page needs is less than a packet or two.
      inlineStyleThreshold: 30_000,
      csp: {
        // The same page is the same bytes each time it is asked for, so that it need not be sent again.
        mode: "hash",
        directives: {
          // What is not named here is nowhere: no frames, no plug-ins, nothing from other sites.
          "default-src": ["none"],
          "script-src": ["self"],
          "style-src": ["self"],
          // Charts are drawn on the server as SVG, whose text carries style attributes.
          "style-src-attr": ["unsafe-inline"],
          "img-src": ["self", "data:"],
          "font-src": ["self"],
          "connect-src": ["self"],
          "object-src": ["none"],
          "base-uri": ["none"],
          "form-action": ["self"],
          // Only /mal/[id]/inbaddning may be shown on other sites, and says so itself.
          "frame-ancestors": ["none"],
        },
      },
    }),
  ],
});
