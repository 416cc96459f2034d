import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { architecture, brief, data, security } from "@planc/core/ir";
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
  /** Names that tables of the repository have, in small letters. */
  readonly taken: ReadonlySet<string>;
}

/** The column that rows of it are referred to by. */
export function keyColumnOf({ existing }: Laid): string {
  return existing?.key?.name ?? "id";
}

/**
 * Whether one database can check a reference: same store, no service of its own on either side, and a key to
 * refer to.
 */
export function isChecked(from: Laid, to: Laid, components: readonly Component[]): boolean {
  if (from.layout.store !== to.layout.store) return false;
  if (to.existing && !to.existing.key) return false;
  const program = (laid: Laid) =>
    programOf(
      components.find(({ ref }) => ref === laid.layout.owner),
      components,
    );
  const [one, other] = [program(from), program(to)];
  return one === undefined || other === undefined || one.ref === other.ref;
}
