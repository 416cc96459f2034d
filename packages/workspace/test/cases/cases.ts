import type { Problem } from "../../src/problems/problem.ts";

type Outcome = readonly Problem[] | Promise<readonly Problem[]>;

/** For each code something that raises it, and something close to it that does not. */
export type Cases<Slug extends string> = Readonly<
  Record<Slug, { readonly raised: () => Outcome; readonly calm: () => Outcome }>
>;
