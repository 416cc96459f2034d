import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { fit } from "../naming/identifier.ts";
import type { Condition } from "./checks.ts";

type Column = DataOf<typeof data.column>;

/** Columns that are empty from a moment on, or but for one value of another: no row has it otherwise. */
export function presenceConditions(
  table: string,
  columns: readonly { readonly ref: string; readonly data: Column }[],
  words: {
    readonly identifier: (name: string) => string;
    readonly literal: (text: string) => string;
  },
): readonly Condition[] {
  const names = new Map<string, string>(columns.map(({ ref, data: { name } }) => [ref, name]));
  return columns.flatMap(({ data: { name, absentWhile, clearedAt, thereWhile } }) => {
    const it = words.identifier(name);
    const moment = names.get(clearedAt ?? "");
    const other = names.get(thereWhile?.column ?? "");
    const apart = names.get(absentWhile?.column ?? "");
    const gone = moment === undefined ? "" : `${words.identifier(moment)} IS NOT NULL`;
    const never =
      apart === undefined || absentWhile === undefined
        ? ""
        : ` OR ${words.identifier(apart)} = ${words.literal(absentWhile.value)}`;
    return [
      ...(moment === undefined
        ? []
        : [
            {
              name: fit(table, name, "cleared"),
              condition: `(${it} IS NULL) = (${gone}${never})`,
            },
          ]),
      ...(other === undefined || thereWhile === undefined
        ? []
        : [
            {
              name: fit(table, name, other),
              condition: `(${it} IS NOT NULL) = (${words.identifier(other)} = ${words.literal(thereWhile.value)})`,
            },
          ]),
    ];
  });
}
