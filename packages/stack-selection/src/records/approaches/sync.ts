import { counted, listed, sample } from "../../text/words.ts";
import type { Confirmed, Drawn } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** The operations that give what changed since a place: they alone take one. */
export function changesOperations({ operations }: Drawn): Drawn["operations"] {
  return operations.filter(({ data }) =>
    data.parameters.some(({ name, in: at }) => name === "since" && at === "query"),
  );
}

const idsOf = (operations: Drawn["operations"]): readonly string[] =>
  operations.map(({ data }) => data.operationId);

export const syncTellers: Readonly<Record<string, Teller>> = {
  "changes-since-cursor": ({ drawn }: Confirmed) => {
    const asked = changesOperations(drawn);
    if (asked.length === 0) return undefined;
    const kinds = new Set(
      asked.flatMap(
        ({ data }) => data.parameters.find(({ name }) => name === "kind")?.values ?? [],
      ),
    );
    const made = drawn.operations.filter(
      ({ data }) =>
        data.effect === "create" && /The device gives the id/.test(data.description ?? ""),
    );
    const recorded = drawn.operations.filter(({ data }) =>
      /The device gives each its id/.test(data.description ?? ""),
    );
    const together = drawn.operations.filter(
      ({ data }) => data.effect === "create" && /many at once$/.test(data.summary),
    );
    const tables = drawn.tables.filter(({ data }) => /sync_changes$/.test(data.name));
    const keys = drawn.tables.find(({ data }) => /idempotency_keys$/.test(data.name));
    const series = drawn.stores.find(({ data }) => data.model === "time-series");
    const isKeyed = together.some((each) => !recorded.includes(each));
    const isApart = isKeyed && keys && series && keys.data.store !== series.ref;
    const gone = drawn.operations.find(
      ({ data }) =>
        data.effect === "delete" && data.method === "delete" && data.session === undefined,
    );
    return {
      positive: [
        `${listed(idsOf(asked))} ${asked.length === 1 ? "gives" : "give"} what changed of ${counted(kinds.size, "kind")} of ${kinds.size === 1 ? "thing" : "things"} since the cursor that the device kept, and what was deleted: a connection of a few seconds fetches no list.`,
        ...(made.length > 0
          ? [
              `The device gives the id (${sample(idsOf(made))}): what is sent again after a lost answer is not made twice, and what was made without a connection can name what was made before it.`,
            ]
          : []),
        ...(together.length > 0
          ? [
              isKeyed
                ? `What is recorded goes out many at once, each request under a key (${listed(idsOf(together))}); it is fetched by its time and is not among the changes.`
                : `What is recorded goes out many at once, each row with an id of the device (${listed(idsOf(together))}), under which a second writing does nothing; it is fetched by its time and is not among the changes.`,
            ]
          : []),
      ],
      negative: [
        `Each write of such a thing writes a row of ${listed(tables.map(({ data }) => data.name))} in its transaction and takes the counter of the person: two writes for one person wait for each other.`,
        "The mark of what was deleted is kept for as long as the account.",
        ...(isApart
          ? [
              `The key of such a request lies in ${keys.data.name}, and what was recorded in another store: a program that stops between both has stored rows and no key, and the repeat stores them a second time.`,
            ]
          : []),
        ...(asked.length > 1
          ? [
              `There is a cursor for each of ${counted(asked.length, "service")}: what two of them changed at one moment arrives one after the other.`,
            ]
          : []),
      ],
      mitigation: [
        "The device first sends what was made on it, in that order, then fetches; it stores an answer and its cursor in one transaction of its own, and overwrites nothing that it has still to send.",
        ...(isApart
          ? [
              "Open: whether rows that come twice are borne. Else the device gives each an id too, and a second writing under it does nothing.",
            ]
          : []),
      ],
      ...(gone
        ? {
            confirmation: `A test calls ${gone.data.operationId} on one device while another is away, and the other has the record no longer after it asked from its cursor; of two transactions for one person of which the later one ends first, both changes are fetched.`,
          }
        : {}),
    };
  },
};
