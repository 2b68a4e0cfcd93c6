import { renderSVG } from "uqr";
import type { CodeSetUp } from "./account.ts";

/** What an authenticator app needs of an address: as a picture to point a telephone at, and as text to write by hand. */
export function setUpOf(uri: string, reserve: readonly string[]): CodeSetUp {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const svg = renderSVG(uri, { border: 2, pixelSize: 4 });
  return {
    secret: secret.match(/.{1,4}/g)?.join(" ") ?? secret,
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    reserve,
  };
}
