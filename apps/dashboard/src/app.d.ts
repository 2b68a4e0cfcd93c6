import type { Client } from "@foljsam/api/client";
import type { Actor } from "@foljsam/domain";
import type { ExampleExtent } from "#lib/example-extent.ts";
import type { Visitor } from "#lib/visitor.ts";

declare global {
  namespace App {
    interface Locals {
      api: Client;
      /** Who the request comes from. */
      actor(): Promise<Actor>;
      /** The same API for bodies that pass through unopened, as an uploaded file does. */
      fetchApi(path: string, init: RequestInit & { duplex?: "half" }): Promise<Response>;
    }
    interface PageData {
      /** How much of the page's figures is invented; null or absent when none is. */
      example?: ExampleExtent;
      /** Who has signed in; null for anybody else. */
      visitor?: Visitor | null;
      /** Whether the reader is new here, as far as their browser remembers. */
      welcome?: boolean;
      /** Whether the page has the whole screen, without the head and foot of the site. */
      stage?: true;
    }
    interface Platform {
      req?: { route?: string | null; api?: { fetch(request: Request): Response | Promise<Response> } };
    }
  }
}
