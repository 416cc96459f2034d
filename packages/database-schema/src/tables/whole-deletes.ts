import type { TablePlan } from "./plan.ts";

/**
 * Two rows of which one refuses to let the other go may be of one whole that takes both along. The one that refuses is
 * asked at the end of the transaction, when whatever goes with the whole is gone: at once, it would keep the whole.
 */
export function askedAtTheEnd(plans: readonly TablePlan[]): readonly TablePlan[] {
  const wholes = new Map(
    plans.map(({ data: { name }, keys }) => [
      name,
      keys.flatMap(({ references }) =>
        references?.onDelete === "cascade" && references.table !== name ? [references.table] : [],
      ),
    ]),
  );
  /** All that take a row of the table along, near and far. */
  const above = (table: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [table];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const whole of wholes.get(at) ?? []) {
        if (found.has(whole)) continue;
        found.add(whole);
        open.push(whole);
      }
    }
    return found;
  };
  return plans.map((plan) => {
    if (plan.data.lifecycle !== "new") return plan;
    const own = above(plan.data.name);
    if (own.size === 0) return plan;
    const keys = plan.keys.map((key) => {
      const { references } = key;
      if (references?.onDelete !== "restrict" || key.deferrable) return key;
      // Its own table is a whole for what refers to rows of it.
      const common = [...above(references.table)].filter((each) => own.has(each));
      const [whole] = common.sort();
      if (whole === undefined) return key;
      const because = `${references.because} Asked at the end of a transaction: both go with a row of ${whole}.`;
      return { ...key, deferrable: true, references: { ...references, because } };
    });
    return { ...plan, keys };
  });
}
