import type { Ref } from "@planc/core";
import { anyOfThem, plainHeads, sameRole, servedRoles } from "../catalog/role-list-words.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { keyOf } from "./names.ts";
import { hostsIn } from "./personas.ts";
import type { Readings } from "./readings.ts";
import { renamePeople } from "./rename-people.ts";
import type { Asked } from "./requirements.ts";

/** Everybody who works with the product, where the text does not tell them apart. */
const everybody = "user";

/** Which roles the text lists, and what becomes of the people that it names besides. */
export interface RoleList {
  /** By key: the name of each role, with what lists it. */
  readonly roles: ReadonlyMap<string, { readonly name: string; readonly ref: Ref }>;
  /** There are no others. */
  readonly isClosed: boolean;
  /** Keys of people who are named beside a list of all roles and have none of them. */
  readonly outside: ReadonlySet<string>;
  readonly asked: readonly Asked[];
}

const none: RoleList = { roles: new Map(), isClosed: false, outside: new Set(), asked: [] };

/** The people of a text by the roles that it lists: "purchasing clerk" has the role Purchasing. */
export function withListedRoles<Given extends Readings>(
  given: Given,
  isVisitor: (name: string) => boolean,
): { readonly readings: Given; readonly list: RoleList } {
  const { roles, isClosed } = rolesIn(given);
  const machine = hostsIn(given);
  if (roles.size < 2) return { readings: given, list: { ...none, outside: new Set(machine) } };
  const roleOf = roleFinder(roles, isClosed);
  const readings = renamePeople(given, (name) => (isVisitor(name) ? name : roleOf(name)));
  const others = new Map<string, { readonly name: string; readonly ref: Ref }>();
  for (const { ref, data } of readings.actors) {
    const key = keyOf(data.name);
    const other = !roles.has(key) && key !== everybody && !isVisitor(data.name);
    const several = [...roles.keys()].some((role) => role.endsWith(`-${key}`));
    if (machine.includes(key)) continue;
    if (data.kind === "person" && data.anonymous !== true && other && !several) {
      if (!others.has(key)) others.set(key, { name: data.name, ref });
    }
  }
  // Who is served is none of those who serve, also where these are only some of the roles.
  const serves = [...roles.keys()].some(isServed);
  const outside = new Set(
    [...others.keys()].filter((key) => isClosed || (!serves && isServed(key))),
  );
  const asked = [...others].map(([key, { name, ref }]) =>
    ask({ name, ref, isOutside: outside.has(key) }, roles),
  );
  for (const key of machine.filter((each) => !roles.has(each))) outside.add(key);
  return { readings, list: { roles, isClosed, outside, asked } };
}

type Listed = Pick<RoleList, "roles" | "isClosed">;

function rolesIn({ actors, attributes }: Readings): Listed {
  const roles = new Map<string, { readonly name: string; readonly ref: Ref }>();
  let isClosed = false;
  for (const { ref, data } of actors) {
    if (data.listed === undefined) continue;
    isClosed ||= data.listed === "all";
    const key = keyOf(data.name);
    if (!roles.has(key)) roles.set(key, { name: data.name, ref });
  }
  for (const { ref, data } of attributes) {
    const isRole =
      /^(?:user )?roles?$/i.test(data.name) && /^(?:user|account)$/i.test(data.concept);
    const values = isRole ? (data.values ?? []) : [];
    if (values.length < 2) continue;
    isClosed ||= roles.size === 0;
    for (const value of values) {
      const name = toLabel(capitalise(value.replaceAll(/[_-]/g, " ").toLowerCase()));
      const key = keyOf(name);
      if (name !== "" && ![...roles.keys()].some((role) => same(role, key))) {
        roles.set(key, { name, ref });
      }
    }
  }
  return { roles, isClosed };
}

function same(one: string, other: string): boolean {
  return (sameRole[one] ?? one) === (sameRole[other] ?? other);
}

/** The role that people have, by what they are called; their own name where none is told by it. */
function roleFinder(roles: RoleList["roles"], isClosed: boolean): (name: string) => string {
  const keys = [...roles.keys()].toSorted((a, b) => b.length - a.length);
  const serves = keys.some(isServed);
  const named = (key: string): string | undefined => {
    if (roles.has(key)) return key;
    const equal = keys.find((role) => same(role, key));
    if (equal !== undefined) return equal;
    const longer = keys.filter((role) => role.endsWith(`-${key}`));
    if (longer.length > 0) return longer.length === 1 ? longer[0] : undefined;
    const [before = "", head = ""] = split(key);
    if (plainHeads.has(head)) {
      const role = keys.find((each) => same(each, before));
      if (role !== undefined) return role;
    }
    const shorter = keys.find(
      (role) =>
        key.endsWith(`-${role}`) ||
        same(role, head) ||
        (role.length > 4 && !role.includes("-") && head.endsWith(role)),
    );
    if (shorter !== undefined) return shorter;
    if (anyOfThem.has(key) && !serves) return everybody;
    return isClosed && roles.has(everybody) ? everybody : undefined;
  };
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const key = named(keyOf(name));
    const own = key === everybody ? (roles.get(key)?.name ?? "User") : key && roles.get(key)?.name;
    names.set(name, own ?? name);
    return own ?? name;
  };
}

function split(key: string): readonly [string, string] {
  const at = key.lastIndexOf("-");
  return [key.slice(0, Math.max(0, at)), key.slice(at + 1)];
}

/** Whether people are those for whom others work: customers, patients. */
function isServed(key: string): boolean {
  return servedRoles.has(key.slice(key.lastIndexOf("-") + 1));
}

interface Other {
  readonly name: string;
  readonly ref: Ref;
  readonly isOutside: boolean;
}

function ask({ name, ref, isOutside }: Other, roles: RoleList["roles"]): Asked {
  const names = [...roles.values()].map((role) => role.name);
  const list = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return isOutside
    ? {
        text: `Which role has “${name}”? The text lists ${list}.`,
        refs: [ref],
        otherwise: "None of them: they are named, and do not sign in.",
      }
    : {
        text: `Is “${name}” a role beside ${list}?`,
        refs: [ref],
        otherwise: "It is: accounts can have it, and it may do what the text says of it.",
      };
}
