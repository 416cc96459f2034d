import {
  type DataOf,
  type FigureInput,
  figureOf,
  listed,
  type Ref,
  type ViewOf,
} from "@planc/core";
import type { architecture, brief, learning, security } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { weighty } from "../catalog/learning-words.ts";
import type { Purpose } from "../reading/purposes.ts";
import { bare, someOf } from "../text.ts";
import { type PlanView, refsOf } from "./plan-view.ts";
import type { Source } from "./sources.ts";

type Model = DataOf<typeof learning.model>;

interface Ground {
  readonly view: PlanView;
  readonly sources: readonly Source[];
  readonly purpose: Purpose;
  readonly people: ReadonlySet<string>;
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly regimes: readonly ViewOf<typeof brief.regime>[];
}

/** Whether a consent is kept for each person, or the text names a ground, or nothing does. */
export function basisOf({
  view,
  sources,
  people,
  requirements,
  regimes,
  purpose,
}: Ground): Model["basis"] {
  const personal = sources.filter(({ subject }) => subject !== undefined);
  if (personal.length === 0 || people.size === 0) return undefined;
  const categories = [...new Set(personal.flatMap((each) => each.categories))].sort();
  const kept = consentIn(view, purpose);
  if (kept) return { kind: "consent-kept", text: kept.text, from: kept.from, categories };
  const consents = view.tables.flatMap((table) =>
    view
      .columnsOf(table)
      .filter(({ data: { name } }) => /consent|opt_?in|agreed|personali[sz]ation/.test(name))
      .map((column) => ({ column, table })),
  );
  if (consents.length > 0)
    return {
      kind: "consent-kept",
      text: `rows of who has ${listed(consents.map(({ column, table }) => `${bare(table.data.name)}.${column.data.name}`))}`,
      from: consents.map(({ column }) => column.ref),
      categories,
    };
  const said = requirements.filter(
    ({ data: { text } }) =>
      /\bconsent|\bopt(?:s|ed)?[- ]?(?:in|out)\b|\blegitimate interest/i.test(text) &&
      /personali|recommend|learn|profil|analy|track/i.test(text),
  );
  if (said.length > 0)
    return {
      kind: "stated",
      text: listed(said.map(({ data: { key } }) => key)),
      from: said.map(({ ref }) => ref),
      categories,
    };
  const gdpr = regimes.find(({ data: { name } }) => /GDPR/i.test(name));
  const special = categories.includes("special-category") || categories.includes("health");
  return {
    kind: "open",
    text: special
      ? `explicit consent to ${nameOf(purpose)}${gdpr ? " (GDPR Art. 9(2)(a))" : ""}: kept nowhere`
      : `open${gdpr ? ": GDPR Art. 6, and Art. 21 for who objects" : ""}`,
    from: refsOf([gdpr?.ref]),
    categories,
  };
}

/** A table of consents, each to a purpose: which rows of it let a run read those of a person. */
export function consentIn(view: PlanView, purpose: Purpose) {
  if (purpose.onDevice) return undefined;
  const table = view.tables.find(({ data: { name } }) => isConsents(bare(name)));
  if (!table) return undefined;
  const columns = view.columnsOf(table);
  const named = (words: RegExp) => columns.find(({ data: { name } }) => words.test(name));
  const [to, status] = [named(/^purpose$/), named(/^status$/)];
  const name = nameOf(purpose);
  // A consent to treatment, or to what else the list has, is none to be learnt from.
  if (!to?.data.values?.includes(name) || !status?.data.values?.includes("given")) return undefined;
  const [version, given, withdrawn] = [
    named(/version/),
    named(/^given_at$/) ?? named(/^created_at$/),
    named(/^withdrawn_at$/),
  ];
  const proof = [version, given, withdrawn].flatMap((each) => each?.data.name ?? []);
  const short = bare(table.data.name);
  return {
    table,
    /** The condition of each query of a run. */
    condition: `EXISTS ${short} of the subject: purpose = '${name}' AND status = 'given'`,
    text: `rows of who has ${short} with purpose = '${name}' and status = 'given' at the run; proof in ${listed(proof)}; who has not is read by no run and gets none`,
    from: refsOf([table.ref, to.ref, status.ref, version?.ref]),
  };
}

/** Whether a table keeps what people agreed to. */
export const isConsents = (name: string): boolean => /^consents?$|_consents?$/.test(name);

const nameOf = ({ kind }: Purpose): string =>
  ({
    recommend: "recommendations",
    insight: "insights",
    forecast: "forecasts",
    detect: "detection",
    classify: "classification",
    rank: "ranking",
    predict: "predictions",
  })[kind];

/** Special categories without a consent that is kept: no run may read them. */
export const isOff = (basis: Model["basis"]): boolean =>
  basis?.kind === "open" &&
  basis.categories.some((each) => each === "special-category" || each === "health");

/** Whether somebody looks before it counts. */
export function reviewOf(purpose: Purpose, operations: readonly string[]): Model["review"] {
  const text = purpose.requirements.map(({ data }) => data.text).join(" ");
  const decides =
    purpose.kind === "classify" || purpose.kind === "detect" || purpose.kind === "predict";
  if (decides && weighty.test(text)) {
    const about = weighty.exec(text)?.[0] ?? "";
    return {
      needed: true,
      text: `a person decides on each (${about}); the model only puts them in order`,
    };
  }
  if (purpose.onDevice)
    return { needed: false, text: "nothing is decided: at worst bytes are loaded in vain" };
  return {
    needed: false,
    text: operations.length > 0 ? `no decision; answered by ${listed(operations)}` : "no decision",
  };
}

interface Erasing {
  readonly sources: readonly Source[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly obligations: readonly ViewOf<typeof security.obligation>[];
  readonly people: ReadonlySet<string>;
  readonly conceptOf: (table: string) => Ref | undefined;
  readonly every: FigureInput;
  /** Whoever is learnt from has agreed, and may withdraw. */
  readonly consent: boolean;
}

/** Rows go where they are kept; models made from them go with their versions. */
export function erasureOf({
  sources,
  events,
  obligations,
  people,
  conceptOf,
  every,
  consent,
}: Erasing): Model["erasure"] {
  const personal = sources.filter(({ subject }) => subject !== undefined);
  if (personal.length === 0 || people.size === 0) return undefined;
  const concepts = new Set([...people].flatMap((table) => conceptOf(table) ?? []));
  const event = events.find(
    ({ data }) => concepts.has(data.concept) && /deleted|erased|removed/.test(data.name),
  );
  const duty = obligations.find(({ data: { kind } }) => kind === "erasure");
  const subjects = listed([
    ...new Set(personal.flatMap(({ subject }) => subject?.data.name ?? [])),
  ]);
  const tables = someOf(personal.map(({ table }) => bare(table.data.name)));
  return {
    text: `rows leave ${tables} ${event ? `upon “${event.data.name}”` : "with the person"}${consent ? `, and upon withdrawal no run reads them` : ""}, and so do offers and what runs were given, by ${subjects}; models made of them go with their versions`,
    within: figureOf("every + keptVersionsDays", "day", {
      every,
      keptVersionsDays: assumption("keptVersionsDays"),
    }),
    from: refsOf([event?.ref, duty?.ref]),
  };
}
