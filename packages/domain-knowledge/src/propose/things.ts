import type { Ref, ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { foldName } from "../text/words.ts";

/** What was read of the things that the text keeps. */
export interface Read {
  readonly concepts: readonly ViewOf<typeof reading.concept>[];
  readonly attributes: readonly ViewOf<typeof reading.attribute>[];
  readonly relations: readonly ViewOf<typeof reading.relation>[];
  readonly actions: readonly ViewOf<typeof reading.action>[];
}

/** A thing that the text itself keeps. */
export interface Thing {
  /** The readings that name it. */
  readonly refs: readonly Ref[];
  /** As the text has it. */
  readonly name: string;
  /** Absent where the text does not say; then it is stored. */
  readonly role: ViewOf<typeof reading.concept>["data"]["role"];
  readonly hasStates: boolean;
  /** As the text has them, without those that name another thing. */
  readonly attributes: readonly string[];
  /** The attribute that holds its status, where its values are not said. */
  readonly openStatus: boolean;
  /** Verbs of what the text says is done with it. */
  readonly verbs: ReadonlySet<string>;
}

export interface Things {
  readonly all: readonly Thing[];
  /** The thing of that name, if the text keeps one. */
  readonly get: (name: string) => Thing | undefined;
  /** Whether the text relates the two, in either direction. */
  readonly relates: (one: string, other: string) => boolean;
  /** How many of them the text says anything of. */
  readonly described: number;
}

const statusNames: ReadonlySet<string> = new Set(["status", "state", "stage", "phase"]);

/** Gathers by name what the text says of each thing; what it names in passing is none. */
export function thingsOf({ concepts, attributes, relations, actions }: Read): Things {
  const drafts = new Map<string, Draft>();
  for (const { ref, data } of concepts) {
    if (data.passing === true) continue;
    const key = foldName(data.name);
    const draft = drafts.get(key) ?? emptyDraft(data.name);
    drafts.set(key, draft);
    draft.refs.push(ref);
    draft.role ??= data.role;
    draft.hasStates ||= data.states !== undefined;
  }
  const pairs = new Set<string>();
  const relate = (one: string, other: string) => {
    pairs.add(pairOf(one, other));
    for (const key of [one, other]) {
      const draft = drafts.get(key);
      if (draft) draft.described = true;
    }
  };
  for (const { data } of relations) relate(foldName(data.from), foldName(data.to));
  for (const { data } of attributes) {
    const key = foldName(data.concept);
    const name = foldName(data.name);
    const draft = drafts.get(key);
    if (drafts.has(name) && name !== key) relate(key, name);
    else if (draft) {
      draft.attributes.add(data.name);
      if (statusNames.has(name.split(" ").at(-1) ?? "")) {
        draft.status = data.values === undefined && draft.status !== "listed" ? "open" : "listed";
      }
    }
  }
  for (const { data } of actions) {
    if (data.negated !== true) drafts.get(foldName(data.concept))?.verbs.add(data.verb);
  }
  const all = new Map([...drafts].map(([key, draft]) => [key, thingOf(draft)]));
  return {
    all: [...all.values()],
    get: (name) => all.get(foldName(name)),
    relates: (one, other) => pairs.has(pairOf(foldName(one), foldName(other))),
    described: [...drafts.values()].filter(isDescribed).length,
  };
}

interface Draft {
  readonly refs: Ref[];
  readonly name: string;
  role: Thing["role"];
  hasStates: boolean;
  status: "open" | "listed" | undefined;
  described: boolean;
  readonly attributes: Set<string>;
  readonly verbs: Set<string>;
}

function emptyDraft(name: string): Draft {
  return {
    refs: [],
    name,
    role: undefined,
    hasStates: false,
    status: undefined,
    described: false,
    attributes: new Set(),
    verbs: new Set(),
  };
}

function thingOf({ attributes, status, described: _, ...rest }: Draft): Thing {
  return { ...rest, attributes: [...attributes], openStatus: status === "open" };
}

function isDescribed({ described, hasStates, attributes, verbs }: Draft): boolean {
  return described || hasStates || attributes.size > 0 || verbs.size > 0;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Whether records of it are kept: a list of values, a computed or an outside thing is complete as it is. */
export function isKept({ role }: Thing): boolean {
  return role === undefined || role === "stored" || role === "join";
}
