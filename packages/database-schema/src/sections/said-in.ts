import type { PlanNode, PlanNodeOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Requirement = PlanNodeOf<typeof brief.requirement>;
type Said = Pick<PlanNode, "why">;

/** Ids that a text gives its requirements, as `FR-001` and `US1/AC2`; what was made from content is no id of the text. */
const given = /^[A-Z][A-Z0-9]*[-_ ]?[A-Z]*-?\d+(?:\.\d+)*[a-z]?(?:\/[A-Z]+\d+)?$/;

/** What tells of a rule by an example: named where no rule says the same. */
const told: ReadonlySet<string> = new Set(["story", "scenario", "criterion"]);

/** Tells in which requirements of the text, by their ids, a node was said. */
export function saidIn(
  requirements: readonly Requirement[],
): (...nodes: readonly (Said | undefined)[]) => readonly string[] {
  const places = requirements
    .filter(({ data: { key } }) => given.test(key))
    .flatMap(({ data: { key, kind }, why }) =>
      why.kind === "stated"
        ? why.at.map(({ source, span }) => ({ key, source, span, isTold: told.has(kind) }))
        : [],
    );
  const bySource = new Map<string, typeof places>();
  for (const each of places) {
    const list = bySource.get(each.source);
    if (list) list.push(each);
    else bySource.set(each.source, [each]);
  }
  return (...nodes) => {
    const found = nodes.flatMap((node) =>
      node?.why.kind === "stated"
        ? node.why.at.flatMap(({ source, span: [start, end] }) =>
            (bySource.get(source) ?? []).filter(({ span }) => span[0] <= start && end <= span[1]),
          )
        : [],
    );
    const ruling = found.filter(({ isTold }) => !isTold);
    return inOrder((ruling.length > 0 ? ruling : found).map(({ key }) => key));
  };
}

/** Each once, numbers in their order. */
function inOrder(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** `FR-001–FR-004, FR-009`: neighbours as a range. */
export function idsInWords(keys: readonly string[]): string {
  const runs: string[][] = [];
  for (const key of keys) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1) ?? "", key)) run.push(key);
    else runs.push([key]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)).join(", ");
}

function isNext(one: string, other: string): boolean {
  const [, front, number] = /^(.*?)(\d+)$/.exec(one) ?? [];
  const [, nextFront, next] = /^(.*?)(\d+)$/.exec(other) ?? [];
  return front !== undefined && front === nextFront && Number(next) === Number(number) + 1;
}
