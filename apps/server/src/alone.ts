import type { Site } from "@foljsam/api";
import { isLoopbackHost } from "@foljsam/identity";

/** Where the server is reached. */
export type Whereabouts = { readonly host: string; readonly behindProxy: boolean; readonly site: Site };

/** Whether nobody outside this computer is meant to reach the server. */
export function isAlone({ host, behindProxy, site }: Whereabouts): boolean {
  return isLoopbackHost(host) && !behindProxy && site.publicUrl === undefined;
}
