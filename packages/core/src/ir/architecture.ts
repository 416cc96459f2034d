import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import {
  amount,
  dataClass,
  figure,
  identifier,
  label,
  lifecycle,
  logicalType,
  prose,
} from "./shapes.ts";

export { mediaPipeline } from "./architecture-media.ts";

/** A bounded context: concepts that change together and share a language. */
export const context = many(
  "architecture/context",
  z.strictObject({
    name: label,
    concepts: z.array(ref("brief/concept")).min(1),
    /** What holds it together and why the cut is where it is. */
    because: prose,
  }),
  { summary: "bounded contexts" },
);

export const component = many(
  "architecture/component",
  z.strictObject({
    name: label,
    kind: z.enum([
      "person",
      "web-client",
      "mobile-client",
      "desktop-client",
      "gateway",
      "load-balancer",
      "service",
      "module",
      "function",
      "worker",
      "scheduler",
      "command-line",
      "library",
      "pipeline-stage",
      "relational-store",
      "document-store",
      "key-value-store",
      "time-series-store",
      "search-engine",
      "cache",
      "broker",
      "object-store",
      "cdn",
      "identity-provider",
      "monitoring",
      "external-system",
      "file",
    ]),
    /** The component that it runs inside: a module's deployable. */
    inside: ref("architecture/component").optional(),
    choice: ref("decision/choice").optional(),
    /** Technology in words, as diagrams show it. */
    technology: label.optional(),
    /** From actions and decisions, so that none could stand in any plan. */
    responsibilities: z.array(prose),
    context: ref("architecture/context").optional(),
    owns: z.array(ref("brief/concept")),
    /** What forces it: requirements, numbers, decisions. Without one it is over-engineering. */
    forcedBy: z.array(anyRef()),
    /** How load reaches it and what it scales by. */
    scaling: prose.optional(),
    /** Keeps no state between requests, so that instances can be added. */
    stateless: z.boolean(),
    lifecycle,
  }),
  { summary: "what runs, stores and uses" },
);

export const connection = many(
  "architecture/connection",
  z.strictObject({
    from: ref("architecture/component"),
    to: ref("architecture/component"),
    purpose: prose,
    /** As on the wire: `HTTPS`, `PostgreSQL wire protocol`, `AMQP`, `in-process call`. */
    protocol: label,
    mode: z.enum(["sync", "async"]),
    carries: z.array(ref("brief/concept")),
    /** Of what it carries, what the caller changes in a store though another part owns it. */
    writes: z.array(ref("brief/concept")).optional(),
    /** Of what it writes, what the caller takes away too: what is past its time, or of who is erased. */
    removes: z.array(ref("brief/concept")).optional(),
    class: dataClass,
    encrypted: z.boolean(),
    /** How the caller proves who it is; `none` where it does not. */
    authentication: label,
    /** How long the caller waits. */
    timeout: amount.optional(),
    /** Crosses a process boundary. */
    remote: z.boolean(),
    /** What is asked there of all that is held of one person, at their request. */
    ofPerson: z
      .array(z.enum(["export", "erasure"]))
      .min(1)
      .optional(),
    /** Clients stay connected and are told of changes. */
    live: z.literal(true).optional(),
    /** Asked once for each request that the caller hands on: who is signed in. */
    eachRequest: z.literal(true).optional(),
    /** What a system of others reports by calling us, where that is what it is. */
    webhook: z
      .strictObject({
        /** How a report shows that it comes from there. */
        proof: prose,
        /** The header that the signature is in. */
        header: identifier.optional(),
        /** By which a report that comes again is known. */
        key: label,
        /** How it is written, where that is not one JSON object: fields of a form, or a list of such objects. */
        body: z.enum(["form", "json-list"]).optional(),
        /** The fields of a report, as the system names them. */
        fields: z.array(
          z.strictObject({ name: identifier, type: logicalType, description: prose }),
        ),
        /** How long it is repeated when it was not taken. */
        repeats: prose,
        /** Who in the end acts on it. */
        handler: ref("architecture/component"),
      })
      .optional(),
  }),
  { summary: "who calls whom" },
);

export const event = many(
  "architecture/event",
  z.strictObject({
    /** Past tense: `order placed`. */
    name: label,
    concept: ref("brief/concept"),
    action: ref("brief/action").optional(),
    producer: ref("architecture/component"),
    consumers: z.array(ref("architecture/component")),
    /** What each of them does upon it. */
    effects: z
      .array(
        z.strictObject({
          by: ref("architecture/component"),
          does: label,
          /** Whether rows of its own change: work that no one transaction holds. */
          changes: z.boolean(),
        }),
      )
      .optional(),
    delivery: z.enum(["at-most-once", "at-least-once"]),
    /** What is kept in order: `per order`. */
    ordering: label,
    /** Why it is not a call. */
    because: prose,
    /** The action that was begun and cannot be kept: who did it calls it off. */
    undoes: ref("brief/action").optional(),
  }),
  { summary: "events" },
);

export const flow = many(
  "architecture/flow",
  z.strictObject({
    name: label,
    action: ref("brief/action").optional(),
    trigger: prose,
    steps: z
      .array(
        z.strictObject({
          from: ref("architecture/component"),
          to: ref("architecture/component"),
          message: label,
          mode: z.enum(["sync", "async", "reply"]),
          /** Of which things one commit changes rows; the first is what it is about. */
          covers: z.array(ref("brief/concept")).min(2).optional(),
        }),
      )
      .min(1),
    /** What happens when a step fails, and what the user sees. */
    failures: z.array(
      z.strictObject({
        at: ref("architecture/component"),
        when: prose,
        handling: prose,
        /** The contract refuses it for every operation alike: who may not, and what is not valid. */
        ofContract: z.literal(true).optional(),
      }),
    ),
  }),
  { summary: "data flows, step by step" },
);

/** What goes on with work over several functions, and undoes it: the parts of a flow as the platform has them done. */
export const workflow = many(
  "architecture/workflow",
  z.strictObject({
    name: label,
    flow: ref("architecture/flow"),
    event: ref("architecture/event"),
    /** Begins it, and goes on without it. */
    starter: ref("architecture/component"),
    /** Has its parts done. */
    engine: ref("architecture/component"),
    /** In the order in which they are done. */
    parts: z
      .array(
        z.strictObject({
          by: ref("architecture/component"),
          does: label,
          timeout: amount.optional(),
          /** What becomes of the whole where it fails for good: undone, or gone on with and set aside. */
          failing: z.enum(["undo", "set-aside"]),
          /** The event that tells that it refuses. */
          refuses: ref("architecture/event").optional(),
        }),
      )
      .min(1),
    /** In the order in which they are undone. */
    undoing: z.array(z.strictObject({ by: ref("architecture/component"), does: label })),
    /** The file that the engine reads, where it is written. */
    file: label.optional(),
  }),
  { summary: "work over several functions" },
);

export const layer = many(
  "architecture/layer",
  z.strictObject({
    kind: z.enum(["presentation", "application", "domain", "infrastructure"]),
    name: label,
    members: z.array(z.strictObject({ name: label, kind: label, of: anyRef() })).min(1),
  }),
  { summary: "layers with what is in them" },
);

export const growth = many(
  "architecture/growth",
  z.strictObject({
    /** 10 for ten times the planned load, 1 for what that load itself calls for already. */
    factor: z.number().min(1),
    change: prose,
    of: anyRef(),
    /** The number at which the change is due. */
    trigger: figure,
    /** From which multiple of the planned load on it begins, as parts have rates of their own. */
    due: z.number().positive().optional(),
  }),
  { summary: "what changes as load grows" },
);

/** What the product does by itself. */
export const duty = many(
  "architecture/duty",
  z.strictObject({
    /** `remind members of bookings`. */
    name: label,
    action: ref("brief/action"),
    setOffBy: z.enum(["time", "event"]),
    /** The action that it is a consequence of: done in one with it, where one component keeps both. */
    after: ref("brief/action").optional(),
    /** When, where the text says it: `every night`. */
    schedule: label.optional(),
    /** What sets it off, in words: `its payment has gone through`. */
    upon: label.optional(),
    /** For how long a thing may wait for what would have kept it from this: an order for its payment. */
    wait: amount.optional(),
    /** What does it. */
    component: ref("architecture/component").optional(),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "what the product does by itself" },
);

/** A folder of the source tree. */
export const folder = many(
  "architecture/folder",
  z.strictObject({
    path: identifier,
    purpose: prose,
    component: ref("architecture/component").optional(),
    lifecycle,
  }),
  { summary: "source tree" },
);
