import { reactionsBetween } from "@planc/core";
import { counted, listed } from "../../text/words.ts";
import type { Drawn } from "../drawn.ts";
import type { Call } from "./call.ts";

/** What a call is about that ends without a row that somebody can start again. */
interface Elsewhere {
  readonly things: string;
  /** `messages.status failed`, where its own row says so. */
  readonly state: string | undefined;
}

/** Where what failed for good lies, whether somebody can read it, and what does not come there. */
export interface Aside {
  readonly name: string;
  readonly about: readonly string[];
  /** An operation starts one again. */
  readonly again: boolean;
  /** What the rows refer to; nothing where they may be about anything. */
  readonly of: string | undefined;
  readonly elsewhere: readonly Elsewhere[];
  /** The table whose rows of jobs stay there until somebody decides on each; nothing where they go. */
  readonly jobs: string | undefined;
}

export function aside(drawn: Drawn, sent: readonly Call[]): Aside | undefined {
  const { tables, operations, entities, actions } = drawn;
  const table = tables.find(({ data }) => /dead_letter/.test(data.name));
  if (!table) return undefined;
  const concept = entities.find(({ ref }) => ref === table.data.entity)?.data.concept;
  const done = new Set<string>(
    actions.filter(({ data }) => concept && data.concept === concept).map(({ ref }) => ref),
  );
  const about = operations.filter(({ data }) => data.realises.some((ref) => done.has(ref)));
  const referred = referredBy(table.ref, drawn);
  const takes = (each: string) => referred.size === 0 || referred.has(each);
  // What one system is told because another has reported something is sent as well.
  const handed = reactionsBetween(drawn.systems ?? [], actions, drawn.concepts).map(
    ({ action, sentAs }) => sentAs ?? action.data.concept,
  );
  const all = [...new Set([...sent, { concepts: handed }].flatMap((each) => each.concepts))].filter(
    (each) => each !== concept,
  );
  const others = all.filter((each) => !takes(each));
  return {
    name: table.data.name,
    about: about.map(({ data }) => data.operationId),
    again: about.some(({ data }) => data.effect === "transition" || data.effect === "command"),
    of: others.length > 0 ? thingsOf(all.filter(takes), drawn) : undefined,
    elsewhere: others.map((each) => ({
      things: thingsOf([each], drawn),
      state: failedState(each, drawn),
    })),
    jobs: tables.find(
      ({ ref, data }) =>
        /^(?:outbox_events|jobs)$/.test(data.name) &&
        drawn.columns.some((each) => each.data.table === ref && each.data.name === "set_aside_at"),
    )?.data.name,
  };
}

/** The things that rows of a table refer to. */
export function referredBy(table: string, { keys, tables, entities }: Drawn): ReadonlySet<string> {
  const targets = keys.flatMap(({ data }) =>
    data.kind === "foreign" && data.table === table ? [data.references?.table] : [],
  );
  return new Set(
    targets.flatMap((target) => {
      const entity = tables.find(({ ref }) => ref === target)?.data.entity;
      return entities.find(({ ref }) => ref === entity)?.data.concept ?? [];
    }),
  );
}

export function thingsOf(concepts: readonly string[], drawn: Drawn): string {
  const names = concepts.flatMap((each) => {
    const known = drawn.concepts.find(({ ref }) => ref === each)?.data;
    return known ? [(known.plural ?? `${known.name}s`).toLowerCase()] : [];
  });
  return listed(names);
}

function failedState(concept: string, { concepts }: Drawn): string | undefined {
  const states = concepts.find(({ ref }) => ref === concept)?.data.states ?? [];
  return states.find(({ name }) => /^(?:failed|given up)$/i.test(name))?.name;
}

/** What nobody can look at, or start again. */
export function unread(letters: Aside | undefined): readonly string[] {
  if (!letters) return [];
  const { name, about, again, elsewhere, jobs } = letters;
  return [
    ...(about.length > 0 && !again
      ? [
          `Open: ${listed(about)} ${about.length === 1 ? "shows" : "show"} what failed, and no operation starts one again: how it goes on once somebody has looked at it is not said.`,
        ]
      : []),
    ...(about.length === 0
      ? [
          `No operation reads ${name}: until there is one, only who reaches the database sees what failed.`,
        ]
      : []),
    ...(jobs && elsewhere.length > 0
      ? [
          `No row of ${name} refers to ${listed(
            elsewhere.map(({ things }) => things),
            "or",
          )}: a job about one that fails its last attempt stays in ${jobs} with set_aside_at and its cause, and who mends that cause empties the column by hand, as no operation does.`,
        ]
      : []),
    ...(jobs ? [] : elsewhere).map(
      ({ things, state }) =>
        `A call for ${things} that fails its last attempt ${state ? `ends as ${state} there` : "is set aside with its job"}: no row of ${name} refers to them, and no operation starts one again.`,
    ),
  ];
}

export function toRead({ name }: Aside): string {
  return `Operations that list ${name} and start one again, for those who are to look at them; an alert on the first row.`;
}

/** Where what failed for good stays when no table is for it: with its error, among what is done. */
export function leftAside({
  tables,
  columns,
  components,
  retentions = [],
}: Drawn): readonly string[] {
  const failing = tables.filter(({ ref }) =>
    columns.some(({ data }) => data.table === ref && data.name === "set_aside_at"),
  );
  return failing.flatMap(({ ref, data: { name, owner } }) => {
    const by = components.find((each) => each.ref === owner)?.data.name;
    const kept = retentions.find(({ data }) => data.table === ref)?.data.keep;
    return [
      `What fails its last attempt${by && failing.length > 1 ? ` at ${by}` : ""} stays in ${name}, with set_aside_at and its cause in last_error, until somebody has decided on it${kept ? `: the deletion of what is done after ${counted(kept, "day")} passes over it` : ""}; an alert counts such rows.`,
    ];
  });
}
