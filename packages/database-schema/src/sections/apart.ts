import { listed, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Together } from "../tables/unique-together.ts";

type Field = ViewOf<typeof data.field>;

/** `unique`, `unique with day`: what the text wants once, told at each field that makes it up. */
export function apartInWords(field: Field, rules: readonly Together[]): readonly string[] {
  return rules.flatMap(({ fields, unless }) => {
    if (!fields.some(({ ref }) => ref === field.ref)) return [];
    const others = fields.filter(({ ref }) => ref !== field.ref).map(({ data: { name } }) => name);
    if (others.length === 0 && field.data.unique) return [];
    const over = others.length > 0 ? ` with ${listed(others)}` : "";
    const but =
      unless === undefined
        ? ""
        : unless.values.length > 0
          ? ` where ${unless.field.data.name} is not ${unless.values.join(" or ")}`
          : ` where ${unless.field.data.name} is empty`;
    return [`unique${over}${but}`];
  });
}

/** Whether one thing at most refers to another by this field: at any time, not only while something holds. */
export function isAlone(field: Field, rules: readonly Together[]): boolean {
  return (
    field.data.unique ||
    rules.some(
      ({ fields, unless }) => !unless && fields.length === 1 && fields[0]?.ref === field.ref,
    )
  );
}
