import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, comparator, identifier, label, prose } from "./shapes.ts";

export const surface = many(
  "client/surface",
  z.strictObject({
    name: label,
    kind: z.enum(["web", "mobile", "desktop", "terminal"]),
    component: ref("architecture/component"),
    actors: z.array(ref("brief/actor")),
  }),
  { summary: "what people hold in their hands" },
);

export const screen = many(
  "client/screen",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    actors: z.array(ref("brief/actor")),
    actions: z.array(ref("brief/action")),
    operations: z.array(ref("api/operation")),
    states: z.array(label),
  }),
  { summary: "screens" },
);

export const route = many(
  "client/route",
  z.strictObject({
    path: z.string().min(1).max(400),
    screen: ref("client/screen"),
    guard: ref("security/policy").optional(),
  }),
  { summary: "routes" },
);

export const state = many(
  "client/state",
  z.strictObject({
    name: label,
    kind: z.enum(["local", "shared", "server-cache", "stored"]),
    key: identifier.optional(),
    staleness: amount.optional(),
    invalidatedBy: z.array(ref("api/operation")),
  }),
  { summary: "client and server state" },
);

export const capability = many(
  "client/capability",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    library: label.optional(),
    declaration: prose.optional(),
    fallback: prose,
  }),
  { summary: "native capabilities" },
);

export const offline = many(
  "client/offline",
  z.strictObject({
    concept: ref("brief/concept"),
    readable: z.boolean(),
    writable: z.boolean(),
    conflict: z.enum(["last-write", "merge", "ask", "server-wins"]),
    because: prose,
  }),
  { summary: "what works offline" },
);

export const budget = many(
  "client/budget",
  z.strictObject({
    screen: ref("client/screen"),
    metric: label,
    comparator,
    value: amount,
  }),
  { summary: "performance budget of a screen" },
);
