import { capital, counted, listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** What is summed up, for how long both stand, and who counts. */
function summedOf({ drawn }: Confirmed) {
  const kept = drawn.quantities.filter(({ data }) => data.measure === "retention");
  const raw = kept.find(({ data }) => drawn.concepts.some(({ ref }) => ref === data.subject));
  const concept = drawn.concepts.find(({ ref }) => ref === raw?.data.subject);
  if (!raw || !concept) return undefined;
  const sums = kept.find(({ data }) => data.key === raw.data.key && data.subject === undefined);
  const entity = drawn.entities.find(({ data }) => data.concept === concept.ref);
  const own = drawn.fields.filter(({ data }) => data.entity === entity?.ref);
  const by = [
    ...own.filter(({ data }) => data.references && data.required),
    ...own.filter((field) => isLookedAtBy(field, drawn)),
  ].map(({ data }) => data.name);
  const worker = ofKinds(drawn, "worker", "scheduler", "function").find(({ data }) =>
    /worker|schedul/i.test(data.name),
  );
  const period = ({ data: { value, unit } }: typeof raw) =>
    typeof value === "number" ? counted(value, unit) : `${value.join(" to ")} ${unit}s`;
  return {
    name: (concept.data.plural ?? `${concept.data.name}s`).toLowerCase(),
    single: concept.data.name.toLowerCase(),
    by,
    kept: period(raw),
    stays: sums && period(sums),
    table: drawn.tables.find(({ data }) => /_summaries$/.test(data.name))?.data.name,
    worker: worker?.data.name ?? "A job",
    // One query at a time, and each of bounded length (limits of Cloudflare D1, read 2026-11-30).
    bounded: ofKinds(drawn, "relational-store").some(({ data }) =>
      /\bCloudflare D1\b/.test(data.technology ?? ""),
    ),
    isTimed: drawn.duties.some(
      ({ data }) => data.setOffBy === "time" && data.component === worker?.ref,
    ),
    isDaily: worker?.data.responsibilities.some((each) => /^once a day\b/.test(each)) ?? false,
    open: own
      .filter((field) => isLookedAtBy(field, drawn) && !field.data.required)
      .map(({ data }) => data.name),
    long: own
      .filter(
        (field) =>
          isLookedAtBy(field, drawn) &&
          field.data.type === "text" &&
          !/type|kind/.test(field.data.name),
      )
      .map(({ data }) => data.name),
  };
}

/** Where people look at numbers, the text says by what. */
const views =
  /\b(?:analytics|breakdowns?|charts?|dashboards?|metrics|reports?|statistics|stats|summar(?:y|ies))\b/i;

function isLookedAtBy({ data }: Drawn["fields"][number], { requirements }: Drawn): boolean {
  if (data.generated || data.references || ["timestamp", "date"].includes(data.type)) return false;
  const name = data.name.toLowerCase();
  return requirements.some(
    ({ data: { text, priority } }) =>
      priority !== "wont" && views.test(text) && text.toLowerCase().includes(name),
  );
}

export const summaryTellers: Readonly<Record<string, Teller>> = {
  "summaries-by-job": (choice) => {
    const found = summedOf(choice);
    if (!found) return undefined;
    const { name, single, by, kept, stays, table, worker, isTimed, isDaily, bounded, open, long } =
      found;
    const each = listed(["day", ...by]);
    return {
      positive: [
        `${capital(name)} leave after ${kept}, and their sums stay${stays ? ` for ${stays}` : ""}: one row for each ${each} instead of one for each ${single}.`,
      ],
      negative: [
        `What no sum was taken of is lost with the rows: who asks later for another breakdown of ${name} gets none beyond ${kept}.`,
        `Today stands in no sum yet, so that a view over ${stays ?? "the sums"} joins sums with rows.`,
        `Rows that leave before they are counted are counted nowhere.`,
        ...(bounded
          ? [
              "While a query counts, the database answers no other, and it ends one after 30 s (limit of its maker, read 2026-11-30).",
            ]
          : []),
      ],
      mitigation: [
        ...(table
          ? []
          : [
              `The schema has no table of the sums yet: ${each}, which are its key, and the number.`,
            ]),
        ...(open.length > 0
          ? [
              `A part of a key may not be empty: what has no ${listed(open, "or")} is counted as unknown.`,
            ]
          : []),
        ...(long.length > 0
          ? [
              `Of ${listed(long)} the sums keep a short form, such as the host of an address: with each text as it came there are as many rows of sums as of ${name}.`,
            ]
          : []),
        ...(isDaily
          ? [`${worker} counts in the run that moves rows out once a day, and before it does so.`]
          : isTimed
            ? []
            : [
                `${worker} is set off by a time of its own for it, which nothing in the plan does yet.`,
              ]),
        bounded
          ? `${worker} counts the day that is over, soon after midnight UTC, ${by[0] ? `a range of ${by[0]} at a time, over an index of ${by[0]} and time` : "over an index that begins with the time"}, and writes each row of sums anew where one stands: a second run changes nothing.`
          : `${worker} counts the day that is over, soon after midnight UTC, and writes the row anew where one stands: a second run changes nothing.`,
        `A day of ${name} is deleted only when its sums are written; an alert tells of a day without sums.`,
      ],
      confirmation: `A test counts a day twice and finds its sums once and right; one whose sums are missing is not deleted though it is older than ${kept}.`,
    };
  },
};
