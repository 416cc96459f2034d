import type { Ref, ViewOf } from "@planc/core";
import type { api, brief, client, data, security } from "@planc/core/ir";
import type { ActorRef, Audience } from "./audience.ts";

export type Screen = ViewOf<typeof client.screen>["data"];
export type Operation = ViewOf<typeof api.operation>;
export type Resource = ViewOf<typeof api.resource>;
export type Entity = ViewOf<typeof data.entity>;
export type Field = ViewOf<typeof data.field>;
export type Action = ViewOf<typeof brief.action>;
export type Requirement = ViewOf<typeof brief.requirement>;
export type Schema = ViewOf<typeof api.schema>;
type When = Screen["uses"][number]["when"];

export interface Use {
  readonly operation: Operation;
  readonly when: When;
  readonly actors: readonly ActorRef[];
}

/** A screen while it is put together. */
export interface Draft {
  readonly id: string;
  name: string;
  kind: Screen["kind"];
  /** Of those who look after what others see. */
  readonly office: boolean;
  readonly entity: Entity | undefined;
  readonly within: string | undefined;
  readonly from: readonly Ref[];
  readonly uses: Use[];
  /** Requirements that name it. */
  readonly stated: Requirement["ref"][];
  /** Who sees it where no operation of it tells. */
  readonly actors?: readonly ActorRef[];
  /** Where people go from it beside what is opened within it. */
  readonly leads: string[];
  /** What its people see first. */
  start: boolean;
  /** The address, where it does not follow from what it opens with. */
  readonly path?: string;
}

/** What the screens of a surface are made from. */
export interface Facts {
  readonly surface: ViewOf<typeof client.surface>;
  readonly resources: readonly Resource[];
  readonly operations: readonly Operation[];
  /** What the client calls by itself, on nobody's asking. */
  readonly behind?: readonly Operation[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly fieldsOf: ReadonlyMap<string, readonly Field[]>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly actors: ReadonlyMap<string, ViewOf<typeof brief.actor>>;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly requirements: readonly Requirement[];
  /** What all of it is kept apart by. */
  readonly tenancy: string | undefined;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly audience: Audience;
}

export const isRead = ({ data }: Operation) => data.effect === "read";
export const isList = ({ data }: Operation) => data.effect === "list" || data.effect === "search";

/** How many fields somebody fills in for it. */
export const asked = ({ data }: Operation, schemas: Facts["schemas"]): number =>
  schemas.get(data.request ?? "")?.data.properties.length ?? 0;

/** The screens of a surface as they come to be, found by id. */
export class Desk {
  readonly #drafts = new Map<string, Draft>();

  get all(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  find(id: string | undefined): Draft | undefined {
    return id === undefined ? undefined : this.#drafts.get(id);
  }

  /** The screen by that id, made where there is none yet. */
  open(id: string, make: () => Omit<Partial<Draft>, "uses" | "id"> & Made): Draft {
    const there = this.#drafts.get(id);
    if (there) return there;
    const fresh: Draft = {
      office: false,
      entity: undefined,
      within: undefined,
      from: [],
      stated: [],
      leads: [],
      start: false,
      ...make(),
      id,
      uses: [],
    };
    this.#drafts.set(id, fresh);
    return fresh;
  }

  /** Takes back a screen on which nothing is left to see or do. */
  close(id: string): void {
    this.#drafts.delete(id);
  }
}

interface Made {
  readonly name: string;
  readonly kind: Screen["kind"];
}

/** Takes an operation from where it is offered after all nowhere. */
export function without(draft: Draft, operation: Operation): void {
  for (let at = draft.uses.length - 1; at >= 0; at -= 1)
    if (draft.uses[at]?.operation === operation) draft.uses.splice(at, 1);
}

/** Adds an operation, once for each time at which it is called. */
export function call(draft: Draft, operation: Operation, when: When, actors: readonly ActorRef[]) {
  const known = draft.uses.findIndex(
    (each) => each.operation.ref === operation.ref && each.when === when,
  );
  const before = draft.uses[known];
  const use = {
    operation,
    when,
    actors: [...new Set([...(before?.actors ?? []), ...actors])],
  };
  if (known === -1) draft.uses.push(use);
  else draft.uses[known] = use;
}
