import { listed } from "../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "./drawn.ts";
import { brief, type Line, registered } from "./line.ts";

interface Consequences {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
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
  const has = (name: string, table: RegExp): boolean =>
    drawn.columns.some(({ data }) => data.name === name && table.test(data.table));
  const numbered =
    has("change_number", /outbox_events$/) && has("change_number", /processed_events$/);
  const every = listed(
    [...new Set(drawn.events.map(({ data }) => data.ordering.replace(/^per /, "")))],
    "or",
  );
  const things = listed([...new Set(mixed.map(({ key }) => key.replace(/^per /, "")))], "or");
  return {
    positive: [],
    negative: [
      brief(
        `“${later?.data.name ?? ""}” may overtake “${earlier?.data.name ?? ""}” at ${one.taker.data.name}.`,
        `${full} keeps no order between instances that take from one queue, nor over a pause before a repetition: “${earlier?.data.name ?? ""}” can come to ${one.taker.data.name} after “${later?.data.name ?? ""}”.`,
      ),
    ],
    mitigation: [
      ...(numbered
        ? [
            brief(
              `Ordered by change_number per ${every}.`,
              `Each event has the change_number of its row of outbox_events, which is given while the ${every} is locked; a consumer keeps it in processed_events with the id of the ${every}.`,
            ),
            ...numberedElsewhere(drawn),
          ]
        : []),
      ...(has("told_change", /./)
        ? [
            brief(
              "Copies drop lower told_change.",
              "A copy keeps the last number in told_change, and takes no event with a lower one.",
            ),
          ]
        : []),
      ...(has("told_at", /./)
        ? [
            "What a consumer keeps as a copy takes no event that is older than the one before: told_at of the row says so.",
          ]
        : []),
      registered(
        `What is done upon an event and leaves no copy, such as a message to somebody or a sum that is added to, is work of its own: it is known by the id of the event, and one that comes after a later one about the same ${things} is still done, unless the later one undoes it.`,
      ),
    ],
  };
}

/** What refuses its part in a thing of another keeps no row of it to lock. */
function numberedElsewhere({ events, components }: Drawn): readonly string[] {
  const refusals = events.filter(({ data }) => data.undoes !== undefined);
  const [first] = refusals;
  if (!first) return [];
  const by = components.filter(({ ref }) => refusals.some(({ data }) => data.producer === ref));
  const names = listed(refusals.map(({ data }) => `“${data.name}”`));
  const one = refusals.length === 1;
  const thing = first.data.ordering.replace(/^per /, "");
  return [
    `${names} ${one ? "tells" : "tell"} of ${/^[aeiou]/i.test(thing) ? "an" : "a"} ${thing} that ${listed(by.map(({ data }) => data.name))} ${by.length === 1 ? "keeps" : "keep"} no row of: ${one ? "its number says" : "their numbers say"} nothing of what came before, and whoever takes ${one ? "it" : "them"} goes by the state of the ${thing}.`,
  ];
}

const isEnd = ({ data }: Drawn["events"][number]): boolean =>
  /\b(?:cancelled|canceled|deleted|ended|closed|removed)$/i.test(data.name);
