import type { ViewOf } from "@planc/core";
import type { api, architecture, brief, client, data, decision, security } from "@planc/core/ir";
import { isMendedByProgram } from "../state/refusing.ts";

export type Screen = ViewOf<typeof client.screen>;
export type Surface = ViewOf<typeof client.surface>;
export type Operation = ViewOf<typeof api.operation>;
export type Journey = ViewOf<typeof client.journey>["data"];
export type JourneyStep = Journey["steps"][number];
type Component = ViewOf<typeof architecture.component>;

/** What ways over several screens are made from, of one surface. */
export interface JourneyFacts {
  readonly surface: Surface;
  readonly screens: readonly Screen[];
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schemas: ReadonlyMap<string, ViewOf<typeof api.schema>>;
  readonly actions: ReadonlyMap<string, ViewOf<typeof brief.action>>;
  readonly entities: ReadonlyMap<string, ViewOf<typeof data.entity>>;
  readonly fields: ReadonlyMap<string, ViewOf<typeof data.field>>;
  /** Components that the client itself calls. */
  readonly called: readonly { readonly component: Component; readonly purpose: string }[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly rules: readonly ViewOf<typeof security.accountRule>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly repeatKey: string;
  /** Attributes that are about a person. */
  readonly personal: ReadonlySet<string>;
  readonly uniquenesses: readonly ViewOf<typeof brief.uniqueness>[];
  readonly policies: ReadonlyMap<string, ViewOf<typeof security.policy>>;
  readonly relations: ReadonlyMap<string, ViewOf<typeof brief.relation>>;
}

/** A way with the id that it has on its surface. */
export interface Way {
  readonly id: string;
  readonly journey: Journey;
  readonly from: readonly (Screen["ref"] | Operation["ref"])[];
}

/** The operations of a screen that are called at some time. */
export const calledOn = (
  { data }: Screen,
  operations: JourneyFacts["operations"],
  when: readonly string[],
): readonly Operation[] =>
  data.uses.flatMap((use) =>
    when.includes(use.when) ? (operations.get(use.operation) ?? []) : [],
  );

export const idsOf = (operations: readonly Operation[]): string =>
  [...new Set(operations.map(({ data }) => data.operationId))].slice(0, 4).join(", ");

export const kept = ({ data }: Surface): string =>
  data.kind === "web" ? "sessionStorage" : "the app's store";

/** Refusals of an operation that people can do something about, as its contract words them. */
export function refusals(operation: Operation, at: string): Journey["failures"][number][] {
  const seen = new Set<string>();
  return operation.data.errors.flatMap(({ status, problem, when }) => {
    const text = when
      .replace(/[;.]? ?a request with this key is still being worked on\.?/i, "")
      .replace(/^[;,. ]+/, "")
      .trim();
    if (![401, 403, 409, 410, 412, 422, 503].includes(status) || isMendedByProgram(problem))
      return [];
    if (
      (status === 401 || status === 403) &&
      (problem === "unauthenticated" || problem === "forbidden")
    )
      return [];
    if (/^The record is in a state/.test(text)) return [];
    if (text === "" || seen.has(text)) return [];
    seen.add(text);
    return [
      {
        at,
        when: `${status} ${problem}: ${text.replaceAll("`", "")}`.slice(0, 600),
        shows: answerTo(status),
      },
    ];
  });
}

const answerTo = (status: number): string =>
  status === 503
    ? "what was filled in, and a button that sends it again with the same key"
    : status === 409 || status === 412
      ? "what has changed, beside what was filled in"
      : "the reason beside the field, what was filled in stays";
