import type { FileReportJson } from "@foljsam/api/client";

type Sent =
  | { readonly preview: string }
  | {
      readonly preview: null;
      readonly status: number;
      readonly message: string;
      readonly report: FileReportJson | null;
    };

/**
 * Passes an uploaded file on to the API as it comes, without opening it or holding it in memory: the form's fields bear the API's
 * own names. Answers the id of the preview, or what was wrong.
 */
export async function sendFile(fetchApi: App.Locals["fetchApi"], request: Request): Promise<Sent> {
  const response = await fetchApi("/api/v1/imports", {
    method: "POST",
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    body: request.body,
    duplex: "half",
  });
  const body = (await response.json()) as { id?: string; detail?: string; report?: FileReportJson };
  if (response.ok && body.id !== undefined) return { preview: body.id };
  return {
    preview: null,
    status: response.status >= 400 ? response.status : 502,
    message: body.detail ?? "Filen kunde inte tas emot.",
    report: body.report ?? null,
  };
}
