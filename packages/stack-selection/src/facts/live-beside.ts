import type { Ref } from "@planc/core";
import { type Facts, wantedFor } from "./facts.ts";

/** Platforms whose functions can keep a connection open themselves, in an object of their own. */
const holding: ReadonlySet<string> = new Set(["cloudflare-workers"]);

/**
 * What asks for a program that holds open connections beside functions: a library or protocol that the text names,
 * or answers in a time that no vendor in between leaves.
 */
export function liveBeside(
  facts: Facts,
): { readonly text: string; readonly refs: readonly Ref[] } | undefined {
  const { conditions, numbers, inputs } = facts;
  if (!conditions.functions || inputs.product.data.scope === "feature") return undefined;
  if (wantedFor(facts, "functions").some(({ key }) => holding.has(key))) return undefined;
  const wanted = wantedFor(facts, "real-time");
  const [own] = wanted.filter(({ entry }) => entry !== undefined && entry.form !== "service");
  if (own) return { text: own.name, refs: own.refs };
  const live = conditions["two-way"];
  return wanted.length === 0 && live && numbers.responseTime
    ? { text: live.text, refs: [...live.refs, ...numbers.responseTime.refs] }
    : undefined;
}
