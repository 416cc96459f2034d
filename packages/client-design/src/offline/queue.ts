import { byRef, type DataOf, listedWithin, type Ref, type ViewOf } from "@planc/core";
import type { api, client, data, security, workload } from "@planc/core/ir";
import {
  answersIn,
  backoff,
  entryBytes,
  leastRoom,
  roomForDays,
  type Told,
} from "../catalog/answers.ts";
import { inText, oneOf } from "../screens/words.ts";
import { figureOf } from "./held.ts";
import type { Operation, Thing } from "./model.ts";

type Queue = DataOf<typeof client.sync>["queue"];
type Offline = ViewOf<typeof client.offline>;

export interface QueueFacts {
  readonly told: Told;
  readonly style: DataOf<typeof api.convention>["style"] | undefined;
  readonly operations: readonly Operation[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly retention: readonly ViewOf<typeof data.retention>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

const tableOfKeys = /(?:^|\.)idempotency_keys$/;

/** What leaves a device: in which order, how often, and what becomes of what is refused. */
export function queueOf(
  things: readonly Thing[],
  held: readonly Offline[],
  facts: QueueFacts,
): Queue {
  const operationOf = byRef(facts.operations);
  const conceptOf = new Map<Ref, Thing>(things.map((thing) => [thing.concept.ref, thing]));
  const keyed = held.flatMap(({ data: each }) =>
    each.writes.flatMap(({ operation, once }) => (once === "key" ? [operation] : [])),
  );
  const known = facts.retention
    .filter(({ id }) => tableOfKeys.test(id))
    .toSorted((one, other) => one.data.keep - other.data.keep)[0];
  const hasFiles = held.some(({ data: each }) => each.files.length > 0 && each.writes.length > 0);
  const load = (id: string) => facts.loads.find((each) => each.id === id);
  const actions = load("actions-per-user-day");
  const reads = load("read-share");
  const most =
    actions && reads
      ? figureOf("max(least, ceil(actions * (1 - reads) * days * entry / 1000000))", "MB", [
          leastRoom,
          entryBytes,
          {
            name: "actions",
            value: actions.data.figure.value,
            unit: "actions/user/day",
            ref: actions.ref,
          },
          { name: "reads", value: reads.data.figure.value, unit: "ratio", ref: reads.ref },
          roomForDays,
        ])
      : undefined;
  const pairs = held.flatMap(({ data: { concept, after, writes } }) =>
    writes.length === 0 ? [] : after.map((first) => ({ first, next: concept })),
  );
  const stale = held.flatMap(({ data: each }) =>
    each.writes.flatMap(({ operation }) => {
      const found = operationOf.get(operation);
      return found && staleProblem(found.data) ? [found] : [];
    }),
  );
  const captured = things
    .filter(
      ({ recorded, concept }) =>
        recorded && held.some(({ data: each }) => each.concept === concept.ref),
    )
    .map(({ concept }) => inText(concept.data.name))
    .join(", ");
  const [pair] = pairs;
  const nameOf = (ref: Ref) => inText(conceptOf.get(ref)?.concept.data.name ?? ref);
  const named = keyed.flatMap((ref) => operationOf.get(ref)?.data.operationId ?? []);
  const renewal = facts.identity?.data.tokens.find(({ name }) =>
    /refresh|renew|session/i.test(name),
  );
  return {
    table: "pending_changes",
    ...(hasFiles ? { files: "pending_files" } : {}),
    order: pairs,
    backoff,
    ...(known && keyed.length > 0
      ? { keys: { value: known.data.keep, unit: "day", operations: keyed } }
      : {}),
    ...(most ? { most } : {}),
    answers: [...answersIn(facts.style, stale.length > 0)],
    cases: [
      {
        when: "an entry is held",
        does: pair
          ? `entries of the same thing and of what names it wait (${oneOf(nameOf(pair.next))} of a refused ${nameOf(pair.first)}); all others go on`
          : "later entries of the same thing wait; all others go on",
      },
      {
        when: "app ended",
        does: "change and entry were one transaction: both are there or neither; state sending begins again as waiting",
      },
      ...(known && named.length > 0
        ? [
            {
              when: `tried, then away over ${known.data.keep} day${known.data.keep === 1 ? "" : "s"}`,
              does: `${listedWithin(named, 600, { last: ", " })}: the key is forgotten, so the record is looked up before it is sent again`,
            },
          ]
        : []),
      ...(renewal
        ? [
            {
              when: `away over ${renewal.lifetime.value} ${renewal.lifetime.unit}${renewal.lifetime.value === 1 ? "" : "s"}`,
              does: `the ${inText(renewal.name)} has run out: readable and writable as before, sent after the same account signed in`,
            },
          ]
        : []),
      ...stale.map(({ data: each }) => ({
        when: `${each.operationId} answered ${facts.told(409)} ${staleProblem(each) ?? ""}`,
        does: "sealed anew under the epoch of the answer, sent under the same id; nobody is asked",
      })),
      {
        when: "app updated",
        does: "entries carry their form: each older one is turned into today's on start, or held",
      },
      ...(most
        ? [
            {
              when: `${most.value.toLocaleString("en-US")} MB wait, files apart`,
              does: `no further edit is taken, and it is said; none is dropped${captured === "" ? "" : `; ${captured}: taken until the device is full`}`,
            },
          ]
        : []),
      ...(hasFiles
        ? [
            {
              when: "a file waits",
              does: "its record goes first and names it as not there yet; the content follows in pieces, apart from the queue",
            },
          ]
        : []),
    ],
  };
}

/** What was sealed for those who had the keys of a group earlier is refused: the app mends that by itself. */
export const staleProblem = ({ errors }: Operation["data"]): string | undefined =>
  errors.find(({ problem }) => /epoch/.test(problem))?.problem;
