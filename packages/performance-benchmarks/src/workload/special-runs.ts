import { makesPages, pagesScript, pageTime, type ViewOf } from "@planc/core";
import type { api, architecture, brief, performance } from "@planc/core/ir";
import { keptApart } from "../k6/calls.ts";
import { amountText, figureText } from "../text.ts";

interface SpecialReads {
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
}

/** Runs of the script that a number or a rule of the text asks for beside the usual ones, each with what it shows. */
export function specialRuns(reads: SpecialReads): readonly string[] {
  return [...atOnce(reads), ...whileSlow(reads), ...withMore(reads), ...ofPages(reads)];
}

/** The script calls operations: what a page takes beside them shows where the page is made. */
function ofPages({ components, capacity, targets }: SpecialReads): readonly string[] {
  const pages = components.find(({ data }) => makesPages(data));
  const planned = capacity.find(({ data }) => data.component === pages?.ref);
  const times = targets.filter(({ data }) => data.measure === "response-time");
  if (!pages || !planned || times.length === 0) return [];
  const limits = times.map(({ data }) => `${data.comparator} ${amountText(data.value)}`);
  return [
    `Pages of ${pages.data.name}, opened at ${figureText(planned.data.demand)} while SCENARIO=peak runs: the whole page ${limits.join(" and ")}, measured at the page. Their paths are the client's, so the script has none of them${pageTime({ components, targets }) ? `; ${pagesScript} opens those that PAGES names, in a browser` : ""}.`,
  ];
}

function atOnce({ operations }: SpecialReads): readonly string[] {
  const apart = operations.filter((each) => keptApart(each.data));
  const keyed = operations.filter(
    (each) =>
      each.data.idempotency === "key" &&
      each.data.request !== undefined &&
      each.data.effect !== "delete" &&
      !apart.includes(each),
  );
  const names = (some: typeof operations) => some.map(({ data }) => data.operationId).join(", ");
  return [
    ...(apart.length > 0
      ? [
          `SCENARIO=atOnce sends ten copies of ${names(apart)} at the same moment: one is taken, the others are told 409.`,
        ]
      : []),
    ...(keyed.length > 0
      ? [
          `SCENARIO=atOnce sends ten copies of ${names(keyed)} with one Idempotency-Key at the same moment: one record is made.`,
        ]
      : []),
  ];
}

/** What a text calls the time that another system takes to answer. */
const delay =
  /\b(?:api|external|provider|third.party|upstream)\b.*\b(?:delays?|latenc(?:y|ies))\b/i;

function whileSlow({ quantities, targets, components }: SpecialReads): readonly string[] {
  const said = quantities.filter(
    ({ data }) => data.measure === "duration" && delay.test(`${data.about} ${data.said ?? ""}`),
  );
  const outside = components.filter(({ data }) => data.kind === "external-system");
  const slowest = said
    .map(({ data }) => ({ value: mostOf(data.value), unit: data.unit, key: data.key }))
    .toSorted((a, b) => b.value - a.value)[0];
  const times = targets.filter(({ data }) => data.measure === "response-time");
  const [system] = outside;
  if (!slowest || !system || times.length === 0) return [];
  const limits = times.map(
    ({ data }) =>
      `${data.name.replace(/, p\d+$/, "")} ${data.comparator} ${amountText(data.value)}`,
  );
  return [
    `SCENARIO=peak once more, while a stand-in for ${system.data.name} takes ${slowest.value} ${slowest.unit} for each answer: ${limits.join(" and ")} all the same.`,
  ];
}

function withMore({ quantities }: SpecialReads): readonly string[] {
  const range = quantities.find(
    ({ data }) =>
      Array.isArray(data.value) &&
      /\binstances?$/.test(data.unit) &&
      /\bworkers?\b/i.test(data.about),
  );
  if (!range || !Array.isArray(range.data.value)) return [];
  const [from, to] = [Math.min(...range.data.value), Math.max(...range.data.value)];
  const counts = [...new Set([from, Math.floor((from + to) / 2), to])];
  return [
    `SCENARIO=peak with ${counts.slice(0, -1).join(", ")} and ${counts.at(-1)} ${range.data.about}, each time from an empty queue: what is finished a second grows in the same proportion, and a stand-in that counts calls by their id finds none done twice.`,
  ];
}

const mostOf = (value: number | readonly number[]): number =>
  typeof value === "number" ? value : Math.max(...value);
