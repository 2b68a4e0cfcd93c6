import type { ImportPreviewJson, UnreadableFileJson } from "@foljsam/api/client";

/** A file that nothing could be read from as it stands: why, and under which id it is kept so that it can be read again. */
export type RefusedFile = Pick<UnreadableFileJson, "report" | "questions" | "upload" | "reading" | "sample"> & {
  readonly message: string;
};

/** What came of sending a file: its preview, what is wrong with it, or why it was not taken in at all. */
type Sent =
  | { readonly preview: ImportPreviewJson }
  | { readonly refused: RefusedFile }
  | { readonly status: number; readonly message: string };

/** Sends a form with a file, or with the id of one that is kept, to be read. The form's fields bear the API's own names. */
export async function sendFile(fetchApi: App.Locals["fetchApi"], form: FormData): Promise<Sent> {
  const response = await fetchApi("/api/v1/imports", { method: "POST", body: form });
  if (response.ok) return { preview: (await response.json()) as ImportPreviewJson };
  const { detail, report, questions, upload, reading, sample } = (await response.json()) as UnreadableFileJson;
  // What may not be kept at all cannot be read again either.
  if (response.status === 422 && upload)
    return { refused: { message: detail, report, questions, upload, reading, sample } };
  return { status: response.status, message: detail };
}

/** Sends each file of an upload form by itself, with what the form says of them all. An unused file field holds no file. */
export async function sendFiles(fetchApi: App.Locals["fetchApi"], form: FormData): Promise<readonly Sent[]> {
  const files = form.getAll("file").filter((file) => file instanceof File && file.name !== "");
  const sent: Sent[] = [];
  for (const file of files) {
    const one = new FormData();
    for (const name of ["indicator", "year", "gender"]) one.set(name, String(form.get(name) ?? ""));
    one.set("file", file);
    sent.push(await sendFile(fetchApi, one));
  }
  return sent;
}
