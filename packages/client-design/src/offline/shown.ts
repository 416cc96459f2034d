import { type DataOf, listedWithin, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Told } from "../catalog/answers.ts";
import { inText } from "../screens/words.ts";
import type { Known } from "./known.ts";
import type { Facts, Operation, Thing } from "./model.ts";
import type { Waiting } from "./waits.ts";

type Shown = DataOf<typeof client.offline>["shows"][number];

/** Answers about which people can do something; all others are the program's concern. */
const telling = new Set([403, 404, 409, 412, 422]);
/** Of these a repeat of one's own is the cause, and nobody is told. */
const ownRepeat = /\b(?:key|epoch)\b/i;

/** What people see of a thing that waits, on each screen where it is changed. */
export function shownOf(
  thing: Thing,
  writes: readonly Waiting[],
  surface: ViewOf<typeof client.surface>,
  facts: Facts,
  { operationOf, screensOf }: Known,
): readonly Shown[] {
  const waiting = new Map(
    writes.flatMap(({ operation }) => {
      const found = operationOf.get(operation);
      return found ? [[operation as string, found] as const] : [];
    }),
  );
  const name = inText(thing.concept.data.name);
  return screensOf(surface.ref, waiting.keys()).flatMap((screen) => {
    const here = screen.data.uses.flatMap(({ operation }) => waiting.get(operation) ?? []);
    if (here.length === 0) return [];
    const named = (operations: readonly Operation[]) =>
      listedWithin(
        operations.map(({ data }) => data.operationId),
        180,
        { last: ", " },
      );
    const answered = (...statuses: number[]) =>
      here.filter(({ data }) =>
        data.errors.some(
          ({ status, problem, when }) =>
            statuses.includes(status) && telling.has(status) && !isOfKey(problem, when),
        ),
      );
    const conflicts = answered(409, 412);
    const refused = answered(403, 404, 422);
    return [
      {
        state: "pending" as const,
        screen: screen.ref,
        when: named(here),
        shows: `the ${name} as changed, marked as waiting`,
        offers: ["send now", "take back"],
      },
      ...(conflicts.length > 0
        ? [
            {
              state: "conflict" as const,
              screen: screen.ref,
              when: `${statusesOf(conflicts, [409, 412], facts.told)}: ${named(conflicts)}`,
              shows: `the ${name} as the server has it, the own change beside it`,
              offers: ["change and send again", "let go"],
            },
          ]
        : []),
      ...(refused.length > 0
        ? [
            {
              state: "refused" as const,
              screen: screen.ref,
              when: `${statusesOf(refused, [403, 404, 422], facts.told)}: ${named(refused)}`,
              shows: `what was entered, and why no ${name} comes of it`,
              offers: ["copy what was entered", "let go"],
            },
          ]
        : []),
    ];
  });
}

const isOfKey = (problem: string, when: string): boolean =>
  ownRepeat.test(problem) || /^A request with this key/.test(when);

function statusesOf(operations: readonly Operation[], of: readonly number[], told: Told): string {
  const found = new Set(operations.flatMap(({ data }) => data.errors.map(({ status }) => status)));
  return of
    .filter((each) => found.has(each))
    .map(told)
    .join(" or ");
}
