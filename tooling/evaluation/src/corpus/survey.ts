import type { Plan } from "@planc/core/host";
import { brief, reading } from "@planc/core/ir";
import * as z from "zod";
import type { Specification } from "../read-cases.ts";
import { understand } from "../understand.ts";
import { findIds } from "./find-ids.ts";
import { looksForeign } from "./looks-foreign.ts";

/** Whatever was taken from a statement names it. */
const taken = z.object({ statement: z.string() });

/** What became of one specification, without labels to compare it with. */
export interface Surveyed {
  readonly id: string;
  readonly characters: number;
  readonly cpuMs: number;
  readonly ids: { readonly defined: number; readonly missing: readonly string[] };
  readonly statements: StatementShares;
  /** Whether most of the text is in another language than English, and whether that was reported. */
  readonly foreign: { readonly is: boolean; readonly reported: boolean };
  /** Codes and messages of findings of severity error, or that a step failed. */
  readonly faults: readonly string[];
}

export interface StatementShares {
  readonly all: number;
  /** A node of the brief rests on them. */
  readonly placed: number;
  /** Understood, and without effect on the design. */
  readonly inert: number;
  readonly unread: number;
}

export async function survey({ id, text }: Specification): Promise<Surveyed> {
  const { result, cpuMs } = await understand(text);
  const { plan, findings } = result;
  const keys = new Set(plan.get(brief.requirement).map(({ data }) => data.key.toUpperCase()));
  const defined = findIds(text);
  return {
    id,
    characters: text.length,
    cpuMs,
    ids: {
      defined: defined.length,
      missing: defined.filter((each) => !keys.has(each.toUpperCase())),
    },
    statements: sharesOf(plan),
    foreign: {
      is: looksForeign(text),
      reported: findings.some(({ code }) => code === "intake/source-not-english"),
    },
    faults: findings
      .filter(({ code, severity }) => severity === "error" || code.startsWith("core/"))
      .map(({ code, message }) => `${code}: ${message}`),
  };
}

/** A statement is placed where a fact that was read from it carries a node of the brief. */
export function sharesOf(plan: Plan): StatementShares {
  const carried = new Set<string>();
  for (const { id, nodes } of plan) {
    if (!id.startsWith("brief/") || id === brief.unread.id || id === brief.inert.id) continue;
    for (const { why } of nodes) for (const ref of why.from ?? []) carried.add(ref);
  }
  const placed = new Set<string>();
  for (const { id, nodes } of plan) {
    if (!id.startsWith("reading/")) continue;
    for (const { ref, data } of nodes) {
      if (!carried.has(ref)) continue;
      const from = id === reading.statement.id ? ref : taken.safeParse(data).data?.statement;
      if (from !== undefined) placed.add(from);
    }
  }
  const inert = new Set<string>(
    plan
      .get(reading.leftover)
      .filter(({ data }) => data.kind === "inert")
      .map(({ data }) => data.statement),
  );
  const statements = plan.get(reading.statement).map(({ ref }) => ref);
  const count = (is: (ref: string) => boolean): number => statements.filter(is).length;
  return {
    all: statements.length,
    placed: count((ref) => placed.has(ref)),
    inert: count((ref) => !placed.has(ref) && inert.has(ref)),
    unread: count((ref) => !placed.has(ref) && !inert.has(ref)),
  };
}
