import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, lifecycle, prose } from "./shapes.ts";

export { cue } from "./client-cue.ts";
export {
  access,
  conformance,
  element,
  format,
  language,
  statusLook,
  token,
} from "./client-design.ts";
export { journey } from "./client-journey.ts";
export {
  backgroundTask,
  capability,
  collectedData,
  notification,
  oldestSystem,
} from "./client-native.ts";
export { offline, sync } from "./client-offline.ts";
export { asset, budget, webApp } from "./client-speed.ts";
export { cache, mutation, session, state } from "./client-state.ts";

/** What people hold in their hands, or have open: one for each client of the architecture. */
export const surface = many(
  "client/surface",
  z.strictObject({
    name: label,
    kind: z.enum(["web", "mobile", "desktop", "terminal"]),
    component: ref("architecture/component"),
    /** The framework that was chosen for it. */
    choice: ref("decision/choice").optional(),
    platforms: z
      .array(z.enum(["browser", "ios", "android", "windows", "macos", "linux", "terminal"]))
      .min(1),
    actors: z.array(ref("brief/actor")),
  }),
  { summary: "what people hold in their hands" },
);

/** By what something is filled in, or where it comes from where nobody types it. */
const means = z.enum([
  "text",
  "text-area",
  "e-mail",
  "phone",
  "url",
  "number",
  "amount",
  "switch",
  "date",
  "date-time",
  "time",
  "choice",
  "lookup",
  "tags",
  "file",
  "place",
  /** The name of a time zone, out of those that the browser or the system knows, at first one's own. */
  "zone",
  "password",
  /** Rows, each of which takes several values. */
  "entries",
  /** Sent as the screen shows it: a total that is agreed to. */
  "shown",
  /** Out of the address that opened the screen. */
  "link",
]);

const control = z.strictObject({
  field: ref("data/field"),
  by: means,
  /** The operation that lists what can be chosen. */
  choices: ref("api/operation").optional(),
  /** What is chosen before, where that list is one of something that the screen does not know. */
  first: ref("api/operation").optional(),
});

/** One view of a surface. What is asked of the server stands in `uses`, what people see in `shows`. */
export const screen = many(
  "client/screen",
  z.strictObject({
    /** `Tasks of a project`, `New task`. */
    name: label,
    surface: ref("client/surface"),
    kind: z.enum([
      "home",
      "list",
      "detail",
      "form",
      "conversation",
      "search",
      "board",
      "calendar",
      "map",
      "dashboard",
      "step",
      "sign-in",
      "account",
      "settings",
    ]),
    /** The part of the surface that it is in: its storefront, its back office. */
    area: label.optional(),
    /** What it is about; absent where it is about none or many. */
    about: ref("data/entity").optional(),
    /** The screen that it is opened from. */
    within: ref("client/screen").optional(),
    /** It lies over the screen that it is opened from, which stays as it is. */
    panel: z.literal(true).optional(),
    /** Its address, where that does not follow from what it opens with: `/checkout`. */
    at: z.string().min(1).max(400).optional(),
    actors: z.array(ref("brief/actor")),
    /** What people do on it. */
    actions: z.array(ref("brief/action")),
    uses: z.array(
      z.strictObject({
        operation: ref("api/operation"),
        /** When it is called: as it opens, as its end comes into view, as somebody does something, by itself. */
        when: z.enum(["opening", "scrolling", "typing", "acting", "by-itself"]),
        /** Of those who see the screen, who alone is offered it; all where it names none. */
        actors: z.array(ref("brief/actor")),
        /** The condition under which it is offered, in the words of this domain. */
        offered: prose.optional(),
        /** What people are asked before it is done, as nothing brings it back. */
        confirms: prose.optional(),
      }),
    ),
    /** What it is told of while it is open. */
    hears: z.array(ref("api/subscription")),
    /** Fields that people see, the most telling first. */
    shows: z.array(ref("data/field")),
    /** Fields that people fill in, in order. */
    takes: z.array(ref("data/field")),
    /** By what each of them is filled in, and which operation lists what can be chosen. */
    controls: z.array(control).optional(),
    /** What is sent besides, and no field keeps: a password, the token of a link, entries of a list. */
    inputs: z
      .array(
        z.strictObject({
          operation: ref("api/operation"),
          property: identifier,
          by: means,
          choices: ref("api/operation").optional(),
          /** What each of its entries takes. */
          of: z.array(label).optional(),
        }),
      )
      .optional(),
    /** What answers tell besides: entries within what is read, and what is told once and kept nowhere. */
    answers: z
      .array(
        z.strictObject({
          operation: ref("api/operation"),
          property: identifier,
          /** Told once, by the answer alone; with the screen that opens by it. */
          once: z.strictObject({ opens: ref("client/screen").optional() }).optional(),
          /** What each of its entries shows. */
          of: z.array(label).optional(),
        }),
      )
      .optional(),
    /** References that are shown by the name of what they refer to, and where that name comes from. */
    names: z
      .array(
        z.strictObject({
          field: ref("data/field"),
          title: ref("data/field"),
          /** Absent where the answer has the name itself. */
          by: ref("api/operation").optional(),
        }),
      )
      .optional(),
    /** What people find something by: parameters that its lists have. */
    finds: z
      .array(
        z.strictObject({
          operation: ref("api/operation"),
          parameter: identifier,
          by: z.enum(["words", "value", "order"]),
          field: ref("data/field").optional(),
        }),
      )
      .optional(),
    /** Columns of a board: one for each value, in order; with the parameter by which each is asked for by itself. */
    columns: z
      .strictObject({
        field: ref("data/field"),
        values: z.array(label).min(2),
        parameter: identifier.optional(),
      })
      .optional(),
    /** How more of a list comes: as its end comes into view, by a button, or all at once. */
    pages: z.enum(["scrolled", "asked", "whole"]).optional(),
    /** What its people see first. */
    start: z.literal(true).optional(),
    states: z.array(
      z.strictObject({
        kind: z.enum([
          "loading",
          "empty",
          "error",
          "offline",
          "forbidden",
          "gone",
          "conflict",
          "pending",
          "ended",
        ]),
        /** What brings it about, in names of this product. */
        when: prose,
        /** What people see, and what they can do. */
        shows: prose,
      }),
    ),
    /** Where people go from here. */
    leads: z.array(
      z.strictObject({
        to: ref("client/screen"),
        by: label,
        /** Who alone is led there, where others who see this screen may not see that one. */
        for: z.array(ref("brief/actor")).optional(),
      }),
    ),
    lifecycle,
  }),
  { summary: "screens" },
);

export const route = many(
  "client/route",
  z.strictObject({
    /** As the router of the surface writes it: `/projects/:projectId/tasks`. */
    path: z.string().min(1).max(400),
    screen: ref("client/screen"),
    /** Names of the parts that differ, with the field that each is. */
    parameters: z.array(z.strictObject({ name: identifier, field: ref("data/field").optional() })),
    guard: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("open"), because: prose }),
      z.strictObject({
        kind: z.literal("signed-in"),
        roles: z.array(ref("brief/actor")),
        policies: z.array(ref("security/policy")),
        /** Where who is not signed in is sent, to come back here afterwards. */
        otherwise: ref("client/screen").optional(),
      }),
    ]),
    /** A link from outside opens it: by the address of the product, and what has to be looked at then. */
    deepLink: z.strictObject({ from: label, checks: prose.optional() }).optional(),
    /** What who is signed in and may not sees: nothing that leads there, a refusal, or that it is not there. */
    refused: prose.optional(),
    /** The file that makes the page, where the framework finds pages by their files. */
    file: z.string().min(1).max(400).optional(),
    /** Where and when the page is made. */
    rendering: z
      .strictObject({ mode: z.enum(["static", "server", "client"]), because: prose })
      .optional(),
    /** Found by search engines, and with what in its head; absent where it is not to be found. */
    indexed: prose.optional(),
  }),
  { summary: "routes" },
);

/** An operation for people that no screen has: the client calls it by itself, or somebody else does. */
export const call = many(
  "client/call",
  z.strictObject({
    operation: ref("api/operation"),
    surface: ref("client/surface").optional(),
    by: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("client"), when: prose }),
      z.strictObject({ kind: z.literal("elsewhere"), who: prose }),
    ]),
    from: z.array(anyRef()),
  }),
  { summary: "operations that no screen has" },
);
