import { DomainError, holdsPersonalNumber } from "@foljsam/domain";
import type { Context, MiddlewareHandler } from "hono";
import { actorOf } from "./permission/allow.ts";

/** An id or a mark that somebody has been given by us: digits in it are chance. */
const givenMark = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{32,}$/i;

/**
 * Lets no personal number (personnummer) in with what is written, in whatever field: what is told of deviations, decisions and stories
 * holds no data of patients. What a file holds is seen to where it is read.
 */
export const noPersonalNumbers: MiddlewareHandler = async (c, next) => {
  // Who has not signed in writes nothing, and is refused before a body is read for them.
  if (actorOf(c).person && !["GET", "HEAD", "OPTIONS"].includes(c.req.method)) {
    for await (const [field, text] of textsOf(c)) {
      if (!givenMark.test(text) && holdsPersonalNumber(text)) throw new DomainError("personal-number", { field });
    }
  }
  await next();
};

type Field = readonly [field: string, text: string];

/** Every text of a body with the name of its field. A body that cannot be read is for its route to refuse. */
async function* textsOf(c: Context): AsyncGenerator<Field> {
  const type = c.req.header("content-type") ?? "";
  if (/json/i.test(type)) {
    const body: unknown = await c.req.json().catch(() => null);
    yield* textsIn(body, "");
  } else if (/form/i.test(type)) {
    const form = await c.req.formData().catch(() => new FormData());
    for (const [field, value] of form) yield [field, typeof value === "string" ? value : value.name];
  } else if (type !== "") {
    yield ["", await c.req.text().catch(() => "")];
  }
}

function* textsIn(value: unknown, field: string): Generator<Field> {
  if (typeof value === "string") yield [field, value];
  else if (typeof value === "object" && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      yield [field, name];
      yield* textsIn(part, field === "" ? name : `${field}.${name}`);
    }
  }
}
