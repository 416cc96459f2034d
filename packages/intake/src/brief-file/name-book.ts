import { parseRef } from "@planc/core";
import { conceptKey } from "../settle/naming.ts";
import { type Area, areas, type Fields, isSingle } from "./areas.ts";
import type { Targets } from "./references.ts";

/** A fact of the brief, as far as names of it go. */
export interface Named {
  readonly area: Area;
  readonly id: string;
  readonly fields: Fields;
}

/** What facts are called, and what a name means. */
export interface NameBook {
  /** The address of the fact that the text means, by its address, its id or its name. */
  find(text: string, targets: Targets): Found;
  /** How to write an address so that `find` finds it. */
  nameOf(address: string, targets: Targets): string;
  /** Every name that could be meant, for suggestions. */
  names(targets: Targets): readonly string[];
}

export type Found =
  | { readonly kind: "found"; readonly address: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "ambiguous" };

interface Shelf {
  readonly ids: ReadonlySet<string>;
  readonly byLabel: ReadonlyMap<string, readonly string[]>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  readonly labels: ReadonlyMap<string, string>;
}

/** A slot that is none of the brief. */
const outside = /^(?!brief\/)[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

export function nameBook(facts: readonly Named[]): NameBook {
  const shelves = new Map<string, Shelf>();
  for (const area of areas) {
    shelves.set(
      area.slot.id,
      shelve(
        area,
        facts.filter((each) => each.area === area),
      ),
    );
  }
  const slotsOf = (targets: Targets) => (targets === "any" ? [...shelves.keys()] : targets);

  const isAddress = (text: string, targets: Targets): boolean => {
    const parsed = parseRef(text);
    if (!parsed || (targets !== "any" && !targets.includes(parsed.slot))) return false;
    const shelf = shelves.get(parsed.slot);
    if (shelf) return shelf.ids.has(parsed.id);
    // Whether a node outside of the brief exists shows when all is planned.
    return targets !== "any" || outside.test(parsed.slot);
  };

  const find = (text: string, targets: Targets): Found => {
    const slots = slotsOf(targets);
    if (isAddress(text, targets)) return { kind: "found", address: text };
    const looks = [
      (shelf: Shelf) => (shelf.ids.has(text) ? [text] : []),
      (shelf: Shelf) => shelf.byLabel.get(text) ?? [],
      (shelf: Shelf) => shelf.byKey.get(conceptKey(text)) ?? [],
    ];
    for (const look of looks) {
      const found = slots.flatMap((slot) => {
        const shelf = shelves.get(slot);
        return shelf ? look(shelf).map((id) => `${slot}#${id}`) : [];
      });
      const [address, ...others] = found;
      if (address !== undefined && others.length === 0) return { kind: "found", address };
      // Where anything may be meant, what comes first in the file is.
      if (address !== undefined)
        return targets === "any" ? { kind: "found", address } : { kind: "ambiguous" };
    }
    return { kind: "unknown" };
  };

  return {
    find,
    nameOf: (address, targets) => {
      const parsed = parseRef(address);
      if (!parsed) return address;
      const shelf = shelves.get(parsed.slot);
      const names = [shelf?.labels.get(parsed.id), parsed.id].filter((each) => each !== undefined);
      const means = (text: string) => {
        const found = find(text, targets);
        return found.kind === "found" && found.address === address;
      };
      return names.find((each) => each !== "" && means(each)) ?? address;
    },
    names: (targets) =>
      slotsOf(targets).flatMap((slot) => {
        const shelf = shelves.get(slot);
        return shelf ? [...shelf.byLabel.keys(), ...shelf.ids] : [];
      }),
  };
}

function shelve(area: Area, facts: readonly Named[]): Shelf {
  const byLabel = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  const labels = new Map<string, string>();
  for (const { id, fields } of facts) {
    const label = isSingle(area) ? area.noun : area.label && fields[area.label];
    if (typeof label !== "string") continue;
    labels.set(id, label);
    add(byLabel, label, id);
    add(byKey, conceptKey(label), id);
  }
  return { ids: new Set(facts.map(({ id }) => id)), byLabel, byKey, labels };
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
