import { roles } from "@foljsam/domain";
import { z } from "@hono/zod-openapi";
import { dayField, wordsField } from "./decision-fields.ts";

const day = z.string().openapi({ format: "date" });
const groupDescription = "Slug of the group; null for the roles of the whole collaboration.";

const memberSchema = z
  .object({
    id: z.int().openapi({ description: "Number of the membership." }),
    collaboration: z.string(),
    name: z.string(),
    email: z.string().nullable().openapi({ description: "Told to those who may manage members." }),
    role: z.enum(roles),
    group: z.string().nullable().openapi({ description: groupDescription }),
    principal: z.string().nullable().openapi({ description: "Area code of the principal that it is held for." }),
    from: day,
    until: day.nullable().openapi({ description: "The last day; null while none is set." }),
    revoked: z.boolean().openapi({ description: "Taken back: it gives nothing, whatever its days." }),
    state: z
      .enum(["held", "to-come", "over"])
      .openapi({ description: "Whether it is in force on the day, begins after it, or is over or revoked." }),
  })
  .openapi("Member");

const groupSeatingSchema = z
  .object({
    group: z.string(),
    seats: z
      .array(z.object({ principal: z.string(), principalName: z.string(), seats: z.int(), filled: z.int() }))
      .readonly(),
    warnings: z.array(z.string()).readonly().openapi({ description: "What should be looked at, in Swedish." }),
  })
  .openapi("GroupSeating");

export const membersSchema = z
  .object({
    members: z.array(memberSchema).readonly(),
    groups: z.array(groupSeatingSchema).readonly().openapi({ description: "The seats of each group on the day." }),
  })
  .openapi("Members");

export const memberAnswerSchema = z
  .object({
    member: memberSchema,
    warnings: z.array(z.string()).readonly().openapi({ description: "What should be looked at, in Swedish." }),
  })
  .openapi("MemberAnswer");

const untilField = z
  .union([dayField, z.literal("").transform(() => null)], { error: "ett datum som 2022-03-15" })
  .openapi({ description: "The last day." });

const noneOrWords = (expected: string) =>
  wordsField(expected, 100)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);

export const addMemberSchema = z
  .object({
    collaboration: wordsField("en samverkan", 100)
      .optional()
      .openapi({ description: "Slug; the first when left out." }),
    name: wordsField("ett namn", 200).openapi({ example: "Maja Ek" }),
    email: wordsField("en e-postadress", 254).openapi({ example: "maja.ek@karlskrona.se" }),
    role: z.enum(roles, { error: `en av ${roles.join(", ")}` }),
    group: noneOrWords("en grupps namn i adressen").openapi({ description: groupDescription }),
    principal: noneOrWords("koden för en huvudman"),
    from: dayField,
    until: untilField.nullable().default(null),
  })
  .openapi("AddMember");

export const invitationSchema = z
  .object({
    path: z.string().openapi({ description: "The page to send the person to, with a secret that is told this once." }),
    expiresAt: z.string().openapi({ format: "date-time" }),
  })
  .openapi("Invitation");

export const endMemberSchema = z.object({ until: dayField }).openapi("EndMember");

export type MemberJson = z.infer<typeof memberSchema>;
export type GroupSeatingJson = z.infer<typeof groupSeatingSchema>;
