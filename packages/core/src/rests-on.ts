import type { premise } from "./ir/decision.ts";
import type { PlanNodeOf } from "./node.ts";
import type { Ref } from "./ref.ts";

type Premise = PlanNodeOf<typeof premise>;

/** What a decision rests on: numbers first, the nearest to turn first, then what is asked for, then waivers and support. */
export function restsOn<P extends Pick<Premise, "id" | "data">>(
  premises: readonly P[],
  ref: Ref,
): readonly P[] {
  return premises
    .filter(({ data }) => data.decision === ref)
    .sort(
      (a, b) =>
        kinds.indexOf(a.data.kind) - kinds.indexOf(b.data.kind) ||
        distance(a) - distance(b) ||
        (a.id < b.id ? -1 : 1),
    );
}

const kinds: readonly Premise["data"]["kind"][] = [
  "number",
  "no-number",
  "circumstance",
  "waiver",
  "support",
];

/** By how many times the present number is to grow or shrink; numbers that nobody states come last. */
function distance({ data }: Pick<Premise, "data">): number {
  const known =
    data.kind === "number" && data.now !== undefined && data.now > 0 && data.turn.at > 0;
  return known ? Math.abs(Math.log(data.turn.at / (data.now ?? 1))) : 1e9;
}
