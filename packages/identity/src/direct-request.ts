import { isIPv4 } from "node:net";

/** What can be seen of where a request comes from. */
export type Arrival = {
  readonly remoteAddress: string | undefined;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** Headers that a proxy in between writes. */
const proxyHeaders = /^(x-forwarded-.*|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-.*|forwarded|via)$/;

/**
 * Whether a request was made on this computer and to it (direkt), with nothing in between: the connection comes from a loopback
 * address, the visitor wrote one, and no proxy has put in a word. Most proxies that put in no word speak HTTP/1.0.
 */
export function isDirect({ remoteAddress, httpVersion, headers }: Arrival): boolean {
  return (
    isLoopbackAddress(remoteAddress ?? "") &&
    isLoopbackHost(String(headers["host"] ?? "")) &&
    httpVersion !== "1.0" &&
    !Object.keys(headers).some((name) => proxyHeaders.test(name)) &&
    ["origin", "referer"].every((name) => headers[name] === undefined || isLoopbackUrl(String(headers[name])))
  );
}

/** Whether a name that a server listens on, or that a visitor has written with a port, is this computer's own. */
export function isLoopbackHost(host: string): boolean {
  if (host === "::1") return true;
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  return name === "localhost" || name === "[::1]" || isLoopbackAddress(name);
}

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}

function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopbackHost(new URL(url).host);
}
