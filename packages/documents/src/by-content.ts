import { type PlanNode, parseRef } from "@planc/core";
import * as z from "zod";
import { topics } from "./catalog/topics.ts";

/** The parts of a plan that deal with what a sentence asks for, by what the parts say of themselves. */
export interface ByContent {
  /** Parts that deal with a matter that the sentence asks for in set words. */
  readonly matters: (text: string) => readonly PlanNode[];
  /** Operations that serve an action for which the sentence asks in other words. */
  readonly operations: (text: string) => readonly PlanNode[];
}

/** Looks through the nodes of a plan once, for sentences to come. */
export function partsByContent(nodes: readonly PlanNode[]): ByContent {
  const told = new Map<string, { node: PlanNode; prose: string }[]>();
  for (const node of nodes) {
    const slot = parseRef(node.ref)?.slot ?? "";
    const list = told.get(slot);
    const one = { node, prose: proseOf(node.data) };
    if (list) list.push(one);
    else told.set(slot, [one]);
  }
  const served = servedActions(nodes);
  return {
    matters: (text) =>
      topics
        .filter(({ asks }) => asks.test(text))
        .flatMap(({ parts }) =>
          parts.flatMap(({ slot, says }) =>
            (told.get(slot) ?? []).filter(({ prose }) => says.test(prose)).map(({ node }) => node),
          ),
        ),
    operations: (text) =>
      bars.test(text) ? [] : served.filter(({ said }) => said.test(text)).map(({ node }) => node),
  };
}

/** What a sentence forbids, checks or works out is not met by the operation that it is about. */
const bars =
  /\b(?:prevent|reject|refus|block|valid|invalid|must not|cannot|can not|can't|not be|no longer|never|only|unless|without|ensure|calculat|recalculat|comput|derive|aggregat|total|average|percent|concurren|simultaneous|duplicate|limit|at least|at most|maximum|minimum|automatic|remind|notif)/i;

interface Served {
  readonly node: PlanNode;
  readonly said: RegExp;
}

/** Operations, each with the words in which a sentence asks for the action that it serves. */
function servedActions(nodes: readonly PlanNode[]): readonly Served[] {
  const names = new Map<string, readonly string[]>();
  const actions = new Map<string, z.infer<typeof actionOf>>();
  for (const { ref, data } of nodes) {
    if (ref.startsWith("brief/concept#")) {
      const concept = conceptOf.safeParse(data).data;
      if (concept) names.set(ref, [concept.name, concept.plural ?? concept.name].map(spaced));
    } else if (ref.startsWith("brief/action#")) {
      const action = actionOf.safeParse(data).data;
      if (action) actions.set(ref, action);
    }
  }
  return nodes
    .filter(({ ref }) => ref.startsWith("api/operation#"))
    .flatMap((node) =>
      (operationOf.safeParse(node.data).data?.realises ?? []).flatMap((ref) => {
        const action = actions.get(ref);
        const called = action && names.get(action.concept);
        if (!action || !called) return [];
        return [{ node, said: asking(action, called) }];
      }),
    );
}

/** A verb of the action's kind with the concept's name a few words behind it. */
function asking({ verb, effect }: z.infer<typeof actionOf>, names: readonly string[]): RegExp {
  const verbs = `(?:${[literal(verb), ...(verbsOf[effect] ?? [])].join("|")})`;
  const called = names.map((name) => literal(name)).join("|");
  const between =
    "(?!(?:for|of|from|to|into|in|on|with|by|when|if|that|which|and|or)\\b)[\\w'-]+\\W+";
  // A "sealed permit" is one that was sealed: nobody seals it there.
  const told = `(?:(?:s|es|ing)?\\b\\W+(?:${between}){0,4}?|e?d\\b\\W+(?:${between}){1,4}?)`;
  return new RegExp(`\\b${verbs}${told}(?:${called})${asObject}`, "i");
}

/** What may follow the thing that a verb is about; another noun would make it a part of that noun's name. */
const asObject =
  "(?:\\W*$|\\W*[,.;:)(]|[\\s-]+(?:by|with|for|from|to|in|into|on|at|as|and|or|that|which|who|when|if|is|are|history|histories|details?|lists?|catalogu?e?|information|records?|page|cards?)\\b)";

/** Other words for what an effect does. */
const verbsOf: Readonly<Record<string, readonly string[]>> = {
  read: ["view", "see", "open", "access(?: to)?", "browse", "click(?:s|ed)? on", "select", "list"],
  create: ["create", "add", "submit", "record"],
  update: ["edit", "update", "change", "modify"],
  delete: ["delete", "remove"],
};

/** "shopping cart" of `ShoppingCart` */
function spaced(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2");
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What a node says in words, its references left out. */
function proseOf(value: unknown): string {
  if (typeof value === "string") return /^[a-z]+\/[a-z-]+#/.test(value) ? "" : value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(proseOf).filter(Boolean).join(" · ");
}

const conceptOf = z.object({ name: z.string(), plural: z.string().optional() });
const actionOf = z.object({ concept: z.string(), verb: z.string(), effect: z.string() });
const operationOf = z.object({ realises: z.array(z.string()) });
