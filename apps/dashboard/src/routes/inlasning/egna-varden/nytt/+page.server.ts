import { type OwnIndicatorJson, parseResponse } from "@foljsam/api/client";
import { fail, redirect } from "@sveltejs/kit";
import { failureOf } from "#lib/server/answer.ts";
import type { Actions } from "./$types";

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const given = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    if ((given["title"] ?? "").trim() === "") return fail(400, { message: "Skriv en titel.", given });
    // What the choices of the form cannot say the API refuses.
    const json = {
      ...given,
      decimals: Number(given["decimals"]),
      byGender: given["byGender"] === "ja",
    } as unknown as OwnIndicatorJson;
    const made = await parseResponse(locals.api.indicators.$post({ json })).catch((cause: unknown) => {
      const failure = failureOf(cause);
      if (!failure) throw cause;
      return failure;
    });
    if ("message" in made) return fail(made.status, { message: made.message, given });
    redirect(303, `/inlasning/egna-varden/${made.id}`);
  },
};
