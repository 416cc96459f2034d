import { snake } from "../naming/identifier.ts";
import type { FieldData } from "./draft.ts";

/** "5 units"; a number of minutes may be kept in hours. */
const whole =
  /^-?\d{1,15}(?:\s(?!(?:second|minute|hour|day|week|month|year)s?\b)\p{L}[\p{L}-]{1,30})?$/iu;

/** The value at first as the column keeps it, where what is written is one of its type. */
export function firstValue(
  written: string | undefined,
  type: FieldData["type"],
  values: readonly string[],
): NonNullable<FieldData["default"]> | undefined {
  if (written === undefined) return undefined;
  const plain = written.trim().replace(/^["'`“]|["'`”.]$/g, "");
  switch (type) {
    case "enum":
      return values.find((value) => snake(value) === snake(plain));
    case "boolean":
      if (/^(?:true|yes|on|enabled|active)$/i.test(plain)) return true;
      return /^(?:false|no|off|disabled|inactive)$/i.test(plain) ? false : undefined;
    case "integer":
      return whole.test(plain) ? Number.parseInt(plain, 10) : undefined;
    case "decimal":
    case "percent":
      return /^-?\d{1,12}(?:\.\d{1,4})?\s?%?$/.test(plain) ? Number.parseFloat(plain) : undefined;
    case "currency":
      return /^[A-Z]{3}$/.test(plain) ? plain : undefined;
    case "country":
      return /^[A-Z]{2}$/.test(plain) ? plain : undefined;
    case "language":
      return /^[a-z]{2}(?:-[A-Z]{2})?$/.test(plain) ? plain : undefined;
    case "text":
      // A phrase says how the value comes about: "the day of creation".
      return /^[\p{L}\p{N}_./+-]{1,40}$/u.test(plain) && !/^(?:null|none|empty)$/i.test(plain)
        ? plain
        : undefined;
    default:
      return undefined;
  }
}
