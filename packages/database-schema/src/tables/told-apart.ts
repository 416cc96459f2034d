import { goods } from "../catalog/line-parts.ts";
import { onceOfEach } from "../catalog/once-each.ts";
import { unitNumber, units } from "../catalog/units.ts";
import { spaced } from "../naming/identifier.ts";
import type { Laid, Model } from "./model.ts";

type Field = Laid["fields"][number];

/** Numbers of one thing at, or of, another: which ones they are, and of no time. */
export function isLevel({ entity, fields }: Laid): boolean {
  const own = fields.filter(({ data }) => !data.references && !data.generated);
  return (
    onceOfEach.test(spaced(entity.data.name)) &&
    own.length > 0 &&
    own.every(({ data: { type, name } }) => numbers.has(type) && !ofTime.test(spaced(name)))
  );
}

const numbers: ReadonlySet<string> = new Set(["integer", "decimal", "money"]);
const ofTime = /\b(?:year|quarter|month|week|period)s?$/i;

/** The goods that a single piece is of, and the number that tells it from others of them. */
export function numberOfUnit(
  { entity, fields }: Laid,
  { laid }: Model,
): readonly [Field, Field] | undefined {
  if (!units.test(spaced(entity.data.name))) return undefined;
  const of = fields.find(({ data: { references, required } }) => {
    const target = references && laid.get(references.entity);
    return target && required && isGoods(spaced(target.entity.data.name).toLowerCase());
  });
  const number = fields.find(
    ({ data: { name, type, unique } }) =>
      type === "text" && !unique && unitNumber.test(spaced(name)),
  );
  return of && number && [of, number];
}

const isGoods = (name: string): boolean =>
  goods.some((each) => name === each || name.endsWith(` ${each}`));
