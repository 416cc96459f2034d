import { slug } from "@planc/core";
import pluralize from "pluralize";

/** PostgreSQL keeps 63 bytes of a name and cuts the rest without an error. */
export const longestName = 63;

/** `Due date` → `due_date`. Letters of any script stay; a name without any becomes a hash. */
export function snake(name: string): string {
  return slug(name).replaceAll("-", "_");
}

/** `AuditLog`, `audit_log` → `audit log`. */
export function spaced(name: string): string {
  return slug(name).replaceAll("-", " ");
}

/** The plural of a name; what is not an English word stays as it is. */
export function pluralOf(name: string, given?: string): string {
  if (given !== undefined) return given;
  const at = Math.max(name.lastIndexOf(" "), name.lastIndexOf("-")) + 1;
  const last = name.slice(at);
  return /^[A-Za-z]+$/.test(last) ? name.slice(0, at) + pluralize.plural(last) : name;
}

/** The last word of a name in the singular; what is not an English word stays as it is. */
export function singular(name: string): string {
  const at = Math.max(name.lastIndexOf(" "), name.lastIndexOf("_")) + 1;
  const last = name.slice(at);
  return /^[A-Za-z]{3,}$/.test(last) ? name.slice(0, at) + pluralize.singular(last) : name;
}

/** `task` → `a task`, `order` → `an order`. */
export function withArticle(noun: string): string {
  const an = /^[aeiou]/i.test(noun) && !/^(uni|use|usa|one|eu)/i.test(noun);
  return `${an ? "an" : "a"} ${noun}`;
}

/** A text as a label takes it: cut where it is too long for one. */
export function clip(text: string, longest = 200): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** `orders.outbox_events` → `outbox_events`: a name without the schema that it stands in. */
export function bare(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** A name of at most 63 bytes that says what it is the name of: `tasks_project_id_fkey`. */
export function fit(...parts: readonly string[]): string {
  return fitInto(longestName, parts.map(bare));
}

/** The name of a table, with room for `_2026_11` or `_default` of a partition. */
export function fitTable(...parts: readonly string[]): string {
  return fitInto(longestName - "_default".length, parts);
}

function fitInto(longest: number, parts: readonly string[]): string {
  const name = parts.join("_");
  if (byteLength(name) <= longest) return name;
  const tail = parts.length > 1 ? `_${parts.at(-1)}` : "";
  const end = `_${hash(name)}${byteLength(tail) <= 12 ? tail : ""}`;
  const room = longest - byteLength(end);
  let kept = "";
  for (const character of name) {
    if (byteLength(kept) + byteLength(character) > room) break;
    kept += character;
  }
  return `${kept.replace(/_+$/, "")}${end}`;
}

/** The first of the names that is free, and takes it. */
export function claim(taken: Set<string>, ...names: readonly [string, ...string[]]): string {
  const free = names.find((name) => !taken.has(name)) ?? fitTable(names[0], hash(names.join(" ")));
  taken.add(free);
  return free;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** FNV-1a as seven base-36 digits: keeps names apart that were cut to the same beginning. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36).padStart(7, "0");
}
