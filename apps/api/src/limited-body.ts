import { DomainError } from "@foljsam/domain";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

const megabyte = 1024 * 1024;

const forFiles = limitedTo(200 * megabyte, () => new DomainError("file-too-large", { limit: "200 MB" }));
const forForms = limitedTo(megabyte, () => new DomainError("request-too-large", { limit: "1 MB" }));

/** Takes no larger body than a form or JSON needs, or a file where files are read. */
export const limitedBody: MiddlewareHandler = async (c, next) =>
  await (c.req.path === "/api/v1/imports" ? forFiles : forForms)(c, next);

function limitedTo(maxSize: number, error: () => DomainError): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => {
      // What is left of the body is not waited for.
      c.header("Connection", "close");
      throw error();
    },
  });
}
