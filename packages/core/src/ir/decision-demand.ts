import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { facet, many } from "../slot.ts";
import { identifier, prose } from "./shapes.ts";

/** What every demand says. */
const asking = {
  choice: ref("decision/choice"),
  /** What the choice would be without it. */
  because: prose,
};

/** What a choice needs of the rest of the plan, or it would be a name and nothing else. */
export const demand = many(
  "decision/demand",
  z.discriminatedUnion("kind", [
    /** A component that is the choice, connected with others. */
    z.strictObject({ ...asking, kind: z.literal("component") }),
    /** A client that is connected by it. */
    z.strictObject({ ...asking, kind: z.literal("channel") }),
    /** A flow that goes through its component. */
    z.strictObject({ ...asking, kind: z.literal("flow") }),
    /** An event, a duty or a flow that goes through its component. */
    z.strictObject({ ...asking, kind: z.literal("message") }),
    /** Tables that are kept in it. */
    z.strictObject({ ...asking, kind: z.literal("store") }),
    /** Sessions of people who are signed in are kept in it. */
    z.strictObject({ ...asking, kind: z.literal("session") }),
    /** An operation of the interface that uses it. */
    z.strictObject({
      ...asking,
      kind: z.literal("operation"),
      use: z.enum(["upload", "payment", "webhook", "subscription", "sign-in"]),
    }),
    /** Another need that is decided, which it runs on. */
    z.strictObject({
      ...asking,
      kind: z.literal("choice"),
      topics: z.array(identifier).min(1),
    }),
    /** Scenarios or alerts that it carries out. */
    z.strictObject({
      ...asking,
      kind: z.literal("measurement"),
      by: z.enum(["scenario", "alert"]),
    }),
  ]),
  { summary: "what choices need of the rest of the plan" },
);

/** Late: absent where the part of the plan that would meet it is not there to judge by. */
export const answer = facet(
  "decision/answer",
  [demand],
  z.strictObject({
    /** What meets the demand; empty where nothing does. */
    by: z.array(anyRef()),
  }),
  { summary: "what meets the demands of choices" },
);
