import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Draft } from "./plan.ts";
import { inText } from "./words.ts";

type State = ViewOf<typeof client.screen>["data"]["states"][number];

/** What else a screen shows than what was asked for, as far as its operations can bring it about. */
export function statesOf({ uses, entity, name }: Draft): State[] {
  const thing = inText(entity?.data.name ?? name);
  const reads = uses.filter(({ when }) => when === "opening");
  const lists = reads.filter(({ operation }) => operation.data.paginated);
  const answers = (status: number) =>
    uses.some(({ operation }) => operation.data.errors.some((each) => each.status === status));
  const states: (State | undefined)[] = [
    reads.length > 0
      ? { kind: "loading", when: `${calledIn(reads)} under way`, shows: `outline of the ${thing}` }
      : undefined,
    lists.length > 0
      ? { kind: "empty", when: `${calledIn(lists)} has nothing`, shows: `no ${thing} yet` }
      : undefined,
    reads.some(({ operation }) => operation.data.errors.some(({ status }) => status === 404))
      ? { kind: "gone", when: "404", shows: `this ${thing} is not there, or not for this account` }
      : undefined,
    answers(409) || answers(412)
      ? { kind: "conflict", when: "409 or 412", shows: `the ${thing} as it is now` }
      : undefined,
  ];
  return states.flatMap((each) => each ?? []);
}

const calledIn = (uses: Draft["uses"]): string =>
  [...new Set(uses.map(({ operation }) => operation.data.operationId))].join(", ").slice(0, 400);
