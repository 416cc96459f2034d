import { capital, counted, listed } from "../../text/words.ts";
import { type Confirmed, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** What is summed up, for how long both stand, and who counts. */
function summedOf({ drawn }: Confirmed) {
  const kept = drawn.quantities.filter(({ data }) => data.measure === "retention");
  const raw = kept.find(({ data }) => drawn.concepts.some(({ ref }) => ref === data.subject));
  const concept = drawn.concepts.find(({ ref }) => ref === raw?.data.subject);
  if (!raw || !concept) return undefined;
  const sums = kept.find(({ data }) => data.key === raw.data.key && data.subject === undefined);
  const entity = drawn.entities.find(({ data }) => data.concept === concept.ref);
  const by = drawn.fields
    .filter(({ data }) => data.entity === entity?.ref && data.references && data.required)
    .map(({ data }) => data.name);
  const worker = ofKinds(drawn, "worker", "scheduler", "function").find(({ data }) =>
    /worker|schedul/i.test(data.name),
  );
  const period = ({ data: { value, unit } }: typeof raw) =>
    typeof value === "number" ? counted(value, unit) : `${value.join(" to ")} ${unit}s`;
  return {
    name: (concept.data.plural ?? `${concept.data.name}s`).toLowerCase(),
    by,
    kept: period(raw),
    stays: sums && period(sums),
    table: drawn.tables.find(({ data }) => /_summaries$/.test(data.name))?.data.name,
    worker: worker?.data.name ?? "A job",
  };
}

export const summaryTellers: Readonly<Record<string, Teller>> = {
  "summaries-by-job": (choice) => {
    const found = summedOf(choice);
    if (!found) return undefined;
    const { name, by, kept, stays, table, worker } = found;
    const each = by.length > 0 ? ` and ${listed(by)}` : "";
    return {
      positive: [
        `${capital(name)} leave after ${kept}, and their sums stay${stays ? ` for ${stays}` : ""}: one row a day${each} instead of one for each.`,
      ],
      negative: [
        `What no sum was taken of is lost with the rows: who asks later for another breakdown of ${name} gets none beyond ${kept}.`,
        `Today stands in no sum yet, so that a view over ${stays ?? "the sums"} joins sums with rows.`,
        `Rows that leave before they are counted are counted nowhere.`,
      ],
      mitigation: [
        ...(table
          ? []
          : [
              `The schema has no table of the sums yet: day${each ? `,${each.replace(/^ and /, " ")}` : ""} and the number, with the day${each} as its key.`,
            ]),
        `${worker} counts the day that is over, soon after midnight UTC, and writes the row anew where one stands: a second run changes nothing.`,
        `A day of ${name} is deleted only when its sums are written; an alert tells of a day without sums.`,
      ],
      confirmation: `A test counts a day twice and finds its sums once and right; one whose sums are missing is not deleted though it is older than ${kept}.`,
    };
  },
};
