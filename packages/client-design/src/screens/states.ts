import { waits } from "../journeys/ordering.ts";
import { isMendedByProgram } from "../state/refusing.ts";
import type { Draft, Operation, Screen, Use } from "./draft.ts";
import { isList } from "./draft.ts";
import { listed } from "./offers.ts";
import { isStale } from "./stale.ts";
import { inText, oneOf, pluralIn } from "./words.ts";

type State = Screen["states"][number];

/** What states are worked out from beside the screen itself. */
export interface StateFacts {
  /** The thing that an operation is about, and the path of its collection. */
  readonly thingOf: (
    operation: Operation,
  ) => { readonly name: string; readonly path: string } | undefined;
  /** Names of those who may call an operation, among those who see the screen. */
  readonly namesOf: (use: Use) => readonly string[];
  readonly surface: "web" | "mobile" | "desktop" | "terminal";
  /** What people do waits on the device until there is a connection. */
  readonly worksOffline: boolean;
  /** It is told of changes as they happen. */
  readonly hears: boolean;
  readonly takes: boolean;
}

/** How many conflicts a screen tells apart: the rest are shown as the contract words them. */
const mostConflicts = 4;

/** What else a screen shows than what was asked for, as far as its operations can bring it about. */
export function statesOf(draft: Draft, facts: StateFacts): State[] {
  const { uses } = draft;
  const opening = uses.filter(({ when }) => when === "opening");
  const acting = uses.filter(({ when }) => when === "acting");
  const thing = inText(draft.entity?.data.name ?? draft.name);
  return [
    ...loading(opening, facts),
    ...empty(draft, opening, facts),
    ...failed(uses, thing),
    ...offline(draft, opening, acting, facts),
    ...forbidden(draft, opening),
    ...gone(opening, thing),
    ...conflicts(draft, acting, facts),
    ...pending(draft, uses, facts),
    ...ended(acting, facts),
  ];
}

const idsOf = (uses: readonly Use[]): string =>
  listed([...new Set(uses.map(({ operation }) => operation.data.operationId))].slice(0, 6), "and");

const manyOf = (operation: Operation, facts: StateFacts): string => {
  const thing = facts.thingOf(operation);
  return thing === undefined ? "entries" : inText(pluralIn(thing.path, thing.name));
};

function loading(opening: readonly Use[], facts: StateFacts): State[] {
  if (opening.length === 0) return [];
  const parts = opening.map(({ operation }) =>
    isList(operation)
      ? `lines of ${manyOf(operation, facts)}`
      : `frame of the ${nameOf(operation, facts)}`,
  );
  return [
    {
      kind: "loading",
      when: `${idsOf(opening)} under way`,
      shows: listed([...new Set(parts)].slice(0, 4), "and"),
    },
  ];
}

const nameOf = (operation: Operation, facts: StateFacts): string =>
  inText(facts.thingOf(operation)?.name ?? operation.data.summary);

function empty(draft: Draft, opening: readonly Use[], facts: StateFacts): State[] {
  const lists = opening.filter(({ operation }) => operation.data.paginated || isList(operation));
  const things = new Set<string>();
  const each = lists.filter(({ operation }) => {
    const many = manyOf(operation, facts);
    return !things.has(many) && things.add(many);
  });
  return each.slice(0, 3).map((list) => {
    const making = draft.uses.find(
      ({ operation, when }) =>
        when === "acting" &&
        operation.data.effect === "create" &&
        operation.data.resource === list.operation.data.resource,
    );
    const who = making ? facts.namesOf(making) : [];
    const todo = making
      ? `${making.operation.data.operationId}${who.length > 0 ? ` for ${listed(who)}` : ""}`
      : undefined;
    return {
      kind: "empty" as const,
      when: `${list.operation.data.operationId} has none`,
      shows: `no ${manyOf(list.operation, facts)}${todo ? `: ${todo}` : ""}`,
    };
  });
}

function failed(uses: readonly Use[], thing: string): State[] {
  const late = uses.filter(({ operation }) =>
    operation.data.errors.some(({ status }) => status === 503),
  );
  if (late.length === 0) return [];
  const changing = late.filter(({ when }) => when === "acting");
  return [
    {
      kind: "error",
      when: `503 of ${idsOf(late)}`,
      shows:
        changing.length > 0
          ? `${thing} as it was filled in; pressing again sends ${changing.some(({ operation }) => operation.data.idempotency === "key") ? "the same key" : "the same"}`
          : `what was shown before, and a button that asks again`,
    },
  ];
}

function offline(
  draft: Draft,
  opening: readonly Use[],
  acting: readonly Use[],
  { surface, worksOffline, takes }: StateFacts,
): State[] {
  if (surface === "desktop" || surface === "terminal") return [];
  if (worksOffline && opening.length > 0)
    return [
      {
        kind: "offline",
        when: `${idsOf(opening.slice(0, 2))} without a connection`,
        shows: `the ${inText(draft.entity?.data.name ?? draft.name)} as the device has it, with the time of its copy`,
      },
    ];
  const making = acting.filter(({ operation }) => operation.data.request !== undefined);
  if (!takes || making.length === 0 || worksOffline) return [];
  return [
    {
      kind: "offline",
      when: `${idsOf(making.slice(0, 2))} gets no answer`,
      shows: "what was typed, kept until it is sent",
    },
  ];
}

function forbidden(draft: Draft, opening: readonly Use[]): State[] {
  const refused = opening.filter(
    ({ operation }) =>
      operation.data.access.kind === "authenticated" &&
      operation.data.access.policies.length > 0 &&
      operation.data.errors.some(({ status }) => status === 403),
  );
  return refused.length === 0 || draft.start
    ? []
    : [
        {
          kind: "forbidden",
          when: `403 of ${idsOf(refused)}`,
          shows: "for whom it is, and the way back",
        },
      ];
}

function gone(opening: readonly Use[], thing: string): State[] {
  const read = opening.filter(
    ({ operation }) =>
      operation.data.path.includes("{") &&
      operation.data.errors.some(({ status }) => status === 404 || status === 410),
  );
  return read.length === 0
    ? []
    : [
        {
          kind: "gone",
          when: `404 of ${idsOf(read.slice(0, 2))}`,
          shows: `${oneOf(thing)} that is not there, or not for this account`,
        },
      ];
}

/** Clauses that say the same of any operation with a key. */
const ofKeys = /[;.]? ?a request with this key is still being worked on\.?/i;
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function conflicts(draft: Draft, acting: readonly Use[], facts: StateFacts): State[] {
  const seen = new Map<string, Operation[]>();
  for (const { operation } of acting)
    for (const { status, problem, when } of operation.data.errors) {
      if (![409, 412, 422, 428].includes(status) || isMendedByProgram(problem)) continue;
      // Another version by somebody else is the same whatever is changed.
      if (status === 428 || /^The record is in a state/.test(when)) continue;
      const stale = isStale({ status, when });
      // A card that is moved is set to where it stands; the form has the rest.
      if (stale && draft.kind === "board") continue;
      const text = stale
        ? "changed meanwhile"
        : capitalised(
            when
              .replace(ofKeys, "")
              .replace(/^[;,. ]+/, "")
              .replaceAll("`", "")
              .trim(),
          );
      const known = seen.get(text);
      if (known === undefined && text !== "") seen.set(text, [operation]);
      else if (stale) known?.push(operation);
    }
  return [...seen].slice(0, mostConflicts).flatMap(([text, those]) => {
    // Where something was filled in, that is what has to be brought together.
    const shown = those.find(({ data }) => data.effect === "update") ?? those[0];
    const ids = [...new Set(those.map(({ data }) => data.operationId))].slice(0, 3);
    return shown
      ? [
          {
            kind: "conflict" as const,
            when: `${ids.join(", ")}: ${text}`.slice(0, 400),
            shows: conflictShown(shown, facts),
          },
        ]
      : [];
  });
}

/** What stands there already is shown as it is; of what was to be made there is nothing yet. */
function conflictShown(operation: Operation, facts: StateFacts): string {
  const { effect, request } = operation.data;
  const thing = facts.thingOf(operation)?.name;
  if (thing === undefined) return "the reason at what was filled in";
  if (request === undefined) return `the ${inText(thing)} as it is now`;
  return effect === "create"
    ? "the reason, with what was filled in"
    : `what was filled in, beside the ${inText(thing)} as it is now`;
}

function pending(draft: Draft, uses: readonly Use[], facts: StateFacts): State[] {
  const awaited = draft.kind === "step" ? uses.filter(({ when }) => when === "by-itself") : [];
  const opened = uses.filter(({ when }) => when === "opening");
  const [first] = awaited;
  return first === undefined
    ? []
    : [
        {
          kind: "pending",
          when: `${idsOf(awaited)} without an outcome`,
          shows: `${nameOf(first.operation, facts)} under way; ${idsOf(opened.length > 0 ? opened.slice(0, 1) : awaited)} asked again ${waits}`,
        },
      ];
}

function ended(acting: readonly Use[], { takes }: StateFacts): State[] {
  const making = acting.filter(
    ({ operation }) =>
      operation.data.access.kind === "authenticated" && operation.data.request !== undefined,
  );
  return !takes || making.length === 0
    ? []
    : [
        {
          kind: "ended",
          when: `401 of ${idsOf(making.slice(0, 2))}`,
          shows: "sign-in over the screen; what was filled in stays",
        },
      ];
}
