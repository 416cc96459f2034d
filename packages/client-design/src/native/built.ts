import { listedWithin } from "@planc/core";
import type { Declaration } from "../catalog/native-declarations.ts";
import type { Kind } from "../catalog/native-libraries.ts";
import type { AnyRef, Capability, Ground, Rule, Screen, Test } from "./ground.ts";

/** A capability as it is worked out, before library, limits and the systems' own declarations are added. */
export interface Built {
  readonly kind: Kind;
  readonly name: string;
  readonly for: readonly AnyRef[];
  readonly screens: readonly Screen[];
  /** What people read as they are asked, by the key that it stands under; absent where it does not follow from the text. */
  readonly reasons?: Readonly<Record<string, string>>;
  readonly declares?: readonly Declaration[];
  /** Permissions of the catalogue that this use does without. */
  readonly without?: readonly string[];
  readonly asked?: string;
  readonly rules: readonly Rule[];
  readonly fallback: string;
  readonly tests: readonly Test[];
  readonly stated?: boolean;
}

export type Builder = (ground: Ground) => Built | undefined;

export const rule = (name: string, value: string, because: string, inShort?: string): Rule => ({
  rule: name,
  value,
  because,
  ...(inShort ? { inShort } : {}),
});

/** A rule that stands wherever the capability does: the register has it, and no document. */
export const usual = (name: string, value: string, because: string): Rule => ({
  ...rule(name, value, because),
  usual: true,
});

export const test = (given: string, expects: string): Test => ({ given, expects });

/** Names of screens, as tables have them. */
export const namesOf = (screens: readonly Screen[]): string =>
  listedWithin(
    screens.map(({ data }) => data.name),
    300,
    { last: ", " },
  );

export type Fallback = Capability["fallback"];
