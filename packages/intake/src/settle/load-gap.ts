import { type DataOf, isPeopled as isPeopledBy } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { type Gap, has, thousands } from "./gap.ts";
import type { MovesKnown } from "./open-moves.ts";
import type { Known } from "./questions.ts";
import { proposed } from "./readings.ts";
import { servesSomebody } from "./serves-people.ts";

type Product = DataOf<typeof brief.product>;

/** How much there is to do: of people by their number, of programs by what they send. */
export function loadGap(
  readings: Known,
  { product: named, actors, actions }: MovesKnown,
): Gap | undefined {
  const product = named?.data;
  if (!product) return undefined;
  const known = has(
    readings,
    "users",
    "concurrent-users",
    "daily-active-users",
    "request-rate",
    "average-request-rate",
    "message-rate",
  );
  // "1000 parcels/minute": what is done at a stated rate says how much there is to do.
  const isRated = readings.quantities.some(
    ({ data }) => data.kind === "system-target" && /\/(?:s|min|h)$/.test(data.unit),
  );
  if (known) return undefined;
  const people = servesSomebody(readings) && isPeopled(product, actors, actions);
  if (!people && isRated) return undefined;
  const usual = proposed(readings, "load").find(
    ({ data }) => data.measure === (people ? "registered-users" : "message-rate"),
  );
  const load = usual
    ? `${thousands(usual.data.likely)} ${people ? "registered users" : usual.data.unit}`
    : "A small load";
  return {
    id: "load",
    text: people
      ? "How many people use it, and how many of them at once in the busiest hour?"
      : "How many calls or messages an hour pass through it, and how many in the busiest hour?",
    default: `${load}, as the assumed workload says.`,
    short: {
      asks: people ? "Users, busiest hour" : "Calls, busiest hour",
      taken: load.toLowerCase(),
    },
    options: people
      ? ["up to 100", "about 1,000", "about 10,000", "100,000 and more"]
      : ["up to 1,000", "about 10,000", "100,000 and more"],
    reason:
      "The text states no number of users and no rate; sizes, replicas and cost follow from it.",
    about: ["brief/product#product"],
  };
}

/** The same of what the text has come to. */
export function isPeopled(
  { kinds }: Product,
  actors: MovesKnown["actors"],
  actions: MovesKnown["actions"],
): boolean {
  const known = actors.map(({ id, data }) => ({ ref: `brief/actor#${id}`, data }));
  return isPeopledBy(kinds, known, actions);
}
