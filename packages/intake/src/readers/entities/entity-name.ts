import { toLabel } from "../../words/names.ts";
import { spacedName } from "../../words/split-name.ts";
import type { DeclaredName } from "./concept-index.ts";

/** The name of an entity with what the remarks in it say. */
export interface EntityName extends DeclaredName {
  /** Remarks in parentheses, in small letters: `existing`, `enum`. */
  readonly remarks: readonly string[];
  /** Both sides where it names the link between two: "User–Role relationship". */
  readonly joins?: readonly [string, string];
}

const opening =
  /^(?:[\d.]{1,8}[).]?\s+|(?:key |core |main )?(?:entity|model|table|class|object|concept|collection|aggregate)(?:\s+\d{1,2})?\s*[:–—-]\s*|(?:the|an?)\s+(?=\p{Lu}))/iu;
const longest = 80;

/** The names in "Site / Location / Bin": three things or more; two are one thing with two names. */
export function entityNames(written: string): readonly EntityName[] {
  const parts = written.split(/\s\/\s/);
  if (parts.length < 3 || parts.length > 6)
    return [entityName(written)].filter((name) => name !== undefined);
  return parts.flatMap((part) => entityName(part) ?? []);
}

/** Reads "Food item (model: `FoodItem`)", "2. Purchase Order (PO)", "Category / Tag". */
function entityName(written: string): EntityName | undefined {
  let text = written
    .replace(/[`*"“”]/g, "")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .trim();
  text = text.replace(opening, "").replace(opening, "");
  if (text.length > longest || text === "") return undefined;
  const remarks: string[] = [];
  const plain = text
    .replace(/[([]([^()[\]]{0,60})[)\]]/g, (_, remark: string) => {
      remarks.push(remark.trim());
      return " ";
    })
    .replace(/\s+/g, " ")
    .replace(/[\s:;,–—-]{1,9}$/, "")
    .trim();
  if (!isNameText(plain)) return undefined;
  const joins = linkOf(plain);
  const [name = plain, ...others] = joins ? [plain] : alternatives(inLatin(plain, remarks));
  return {
    name: toLabel(name),
    aliases: [...others, ...remarks.flatMap(aliasIn)].map(toLabel),
    remarks: remarks.map((remark) => remark.toLowerCase()),
    ...(joins ? { joins } : {}),
  };
}

function isNameText(plain: string): boolean {
  if (plain === "" || !/[\p{L}]/u.test(plain) || /[.!?;]\s|[{}<>=]/.test(plain)) return false;
  return plain.split(" ").length <= 7;
}

/** A name in another script with an English one in parentheses goes by the English one. */
function inLatin(plain: string, remarks: readonly string[]): string {
  if (/\p{Script=Latin}/u.test(plain)) return plain;
  return (
    remarks.find((remark) => /^\p{Script=Latin}[\p{Script=Latin}\d _-]{1,60}$/u.test(remark)) ??
    plain
  );
}

/** "Product / SKU", "User or Customer": other names of the same. */
function alternatives(plain: string): readonly string[] {
  const parts = plain.split(/\s*\/\s*/).filter((part) => part !== "");
  if (parts.length === 2) return parts;
  const either = plain.split(/\s+or\s+/);
  if (either.length !== 2 || !either.every((part) => /^\p{Lu}/u.test(part))) return [plain];
  // "User or Customer": whoever signs in, whatever else they are called.
  const user = either.find((part) => /^users?$/i.test(part));
  return user === undefined ? [plain, ...either] : [user, plain, ...either];
}

/** "PO", "model: FoodItem", "real.estate.lead": a remark that is another name. */
function aliasIn(remark: string): readonly string[] {
  const named =
    /^(?:model|class|table|entity|type|aka|a\.k\.a\.|also called|also known as|or)\s*:?\s*([\p{L}][\w.-]{1,60})$/iu.exec(
      remark,
    );
  if (named?.[1] !== undefined) return [lastPart(named[1])];
  if (/^\p{Lu}{2,6}s?$/u.test(remark)) return [remark];
  if (/^[a-z]\w*(?:\.[a-z]\w*){1,4}$/.test(remark)) return [lastPart(remark)];
  return /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)+$/u.test(remark) ? [remark] : [];
}

function lastPart(dotted: string): string {
  return spacedName(dotted.split(".").at(-1) ?? dotted);
}

/** "User–Role relationship", "Student to Course mapping", "Payment-Client association" */
function linkOf(plain: string): readonly [string, string] | undefined {
  const found =
    /^(.{2,40}?)\s?(?:[–—↔&+/-]|<->|\bto\b|\band\b)\s?(.{2,40}) (?:relationship|relation|association|link|mapping|join|junction|assignment)$/iu.exec(
      plain,
    );
  return found?.[1] !== undefined && found[2] !== undefined ? [found[1], found[2]] : undefined;
}
