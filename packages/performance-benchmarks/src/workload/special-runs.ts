import { makesPages, pagesScript, pageTime, type ViewOf } from "@planc/core";
import type { api, architecture, brief, performance } from "@planc/core/ir";
import { keptApart } from "../k6/calls.ts";
import { atOnce as settingAtOnce } from "../k6/settings.ts";
import { amountText, figureText } from "../text.ts";

interface SpecialReads {
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
}

/** A run beside the usual ones: how it is started, what goes on meanwhile, and what it has to show. */
export interface SpecialRun {
  /** The scenario and what runs beside it; nothing where the run is still to be written. */
  readonly run: readonly string[];
  readonly meanwhile: string;
  readonly shows: string;
}

/** Runs of the script that a number or a rule of the text asks for beside the usual ones. */
export function specialRuns(reads: SpecialReads): readonly SpecialRun[] {
  return [...atOnce(reads), ...whileSlow(reads), ...withMore(reads), ...ofPages(reads)];
}

/** The script calls operations: what a page takes beside them shows where the page is made. */
function ofPages({ components, capacity, targets }: SpecialReads): readonly SpecialRun[] {
  const pages = components.find(({ data }) => makesPages(data));
  const planned = capacity.find(({ data }) => data.component === pages?.ref);
  const times = targets.filter(({ data }) => data.measure === "response-time");
  if (!pages || !planned || times.length === 0) return [];
  const limits = times.map(({ data }) => `${data.comparator} ${amountText(data.value)}`);
  return [
    {
      run: ["peak", ...(pageTime({ components, targets }) ? [pagesScript] : [])],
      meanwhile: `pages of ${pages.data.name} opened, ${figureText(planned.data.demand)}`,
      shows: `whole page ${limits.join(" and ")}`,
    },
  ];
}

function atOnce({ operations }: SpecialReads): readonly SpecialRun[] {
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
          {
            run: ["atOnce"],
            meanwhile: `${settingAtOnce.copies} × each: ${names(apart)}`,
            shows: "one taken, others 409",
          },
        ]
      : []),
    ...(keyed.length > 0
      ? [
          {
            run: ["atOnce"],
            meanwhile: `${settingAtOnce.copies} × each, one Idempotency-Key: ${names(keyed)}`,
            shows: "one record each",
          },
        ]
      : []),
  ];
}

/** What a text calls the time that another system takes to answer. */
const delay =
  /\b(?:api|external|provider|third.party|upstream)\b.*\b(?:delays?|latenc(?:y|ies))\b/i;

function whileSlow({ quantities, targets, components }: SpecialReads): readonly SpecialRun[] {
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
    {
      run: ["peak"],
      meanwhile: `stand-in for ${system.data.name} answers after ${slowest.value} ${slowest.unit}`,
      shows: limits.join(", "),
    },
  ];
}

function withMore({ quantities }: SpecialReads): readonly SpecialRun[] {
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
    {
      run: ["peak"],
      meanwhile: `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)} ${range.data.about}, each from an empty queue`,
      shows: "jobs a second in proportion; no id called twice",
    },
  ];
}

const mostOf = (value: number | readonly number[]): number =>
  typeof value === "number" ? value : Math.max(...value);
