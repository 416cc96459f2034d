import type { Family } from "./frameworks.ts";
import register from "./shown-parts.json" with { type: "json" };

/** What draws more than words and numbers of a list. */
export type ShownKind = "chart" | "map" | "gallery" | "player";
export type ShownParts = Readonly<Partial<Record<ShownKind, string>>>;

const families: Readonly<Partial<Record<Family, ShownParts>>> = register.families;

/** By which library a framework draws them; nothing where none is known here. */
export const shownPartsOf = (family: Family | undefined): ShownParts =>
  (family && families[family]) ?? {};
