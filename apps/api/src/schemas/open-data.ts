import { z } from "@hono/zod-openapi";
import { formats } from "../formats/chosen-format.ts";

const downloadSchema = z.object({
  format: z.enum(formats),
  mediaType: z.string().openapi({ example: "text/csv" }),
  path: z.string().openapi({ description: "Address on this site.", example: "/api/v1/areas" }),
});

const openDatasetSchema = z
  .object({
    id: z.enum(["progress", "observations", "goals", "indicators", "areas"]),
    title: z.string(),
    description: z.string(),
    keywords: z.array(z.string()).readonly(),
    downloads: z.array(downloadSchema).readonly(),
  })
  .openapi("OpenDataset");

export const openDataSchema = z
  .object({
    collaboration: z.string(),
    publisher: z.string(),
    license: z.object({ name: z.string(), url: z.string() }),
    contactEmail: z.string().nullable(),
    dataVersion: z.string().openapi({ example: "run-12" }),
    years: z.object({ first: z.int(), last: z.int() }),
    datasets: z.array(openDatasetSchema).readonly(),
  })
  .openapi("OpenData");

export type OpenDataJson = z.infer<typeof openDataSchema>;
export type OpenDatasetJson = z.infer<typeof openDatasetSchema>;
