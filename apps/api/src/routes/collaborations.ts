import { listAreas, listCollaborations, loadSeries } from "@foljsam/database";
import { presentCollaboration } from "../present/collaboration.ts";
import { type ApiDependencies, contract, createRoutes, json } from "../routing.ts";
import { collaborationsSchema } from "../schemas/collaboration.ts";

const list = contract("read", {
  method: "get",
  path: "/collaborations",
  summary: "Collaborations with their areas, goal areas and groups",
  responses: { 200: json(collaborationsSchema, "Every collaboration.") },
});

/** Routes for collaborations (samverkan). */
export const collaborationRoutes = ({ read }: ApiDependencies) =>
  createRoutes().openapi(list, async (c) => {
    const [all, areas] = await Promise.all([listCollaborations(read), listAreas(read)]);
    const collaborations = await Promise.all(
      all.map(async (one) => {
        const indicators = one.indicators.map((indicator) => indicator.id);
        const followed = [...new Set([one.mainArea, ...one.principals.map((principal) => principal.area)])];
        return presentCollaboration(one, areas, await loadSeries(read, { indicators, areas: followed }));
      }),
    );
    return c.json({ collaborations }, 200);
  });
