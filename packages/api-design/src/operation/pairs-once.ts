import { pairedOnce, type ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { words } from "../naming.ts";
import { type Together, togetherIn } from "./availability.ts";
import { entityBy } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;

export interface PairFacts {
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** What no two records have alike: as the text states it, and the two ends of a link. */
export function alikeIn(
  rules: readonly ViewOf<typeof brief.uniqueness>[],
  entity: ViewOf<typeof data.entity> | undefined,
  own: readonly Field[],
  facts: PairFacts,
): readonly Together[] {
  const told = togetherIn(rules, entity?.data.concept, own);
  const pair = pairOf(entity, own, facts);
  const said = new Set(told.flatMap(({ fields }) => fields));
  if (pair.every(({ ref }) => said.has(ref))) return told;
  const names = pair
    .map(({ data: { name } }) => words(name).join(" "))
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");
  return [...told, { names, active: false, fields: pair.map(({ ref }) => ref) }];
}

/** The two ends of a link that is there once. */
export function pairOf(
  entity: ViewOf<typeof data.entity> | undefined,
  own: readonly Field[],
  { identity, ...about }: PairFacts,
): readonly Field[] {
  if (entity === undefined) return [];
  const tenancy = identity?.data.tenancy;
  const inTenant = own.filter(
    ({ data: { references } }) =>
      tenancy === undefined ||
      references === undefined ||
      entityBy(about.entities, references.entity)?.data.concept !== tenancy,
  );
  return pairedOnce(entity, inTenant, about);
}
