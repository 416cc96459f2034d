import { type Ref, wordTable } from "@planc/core";
import { furtherEffects, transparentParts } from "../catalog/deed-verbs.ts";
import { type Effect, effects } from "../catalog/verbs.ts";

export function effectOf(verb: string): Effect {
  return effects.get(verb) ?? furtherEffects[verb] ?? "command";
}

type Concept = Ref<"brief/concept">;

/** What is done to a thing by what is done to a part of it. */
export function onPart(
  {
    verb,
    part,
    acted,
    kept,
    whole,
  }: {
    readonly verb: string;
    readonly part: string;
    readonly acted: boolean;
    /** It is done on a schedule, to keep the part as it has to be. */
    readonly kept: boolean;
    /** The thing itself is named before the part. */
    readonly whole: boolean;
  },
  concept: Concept,
): { readonly verb: string; readonly effect: Effect; readonly concept: Concept } | undefined {
  const effect = effectOf(verb);
  if (
    transparentParts.has(part) &&
    (effect !== "create" || (makesWhole.test(part) && verb !== "send"))
  )
    return { verb, effect, concept };
  switch (effect) {
    case "create":
    case "delete":
      return partEdits.has(verb) ? { verb: "update", effect: "update", concept } : undefined;
    case "update":
      return { verb: "update", effect: "update", concept };
    case "read":
    case "list":
    case "search":
      return {
        verb: effect === "search" ? "search" : taking.test(verb) ? verb : "view",
        effect: effect === "search" ? "search" : "read",
        concept,
      };
    case "transition":
      return statesOfThings.has(part) ? { verb, effect, concept } : undefined;
    case "command":
      // Who applies a coupon code uses the coupon, and changes nothing of it.
      if (kept || (whole && verb === "apply")) return { verb, effect, concept };
      return !acted || ofParts[verb] === undefined
        ? undefined
        : { verb: "update", effect: "update", concept };
  }
}

/** Verbs that take a thing out of the product, however it is packed. */
const taking = /^(?:export|download|print)$/;

/** "create member accounts", "add customer records" */
const makesWhole = /^(?:records?|accounts?|profiles?|data|information)$/;

/** Verbs that change a thing where they are done to a part of it. */
const partEdits: ReadonlySet<string> = new Set(
  "add attach enter set record upload save register remove delete clear erase".split(" "),
);

const statesOfThings: ReadonlySet<string> = new Set(["status", "state", "stage", "request"]);

/** Commands that change the thing whose part they are given to. */
const ofParts: Readonly<Record<string, true>> = wordTable({
  assign: true,
  unassign: true,
  toggle: true,
  apply: true,
  configure: true,
});
