import type { ImportPreviewJson, ProblemDetails, UnreadableFileJson } from "@foljsam/api/client";

/** How far a file has come on its way; `share` is of both sending and reading, null when nobody knows, as while its figures are compared. */
export type Progress = { readonly phase: "sending" | "reading" | "comparing"; readonly share: number | null };

/** What a file sent became; `cancelled` when it was stopped on the way. */
export type Outcome =
  | { readonly preview: ImportPreviewJson }
  | { readonly problem: ProblemDetails & Partial<UnreadableFileJson> }
  | "cancelled";

type Line = {
  readonly read?: number;
  readonly total?: number;
  readonly phase?: "comparing";
  readonly preview?: ImportPreviewJson;
  readonly problem?: ProblemDetails & Partial<UnreadableFileJson>;
};

const lost: ProblemDetails = {
  type: "about:blank",
  title: "Avbrott",
  status: 0,
  code: "connection-lost",
  detail: "Förbindelsen bröts innan filen var läst. Försök igen.",
};

/** Sends a form with a file to be read, and tells how far it has come: first as bytes sent, then as the server reads. */
export function sendWithProgress(
  form: FormData,
  tell: (progress: Progress) => void,
): { readonly outcome: Promise<Outcome>; readonly cancel: () => void } {
  const request = new XMLHttpRequest();
  let taken = 0;
  let outcome: Outcome | undefined;

  const take = (line: Line) => {
    if (line.preview) outcome = { preview: line.preview };
    else if (line.problem) outcome = { problem: line.problem };
    else if (line.phase) tell({ phase: line.phase, share: null });
    else if (line.read !== undefined && line.total) {
      // Bytes are taken in ahead of their figures: when the last has come, nobody knows how much is left.
      const share = line.read < line.total ? (1 + line.read / line.total) / 2 : null;
      tell({ phase: "reading", share });
    }
  };
  const takeLines = () => {
    if (!request.getResponseHeader("content-type")?.startsWith("application/x-ndjson")) return;
    for (
      let end = request.responseText.indexOf("\n", taken);
      end >= 0;
      end = request.responseText.indexOf("\n", taken)
    ) {
      const line = request.responseText.slice(taken, end).trim();
      taken = end + 1;
      if (line !== "") take(JSON.parse(line) as Line);
    }
  };

  request.upload.addEventListener("progress", ({ loaded, total }) =>
    tell({ phase: "sending", share: total > 0 ? loaded / total / 2 : null }),
  );
  request.upload.addEventListener("load", () => tell({ phase: "reading", share: 0.5 }));
  request.addEventListener("progress", takeLines);
  return {
    outcome: new Promise((resolve) => {
      request.addEventListener("abort", () => resolve("cancelled"));
      request.addEventListener("error", () => resolve({ problem: lost }));
      request.addEventListener("load", () => {
        takeLines();
        resolve(outcome ?? wholeAnswer(request));
      });
      request.open("POST", "/api/v1/imports");
      request.setRequestHeader("accept", "application/x-ndjson, application/json;q=0.5");
      request.send(form);
    }),
    cancel: () => request.abort(),
  };
}

/** An answer that came in one piece: the preview, or a problem. */
function wholeAnswer({ status, responseText }: XMLHttpRequest): Outcome {
  try {
    const body: unknown = JSON.parse(responseText);
    if (status === 201) return { preview: body as ImportPreviewJson };
    return { problem: body as ProblemDetails };
  } catch {
    return { problem: lost };
  }
}
