import type { Client } from "@foljsam/api/client";

declare global {
  namespace App {
    interface Locals {
      api: Client;
      /** The same API for bodies that pass through unopened, as an uploaded file does. */
      fetchApi(path: string, init: RequestInit & { duplex?: "half" }): Promise<Response>;
    }
    interface Platform {
      req?: { api?: { fetch(request: Request): Response | Promise<Response> } };
    }
  }
}
