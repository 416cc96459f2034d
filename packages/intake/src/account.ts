import type { PlanNode } from "@planc/core";
import { reading } from "@planc/core/ir";
import type { PlanSlots } from "./brief-file/write-brief.ts";

/** What became of the statements of a text. */
export interface Account {
  readonly statements: number;
  /** Statements of which something was taken. */
  readonly placed: number;
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
  const inert = new Set<string>();
  const settled = new Set<string>(
    [...slots].flatMap(([id, nodes]) =>
      id.startsWith("brief/") ? nodes.flatMap(({ why }) => why.from ?? []) : [],
    ),
  );
  for (const [id, nodes] of slots) {
    if (!id.startsWith("reading/") || id === reading.statement.id) continue;
    for (const node of nodes) {
      const into = id !== reading.leftover.id ? placed : isInert(node) ? inert : undefined;
      if (isInPassing(node) && !settled.has(node.ref)) continue;
      for (const ref of statementsOf(node)) into?.add(ref);
    }
  }
  const of = (set: ReadonlySet<string>) => all.filter(({ ref }) => set.has(ref)).length;
  const withoutEffect = all.filter(({ ref }) => inert.has(ref) && !placed.has(ref)).length;
  return {
    statements: all.length,
    placed: of(placed),
    inert: withoutEffect,
    unread: all.length - of(placed) - withoutEffect,
  };
}

function isInert({ data }: PlanNode): boolean {
  return reading.leftover.schema.safeParse(data).data?.kind === "inert";
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
