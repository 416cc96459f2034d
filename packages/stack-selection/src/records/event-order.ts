import { listed } from "../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "./drawn.ts";

interface Consequences {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

const none: Consequences = { positive: [], negative: [], mitigation: [] };

/** Logs in which what has one key stays in its order, however many read. */
const keepsOrder: ReadonlySet<string> = new Set(["kafka", "kinesis"]);

/** Two that take from one queue, or a pause before a repetition, hand things on in another order. */
export function outOfOrder({ drawn, full, ref, technology }: Confirmed): Consequences {
  const isBroker = ofKinds(drawn, "broker").some(({ data }) => data.choice === ref);
  if (!isBroker || keepsOrder.has(technology)) return none;
  const mixed = drawn.components.flatMap((taker) => {
    const own = drawn.events.filter(({ data }) =>
      data.consumers.some((each) => each === taker.ref),
    );
    const keys = new Map<string, Drawn["events"][number][]>();
    for (const each of own)
      keys.set(each.data.ordering, [...(keys.get(each.data.ordering) ?? []), each]);
    return [...keys].flatMap(([key, together]) => {
      const moved = together.filter(({ data }) => data.undoes === undefined);
      return moved.length > 1 && moved.some(isEnd) ? [{ taker, key, moved }] : [];
    });
  });
  const [one] = mixed;
  if (!one) return none;
  const [earlier, later] = [one.moved.find((each) => !isEnd(each)), one.moved.find(isEnd)];
  const has = (name: string, table: RegExp) =>
    drawn.columns.find(({ data }) => data.name === name && table.test(data.table))?.data;
  const given = has("change_number", /outbox_events$/);
  const kept = has("change_number", /processed_events$/);
  const copied = has("told_change", /./);
  const things = listed(
    mixed.map(({ key }) => key.replace(/^per /, "")),
    "or",
  );
  return {
    positive: [],
    negative: [
      `${full} keeps no order between instances that take from one queue, nor over a pause before a repetition: “${earlier?.data.name ?? ""}” can come to ${one.taker.data.name} after “${later?.data.name ?? ""}”.`,
    ],
    mitigation:
      given && kept
        ? [
            `Each event has the change_number of its row of outbox_events, which is given while the ${things} is locked. A consumer keeps it in processed_events with the id of the ${things}: an event with a lower number than another of the same ${things} changes nothing and is marked as handled.${copied ? " Copies have theirs in told_change." : ""}`,
          ]
        : [
            `How a consumer knows that an event about ${things} is older than one that it has handled is open: a number of the change, counted where the ${things} is kept, has to go along.`,
          ],
  };
}

const isEnd = ({ data }: Drawn["events"][number]): boolean =>
  /\b(?:cancelled|canceled|deleted|ended|closed|removed)$/i.test(data.name);
