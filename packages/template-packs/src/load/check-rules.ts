import { capital, type Finding, type Slot } from "@planc/core";
import type { Selection } from "../format/conditions.ts";
import type { Pack } from "../format/pack-schema.ts";
import { argumentsOf, labelArgument, type PackRule } from "../format/rules.ts";
import { packFinding } from "./findings.ts";
import type { FieldPath, PackPlaces } from "./places.ts";

/** Slots that are there; of some only the name is known, so that their fields cannot be checked. */
export type KnownSlots = ReadonlyMap<string, Slot | undefined>;

interface Around {
  readonly pack: string;
  readonly slots: KnownSlots;
  readonly places: PackPlaces | undefined;
}

/** Holds the rules of a pack and what its sections select against the schemas of the slots. */
export async function checkRules(
  { name: pack, rules = [], sections = [] }: Pack,
  slots: KnownSlots,
  places: PackPlaces | undefined,
): Promise<readonly Finding[]> {
  const selecting = sections.some(({ data }) => Object.values(data).some(({ where }) => where));
  if (rules.length === 0 && !selecting) return [];
  const around = { pack, slots, places };
  const faults: Finding[] = [];
  for (const [index, rule] of rules.entries()) {
    faults.push(...(await checkRule(rule, ["rules", index], around)));
  }
  for (const [index, { name, data }] of sections.entries()) {
    for (const [variable, selection] of Object.entries(data)) {
      const path = ["sections", index, "data", variable];
      faults.push(...(await emptiness(`${variable} in section ${name}`, selection, path, around)));
    }
  }
  return faults;
}

async function checkRule(
  { name: rule, of, without, message }: PackRule,
  path: FieldPath,
  around: Around,
): Promise<readonly Finding[]> {
  const { pack, slots, places } = around;
  const parts = [
    { selection: of, at: [...path, "of"] },
    ...(without ? [{ selection: without, at: [...path, "without"] }] : []),
  ];
  const unknown = parts
    .filter(({ selection: { slot } }) => !slots.has(slot))
    .map(({ selection: { slot }, at }) =>
      packFinding("rule-slot-unknown", { pack, rule, slot }, { places, path: [...at, "slot"] }),
    );
  const what = `rule ${rule}`;
  const empty: Finding[] = [];
  for (const { selection, at } of parts) {
    empty.push(...(await emptiness(what, selection, at, around)));
  }
  const called = argumentsOf(message).filter((field) => field !== labelArgument);
  return [
    ...unknown,
    ...empty,
    ...(await fieldFaults(called, { rule, of, path: [...path, "message"] }, around)),
    ...(without
      ? await fieldFaults(
          [without.by],
          { rule, of: without, path: [...path, "without", "by"] },
          around,
        )
      : []),
  ];
}

/** A finding where no node can ever be selected. */
async function emptiness(
  what: string,
  { slot: id, where }: Selection,
  path: FieldPath,
  { pack, slots, places }: Around,
): Promise<readonly Finding[]> {
  const slot = slots.get(id);
  if (slot === undefined || where === undefined) return [];
  const { neverMatches } = await import("./can-match.ts");
  const never = neverMatches(slot, where);
  if (never === undefined) return [];
  const { field, reason } = never;
  const at = { places, path: [...path, "where", field] };
  return [packFinding("selection-empty", { pack, what: capital(what), reason }, at)];
}

async function fieldFaults(
  fields: readonly string[],
  { rule, of, path }: { rule: string; of: Selection; path: FieldPath },
  { pack, slots, places }: Around,
): Promise<readonly Finding[]> {
  const slot = slots.get(of.slot);
  if (slot === undefined) return [];
  const { fieldsOf, hasField, near } = await import("./can-match.ts");
  return fields
    .filter((field) => !hasField(slot, field))
    .map((field) =>
      packFinding(
        "rule-field-unknown",
        { pack, rule, field, slot: of.slot, near: near(field, fieldsOf(slot)) },
        { places, path },
      ),
    );
}
