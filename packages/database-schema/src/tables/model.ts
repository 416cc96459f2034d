import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { architecture, brief, data, decision, security } from "@planc/core/ir";
import type { ExistingTable } from "../existing/existing-table.ts";
import { programOf } from "../layout/owners.ts";
import type { layout } from "../layout/slot.ts";

type Component = ViewOf<typeof architecture.component>;

/** An entity with its layout and its fields: what a table is made from. */
export interface Laid {
  readonly entity: ViewOf<typeof data.entity>;
  readonly layout: DataOf<typeof layout>;
  readonly fields: readonly ViewOf<typeof data.field>[];
  /** The table of the repository that it is kept in. */
  readonly existing?: ExistingTable;
}

/** What the tables of a plan are made from. */
export interface Model {
  readonly laid: ReadonlyMap<string, Laid>;
  readonly storeOf: (ref: Ref) => ViewOf<typeof data.store> | undefined;
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly uniqueness: readonly ViewOf<typeof brief.uniqueness>[];
  readonly components: readonly Component[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  /** Which of several services owns which data, where that is decided. */
  readonly ownership?: ViewOf<typeof decision.dataOwnership> | undefined;
  /** Names that tables of the repository have, in small letters. */
  readonly taken: ReadonlySet<string>;
}

/** The column that rows of it are referred to by. */
export function keyColumnOf({ existing }: Laid): string {
  return existing?.key?.name ?? "id";
}

/**
 * Whether one database can check a reference: same store, no service of its own on either side unless all share
 * one schema, and a key to refer to.
 */
export function isChecked(from: Laid, to: Laid, facts: Owned): boolean {
  if (from.layout.store !== to.layout.store) return false;
  if (to.existing && !to.existing.key) return false;
  if (facts.ownership?.data.arrangement === "shared-schema") return true;
  const [one, other] = [programWriting(from, facts), programWriting(to, facts)];
  return one === undefined || other === undefined || one.ref === other.ref;
}

type Owned = Pick<Model, "components" | "ownership">;

/** The program that writes the rows of it. */
export function programWriting(
  { layout }: Laid,
  { components }: Pick<Model, "components">,
): Component | undefined {
  return programOf(
    components.find(({ ref }) => ref === layout.owner),
    components,
  );
}
