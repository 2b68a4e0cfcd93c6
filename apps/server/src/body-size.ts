import type { IncomingMessage } from "node:http";

const largestForm = 1024 * 1024;
const largestUpload = 201 * 1024 * 1024;

/** The page that files are uploaded from; what any other page sends is a form. */
const uploadPath = /^\/inlasning([/?]|$)/;

/** Whether a request to a page says that its body is larger than what is taken in there, or does not say how large it is where it must. */
export function isTooLarge({ headers, url = "" }: IncomingMessage): boolean {
  const isUpload = uploadPath.test(url);
  const length = headers["content-length"];
  if (length !== undefined) return Number(length) > (isUpload ? largestUpload : largestForm);
  return headers["transfer-encoding"] !== undefined && !isUpload;
}
