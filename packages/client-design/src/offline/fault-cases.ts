import { byRef, type DataOf, listedWithin, type Ref, type ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Told } from "../catalog/answers.ts";
import { inText } from "../screens/words.ts";
import type { Operation, Thing } from "./model.ts";
import { staleProblem } from "./queue.ts";

type Sync = DataOf<typeof client.sync>;
type Case = Sync["tests"][number];
type Offline = ViewOf<typeof client.offline>;

/** Runs in which the line, the app or another device gets in the way, with what has to be there in the end. */
export function faultCases(
  things: readonly Thing[],
  held: readonly Offline[],
  operations: readonly Operation[],
  {
    queue,
    pull,
    told,
    rowsPerDay,
  }: Pick<Sync, "queue" | "pull"> & {
    readonly told: Told;
    /** By concept: of what is made most a fault is found first. */
    readonly rowsPerDay: ReadonlyMap<Ref, number>;
  },
): readonly Case[] {
  const operationOf = byRef(operations);
  const conceptOf = new Map<Ref, Thing>(things.map((thing) => [thing.concept.ref, thing]));
  const nameOf = (ref: Ref) => inText(conceptOf.get(ref)?.concept.data.name ?? ref);
  const seen = held.filter(({ data }) => data.shows.length > 0);
  const busy = (seen.length > 0 ? seen : held).toSorted(
    (a, b) => (rowsPerDay.get(b.data.concept) ?? 0) - (rowsPerDay.get(a.data.concept) ?? 0),
  );
  const writes = busy.flatMap(({ data: { concept, writes: each } }) =>
    each.flatMap(({ operation, once }) => {
      const found = operationOf.get(operation);
      return found ? [{ concept, once, operation: found }] : [];
    }),
  );
  const effect = (...of: Operation["data"]["effect"][]) =>
    writes.find(({ operation: { data } }) => of.includes(data.effect));
  const made = effect("create") ?? writes[0];
  if (made === undefined) return [];
  const idOf = ({ data }: Operation) => data.operationId;
  const one = nameOf(made.concept);
  const plural = (ref: Ref) =>
    conceptOf.get(ref)?.concept.data.plural?.toLowerCase() ?? `${nameOf(ref)}s`;
  const cases: (Case | undefined)[] = [
    {
      id: "answer-lost",
      given: `${idOf(made.operation)} was done by the server`,
      when: "the line is cut before the answer",
      expects: `sent again it is ${made.once === "device-id" ? "known by the id of the device" : made.once === "key" ? "known by its key" : "no second change"}: one ${one}, no entry left`,
      operations: [made.operation.ref],
    },
    {
      id: "app-ended",
      given: `a ${one} changed without a connection`,
      when: "the app is killed before anything is sent, and started with a connection",
      expects: `${idOf(made.operation)} reaches the server once`,
      operations: [made.operation.ref],
    },
    ...heldCases(writes, nameOf, told),
    ...orderCases(queue, writes, nameOf),
    ...(made.operation.data.effect === "create"
      ? [
          {
            id: "in-order",
            given: `two ${plural(made.concept)}, made one after the other without a connection`,
            when: `the first ${idOf(made.operation)} is answered 503`,
            expects: "both are there in the order in which they were made, each once",
            operations: [made.operation.ref],
          },
        ]
      : []),
    ...writes
      .filter(({ operation: { data } }) => staleProblem(data) !== undefined)
      .slice(0, 1)
      .map(
        ({ concept, operation }): Case => ({
          id: "stale-epoch",
          given: `a ${nameOf(concept)} waits; another member changes the keys of its group meanwhile`,
          when: `${idOf(operation)} is answered ${told(409)} ${staleProblem(operation.data)}`,
          expects: `sealed anew it is there once, under the id that it had; every member opens it`,
          operations: [operation.ref],
        }),
      ),
    ...held
      .filter(({ data }) => data.example !== undefined)
      .slice(0, 3)
      .map(
        ({ data }): Case => ({
          id: `two-devices-${data.concept.slice(data.concept.indexOf("#") + 1)}`,
          given: data.example?.before ?? "",
          when: `${data.example?.one}; ${data.example?.other}`,
          expects: `on both and on the server: ${data.example?.after}`,
          operations: data.writes.map(({ operation }) => operation),
        }),
      ),
    ...held
      .filter(({ data }) => data.deleted !== undefined)
      .slice(0, 1)
      .map(
        ({ data }): Case => ({
          id: "deleted-meanwhile",
          given: `a change of a ${nameOf(data.concept)} waits`,
          when: "another device deletes it, then the change is sent",
          expects: `${data.deleted}; what was entered can be copied, and is in no list`,
          operations: data.writes.map(({ operation }) => operation),
        }),
      ),
    ...pullCases(pull, operationOf, nameOf),
    ...queue.cases
      .filter(({ when }) => /^(?:tried, then|away over)/.test(when))
      .map(
        ({ when, does }, at): Case => ({
          id: at === 0 ? "away-long" : `away-long-${at + 1}`,
          given: `an entry of ${idOf(made.operation)} waits`,
          when,
          expects: does,
          operations: [made.operation.ref],
        }),
      ),
    {
      id: "form-of-entry",
      given: `an entry of ${idOf(made.operation)} written by the release before`,
      when: "the app is updated and started with a connection",
      expects: "it is sent in today's form, or held and shown; the app starts",
      operations: [made.operation.ref],
    },
    ...(held.some(({ data }) => data.conflict === "last-made")
      ? [
          {
            id: "clock-ahead",
            given: "the clock of one device is an hour ahead",
            when: `it sends ${idOf((effect("update") ?? made).operation)}, then another changes the same field`,
            expects: "the later one stays: what is over five minutes ahead counts as now",
            operations: [(effect("update") ?? made).operation.ref],
          },
        ]
      : []),
    ...fileCases(held, nameOf),
  ];
  return cases.flatMap((each) => each ?? []);
}

interface Write {
  readonly concept: Ref;
  readonly operation: Operation;
}

/** An entry that is refused for good holds up nothing but what rests on it. */
function heldCases(
  writes: readonly Write[],
  nameOf: (ref: Ref) => string,
  told: Told,
): readonly Case[] {
  const refused = writes.find(({ operation: { data } }) =>
    data.errors.some(({ status, problem }) => status === 409 && problem === "conflict"),
  );
  const other = writes.find(({ concept }) => concept !== refused?.concept);
  if (refused === undefined || other === undefined) return [];
  const { operationId, errors } = refused.operation.data;
  const why = errors.find(({ status }) => status === 409)?.when ?? "";
  return [
    {
      id: "refused-entry",
      given: `${operationId} waits before ${other.operation.data.operationId}`,
      when: `${operationId} is answered ${told(409)} (${why.replace(/\.$/, "")})`,
      expects: `the ${nameOf(other.concept)} is there; the ${nameOf(refused.concept)} is held, with what to do on its screen`,
      operations: [refused.operation.ref, other.operation.ref],
    },
  ];
}

function orderCases(
  { order }: Sync["queue"],
  writes: readonly Write[],
  nameOf: (ref: Ref) => string,
): readonly Case[] {
  const makes = (concept: Ref) =>
    writes.find((each) => each.concept === concept && each.operation.data.effect === "create")
      ?.operation;
  const pair = order
    .map(({ first, next }) => ({ first, next, before: makes(first), after: makes(next) }))
    .find(({ before, after }) => before && after);
  if (!pair?.before || !pair.after) return [];
  return [
    {
      id: "made-on-made",
      given: `a ${nameOf(pair.first)} and a ${nameOf(pair.next)} of it, both made without a connection`,
      when: `${pair.before.data.operationId} fails twice with 503`,
      expects: `${pair.after.data.operationId} is not sent before it, and names the same id`,
      operations: [pair.before.ref, pair.after.ref],
    },
  ];
}

function pullCases(
  pull: Sync["pull"],
  operationOf: ReadonlyMap<string, Operation>,
  nameOf: (ref: Ref) => string,
): readonly Case[] {
  // Lists that are read whole have no place from which they go on.
  const read = pull.reads.find(({ way }) => way !== "lists") ?? pull.reads[0];
  const found = operationOf.get(read?.operation ?? "");
  if (read === undefined || found === undefined) return [];
  const { operationId } = found.data;
  const what = listedWithin(read.concepts.map(nameOf), 600, { last: ", " });
  const own = { operations: [found.ref] };
  return [
    {
      id: "page-cut",
      given: `${operationId} has three pages for the device`,
      when: "the line is cut in the second one",
      expects:
        read.way === "lists"
          ? "the next run reads from the start, and no row is there twice"
          : "the first one is stored with its place; the next run asks from there, and no row is there twice",
      ...own,
    },
    ...(read.way === "lists"
      ? []
      : [
          {
            id: "late-commit",
            given:
              "two transactions on the server, of which the one that began first is committed last",
            when: `${operationId} is asked between the two`,
            expects: "both changes are on the device after the next run",
            ...own,
          },
        ]),
    {
      id: "rights-lost",
      given: `${what} of somebody on a device that is away`,
      when: "they may no longer have it, and the device comes back",
      expects: `nothing of it is in the file; changes of it that wait are held`,
      ...own,
    },
    ...(pull.horizon
      ? [
          {
            id: "beyond-horizon",
            given: `a device that was away over ${pull.horizon.value} days, with entries`,
            when: "it comes back",
            expects: `the entries are sent, then ${operationId} begins anew; ${read.way === "changes" ? "what was deleted is gone" : "what is here and no more there stays"}`,
            ...own,
          },
        ]
      : []),
  ];
}

function fileCases(held: readonly Offline[], nameOf: (ref: Ref) => string): readonly Case[] {
  const with_ = held.find(({ data }) => data.files.length > 0 && data.writes.length > 0);
  if (with_ === undefined) return [];
  const [operation] = with_.data.writes;
  return [
    {
      id: "file-cut",
      given: `a ${nameOf(with_.data.concept)} with its file waits`,
      when: "the line is cut halfway through the file",
      expects: `other entries go on; the file is there once in the end, and other devices see a ${nameOf(with_.data.concept)} without it until then`,
      operations: operation ? [operation.operation] : [],
    },
  ];
}
