import { patternNamed } from "../index.ts";
import { furtherNamed } from "../terms/further-names.ts";
import { clientDuties } from "./client-duties.ts";
import { designDuties } from "./design-duties.ts";
import type { Duties, Duty } from "./duty.ts";
import { operatingDuties } from "./operating-duties.ts";

export type { Duty } from "./duty.ts";

export const duties: Duties = { ...designDuties, ...operatingDuties, ...clientDuties };

/** Standards and algorithms that are spellings of one way of building. */
export const samePractice: Readonly<Record<string, string>> = {
  "RFC 7807": "problem-details",
  "RFC 9457": "problem-details",
  bcrypt: "password-hashing",
  Argon2: "password-hashing",
  scrypt: "password-hashing",
  PBKDF2: "password-hashing",
};

/** What the way of building or the standard of that name comes to, where the catalogue says. */
export function dutyNamed(name: string): (Duty & { readonly key: string }) | undefined {
  const named = patternNamed(name)?.key ?? furtherNamed(name)?.name;
  const key = named === undefined ? undefined : (samePractice[named] ?? named);
  const found = key !== undefined && Object.hasOwn(duties, key) ? duties[key] : undefined;
  return found && key !== undefined ? { key, ...found } : undefined;
}
