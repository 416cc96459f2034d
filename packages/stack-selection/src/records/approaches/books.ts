import { listed } from "../../text/words.ts";
import type { Confirmed } from "../drawn.ts";
import type { Line } from "../line.ts";

interface Erased {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What the books of a company are made of. */
const kept = /(?:^|-)(?:orders?|invoices?|bookings?|rentals?|reservations?|sales?)$/;

/** States after which nothing is left to do for whoever asked for it. */
const ended =
  /^(?:delivered|returned|cancel(?:l?ed)|refunded|completed?|closed|done|failed|expired|archived|rejected|refused|declined|void(?:ed)?|no[-_ ]show)$/i;

/** What is sold and not yet done needs the columns that an erasure overwrites, and a law may need them for years. */
export function booksOf(
  { drawn }: Confirmed,
  overwritten: readonly Erased[],
): { readonly negative: readonly Line[]; readonly mitigation: readonly Line[] } {
  const found = overwritten.flatMap(({ table: name, columns }) => {
    const table = drawn.tables.find(({ data }) => data.name === name);
    const entity = drawn.entities.find(({ ref }) => ref === table?.data.entity);
    const concept = drawn.concepts.find(({ ref }) => ref === entity?.data.concept);
    if (!table || !concept || !kept.test(concept.id)) return [];
    const states =
      drawn.columns.find(
        ({ data }) => data.table === table.ref && /^(?:status|state)$/.test(data.name),
      )?.data.values ?? [];
    const open = states.filter((each) => !ended.test(each));
    return [{ name, columns, thing: concept.data.name.toLowerCase(), open, of: states.length }];
  });
  return {
    negative: found.flatMap(({ name, columns, thing, open, of }) =>
      open.length > 0 && open.length < of
        ? [
            `${/^[aeiou]/.test(thing) ? "An" : "A"} ${thing} that is ${listed(
              open.map((each) => each.replaceAll("_", " ")),
              "or",
            )} still needs ${listed(columns)} of ${name}: overwritten now, it can be neither sent nor told of.`,
          ]
        : [],
    ),
    mitigation: found.flatMap(({ name, columns, thing, open, of }) => [
      ...(open.length > 0 && open.length < of
        ? [
            `Open: whether an erasure waits for what is not done yet, or calls it off. Until somebody says it waits: the row of that person is tried again until no ${thing} of theirs is open.`,
          ]
        : []),
      `Open: for how many years a tax law has ${listed(columns)} of ${name} kept as they were (GDPR Art. 17(3)(b) leaves that to it). Where it does, they are locked for that time, read for the books alone, and overwritten after it.`,
    ]),
  };
}
