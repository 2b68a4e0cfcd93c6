import { previewSummary, refusalSummary } from "./preview-summary.ts";
import { type Outcome, type Progress, sendWithProgress } from "./send-with-progress.ts";

/** A file on its way from the visitor's computer to its preview. */
export class QueuedFile {
  readonly file: File;
  progress = $state<Progress | null>(null);
  /** What came of it: a sentence, and where to go on; null while it is on its way. */
  result = $state<{
    readonly said: string;
    readonly href: string | null;
    readonly kept: [string, string] | null;
  } | null>(null);
  cancel = $state<(() => void) | null>(null);

  constructor(file: File) {
    this.file = file;
    this.cancel = () => {
      this.result = cancelled;
    };
  }

  async send(form: FormData): Promise<void> {
    const sending = sendWithProgress(form, (progress) => {
      this.progress = progress;
    });
    this.cancel = sending.cancel;
    this.result = resultOf(await sending.outcome);
    this.cancel = null;
  }
}

const cancelled = { said: "Avbruten. Inget har sparats.", href: null, kept: null } as const;

function resultOf(outcome: Outcome): NonNullable<QueuedFile["result"]> {
  if (outcome === "cancelled") return cancelled;
  if ("preview" in outcome) {
    const { id } = outcome.preview;
    const href = `/inlasning/forhandsgranskning/${id}`;
    return { said: previewSummary(outcome.preview), href, kept: ["fil", id] };
  }
  const { detail, questions = [], upload } = outcome.problem;
  const said = refusalSummary({ questions, message: detail });
  return upload === undefined
    ? { said, href: null, kept: null }
    : { said, href: `/inlasning/fil/${upload}`, kept: ["stoppad", upload] };
}

/** Sends files one after the other, each with what was said of them all, and gives back their rows at once. */
export function queueFiles(files: readonly File[], about: FormData): { rows: QueuedFile[]; done: Promise<void> } {
  const rows = files.map((file) => new QueuedFile(file));
  const sendAll = async () => {
    for (const row of rows) {
      if (row.result !== null) continue;
      const form = new FormData();
      for (const [name, value] of about) if (name !== "file") form.append(name, value);
      form.set("file", row.file);
      await row.send(form);
    }
  };
  return { rows, done: sendAll() };
}
