import { formatShare } from "@foljsam/swedish";
import type { ReadingListener } from "./ingest-file.ts";

/** A terminal to draw on. */
export type Terminal = { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };

const eraseLine = "\r\u001B[2K";
const widest = 40;

/** A bar that shows how much of a file has been read; draws nothing where the output is not a terminal. `clear` takes it away. */
export function progressBar(terminal: Terminal, name: string): { readonly listen: ReadingListener; clear(): void } {
  if (!terminal.isTTY) return { listen: () => undefined, clear: () => undefined };
  let drawn = "";
  const draw = (text: string) => {
    if (text === drawn) return;
    terminal.write(eraseLine + text);
    drawn = text;
  };
  return {
    listen: (read, total) => {
      const share = total === 0 ? 1 : Math.min(read / total, 1);
      const width = Math.max(10, Math.min(widest, (terminal.columns ?? 80) - name.length - 10));
      const filled = Math.floor(share * width);
      draw(
        `${name} ${"█".repeat(filled)}${"░".repeat(width - filled)} ${share === 1 ? "jämförs …" : formatShare(share)}`,
      );
    },
    clear: () => draw(""),
  };
}
