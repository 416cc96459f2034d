import type { PlanNode } from "@planc/core";
import { reading } from "@planc/core/ir";
import type { PlanSlots } from "./brief-file/write-brief.ts";
import { reasons } from "./catalog/reasons.ts";

/** What became of the statements of a text. */
export interface Account {
  readonly statements: number;
  /** Statements of which something was taken: an action, a number, a technology, a thing … */
  readonly placed: number;
  /** Statements that are kept as requirements in their own words, and of which nothing else was taken. */
  readonly textOnly: number;
  /** Statements that were understood and have no effect on the design. */
  readonly inert: number;
  /** Statements of which nothing was understood. */
  readonly unread: number;
}

/** Accounts for every statement of the sources of a plan. */
export function accountOf(plan: PlanSlots): Account {
  const slots = new Map([...plan].map(({ id, nodes }) => [id, nodes]));
  const all = slots.get(reading.statement.id) ?? [];
  const placed = new Set<string>();
  const kept = new Set<string>();
  const inert = new Set<string>();
  const foreign = new Set<string>();
  const settled = new Set<string>(
    [...slots].flatMap(([id, nodes]) =>
      id.startsWith("brief/") ? nodes.flatMap(({ why }) => why.from ?? []) : [],
    ),
  );
  const intoOf = (id: string, node: PlanNode) => {
    if (id === reading.requirement.id) return kept;
    return id !== reading.leftover.id
      ? placed
      : isInert(node)
        ? inert
        : isForeign(node)
          ? foreign
          : undefined;
  };
  for (const [id, nodes] of slots) {
    if (!id.startsWith("reading/") || id === reading.statement.id) continue;
    for (const node of nodes) {
      const into = intoOf(id, node);
      if (isInPassing(node) && !settled.has(node.ref)) continue;
      for (const ref of statementsOf(node)) into?.add(ref);
    }
  }
  const account = { placed: 0, textOnly: 0, inert: 0, unread: 0 };
  for (const { ref } of all) {
    if (placed.has(ref)) account.placed++;
    // It is kept in its words, of which none was read.
    else if (foreign.has(ref)) account.unread++;
    else if (kept.has(ref)) account.textOnly++;
    else if (inert.has(ref)) account.inert++;
    else account.unread++;
  }
  return { statements: all.length, ...account };
}

function isInert({ data }: PlanNode): boolean {
  return reading.leftover.schema.safeParse(data).data?.kind === "inert";
}

function isForeign({ data }: PlanNode): boolean {
  return reading.leftover.schema.safeParse(data).data?.reason === reasons.foreign;
}

/** A thing that is named and of which nothing is said: it counts where something else makes it one. */
function isInPassing({ data }: PlanNode): boolean {
  return reading.concept.schema.safeParse(data).data?.passing === true;
}

/** The statements that a reading was taken from. */
function statementsOf({ data }: PlanNode): readonly string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data)
    .flat()
    .filter((value) => typeof value === "string" && value.startsWith("reading/statement#"));
}
