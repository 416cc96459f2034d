import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { oneAtATime, tellsUse, useRefusals } from "../catalog/use-refusals.ts";
import { namedAs, words } from "../naming.ts";

type Field = ViewOf<typeof data.field>;
type Requirement = ViewOf<typeof brief.requirement>;
type OperationError = DataOf<typeof api.operation>["errors"][number];

/** Why something cannot be used on another, with the requirements that say it. */
export interface RefusedUses {
  readonly errors: readonly OperationError[];
  readonly requirements: readonly Ref<"brief/requirement">[];
  /** What happens to the one that was used before. */
  readonly before: "stays" | "replaced";
}

/** The answers to a code that leads to nothing, or to something that cannot be used now. */
export function refusedUses(
  used: {
    readonly name: string;
    readonly plural: string;
    readonly code: string;
    readonly verb: string;
  },
  onto: string,
  fields: readonly Field[],
  requirements: readonly Requirement[],
): RefusedUses {
  const own = fields.flatMap(({ data: { type, name } }) => {
    const plain = words(name).join(" ");
    const known = useRefusals.find((each) => each.types.has(type) && each.name.test(plain));
    return known ? [known.when(plain, onto)] : [];
  });
  const reasons = [`No ${used.name} has this ${used.code}`, ...own.map((each) => `it ${each}`)];
  const names = namedAs(used.name, used.plural);
  const named = new RegExp(names, "iu");
  const stem = words(used.verb)[0]?.replace(/[ey]$/, "") ?? "";
  const done = new RegExp(`\\b${stem}`, "i");
  const about = requirements.filter(
    ({ data: { text, priority } }) => priority !== "wont" && named.test(text) && done.test(text),
  );
  const several = new RegExp(`${oneAtATime.source}[^.;]{0,20}${names}`, "iu");
  const one = requirements.filter(
    ({ data: { text, priority } }) =>
      priority !== "wont" && several.test(text) && denies.test(text),
  );
  const telling = [...about.filter(({ data }) => tellsUse.test(data.text)), ...one];
  return {
    errors: [
      {
        status: 422,
        problem: "not-usable",
        when: `${listed(reasons)}; the answer says which.`,
      },
      ...(one.length > 0
        ? [
            {
              status: 409,
              problem: "conflict",
              when: `The ${onto} has a ${used.name} already.`,
            },
          ]
        : []),
    ],
    requirements: [...new Set(telling.map(({ ref }) => ref))],
    before: one.length > 0 ? "stays" : "replaced",
  };
}

/** "one per order", "must not be combined" */
const denies = /\b(?:cannot|limit\w*|must not|never|no|not|only|per|prevent\w*)\b/i;

function listed(reasons: readonly string[]): string {
  const last = reasons.at(-1) ?? "";
  return reasons.length < 2 ? last : `${reasons.slice(0, -1).join(", ")} or ${last}`;
}
