import { DetailedError } from "@foljsam/api/client";
import { error } from "@sveltejs/kit";

/** The body of an API answer. An error of the API becomes the page's error, with the API's own Swedish sentence. */
export async function answer<Body>(parsed: Promise<Body>): Promise<Body> {
  try {
    return await parsed;
  } catch (cause) {
    const failure = failureOf(cause);
    if (failure) error(failure.status, failure.message);
    throw cause;
  }
}

/** What the API said when it refused: its status, its error code, and its sentence. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** What the API said when it refused, or null when something else went wrong. */
export function failureOf(cause: unknown): Refusal | null {
  if (!(cause instanceof DetailedError) || cause.statusCode === undefined) return null;
  const { detail, code }: Readonly<Record<string, unknown>> = cause.detail?.data ?? {};
  return typeof detail === "string" ? { status: cause.statusCode, code: String(code), message: detail } : null;
}

/** What the API said against what was sent to it; null when it was taken. */
export async function refusalOf(sent: Promise<unknown>): Promise<Refusal | null> {
  try {
    await sent;
    return null;
  } catch (cause) {
    const failure = failureOf(cause);
    if (!failure) throw cause;
    return failure;
  }
}
