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
  const copied = drawn.columns.some(({ data }) => data.name === "told_at");
  const things = listed(
    mixed.map(({ key }) => key.replace(/^per /, "")),
    "or",
  );
  return {
    positive: [],
    negative: [
      `${full} keeps no order between instances that take from one queue, nor over a pause before a repetition: “${earlier?.data.name ?? ""}” can come to ${one.taker.data.name} after “${later?.data.name ?? ""}”.`,
    ],
    mitigation: [
      `Each event about a thing has the number of its change, counted where it is kept, and a consumer keeps the last number that it has handled for each ${things}: one that is older changes nothing and is marked as handled.${copied ? " Copies have that in told_at already." : ""}`,
    ],
  };
}

const isEnd = ({ data }: Drawn["events"][number]): boolean =>
  /\b(?:cancelled|canceled|deleted|ended|closed|removed)$/i.test(data.name);
