import { annualReportStatuses } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";

const annualReportSchema = z
  .object({
    collaboration: z.string(),
    group: z.string(),
    groupName: z.string(),
    year: z.int(),
    status: z.enum(annualReportStatuses),
    dueOn: z.string().openapi({ format: "date" }),
    late: z.boolean().openapi({ description: "Whether the date has passed and the report is not yet handed in." }),
  })
  .openapi("AnnualReport");

export const annualReportsSchema = z
  .object({ annualReports: z.array(annualReportSchema).readonly() })
  .openapi("AnnualReports");

export type AnnualReportJson = z.infer<typeof annualReportSchema>;
