import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";

const resolve = createRequire(import.meta.url).resolve;

/** An SVG of ours as a PNG, twice as large, so that it is sharp in print and on a projector; with our own font, whatever the machine has. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: 2 },
    background: "#ffffff",
    font: {
      loadSystemFonts: false,
      fontFiles: ["Regular", "SemiBold"].map((weight) => resolve(`@foljsam/charts/fonts/FoljsamSans-${weight}.ttf`)),
      defaultFontFamily: "Foljsam Sans",
      sansSerifFamily: "Foljsam Sans",
    },
  });
  return Uint8Array.from(image.asPng());
}
