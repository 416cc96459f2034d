import type { Facts } from "../facts/facts.ts";
import { type Verdict, yes } from "./verdict.ts";

/** Functions of a provider that is taken: what is released are several packages, each with its settings, at once. */
export function releasedFunctions(
  { conditions, stage, product }: Facts,
  sofar: ReadonlySet<string>,
): Verdict | undefined {
  if (!conditions.functions || !sofar.has("functions") || conditions["self-hosted"])
    return undefined;
  if (stage === "prototype" || stage === "mvp") return undefined;
  return yes(
    "A release is a package for each group of functions, with their settings: a pipeline makes and uploads them once its checks have passed",
    [product],
  );
}
