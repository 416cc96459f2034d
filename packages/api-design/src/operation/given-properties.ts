import { type DataOf, isSaidInTurn, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { programsOwn } from "../catalog/programs-own.ts";
import { userConcept } from "./access.ts";
import type { Writers } from "./access-deciding.ts";
import { saidByPeople } from "./said-by-people.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** What has a value at first, or gets one, need not be given. */
export function forCreating(
  each: Property,
  { data: { default: first, fallback, lapses, references } }: Field,
  of?: { readonly data: { readonly name: string } },
): Property {
  const written = saidByPeople(forWriting(each), of?.data.name);
  if (first !== undefined) return { ...written, required: false, nullable: false, default: first };
  if (lapses) return { ...written, required: true, nullable: false };
  if (fallback !== true) return written;
  const whose = references === undefined ? "the system gives one" : "it is the caller";
  return {
    ...written,
    required: false,
    nullable: false,
    description: `${written.description} Left out, ${whose}.`,
  };
}

export function forChanging(
  property: Property,
  writers: Writers,
  { data: { lapses, references } }: Field,
): Property {
  // What only a deletion empties is changed to something else, and never to nothing.
  const each = lapses && !references ? { ...property, nullable: false } : property;
  if (typeof writers === "string") return forWriting(each);
  const description = `${each.description} Changed by ${writers.join(" or ")} alone; from anybody else it is refused with 403.`;
  return { ...forWriting(each), description };
}

/** What some alone say when a thing is made, the others leave out. */
export function givenBy(each: Property, writers: Writers): Property {
  if (typeof writers === "string") return each;
  const description = `${each.description} Given by ${writers.join(" or ")} alone; from anybody else it is refused with 403.`;
  return { ...each, required: false, description };
}

/** Kinds that the program alone writes, such as a message of the system, are no choice of a caller. */
function forWriting(each: Property): Property {
  const own = (each.values ?? []).filter((value) => programsOwn.value.test(value));
  const isKind = programsOwn.name.test(each.name);
  return isKind && own.length > 0 && own.length < (each.values ?? []).length
    ? {
        ...each,
        readOnly: false,
        values: (each.values ?? []).filter((value) => !own.includes(value)),
        description: `${each.description} What is ${own.join(" or ")}, the program alone writes.`,
      }
    : { ...each, readOnly: false };
}

/** What is given once: marked so, or of what people say, its kind, what it answers and the id by which a repeat is known. */
export function isFixed(
  { data: { fixed, name, references, type } }: Field,
  holder: ViewOf<typeof data.entity> | undefined,
  identity?: { readonly data: { readonly owner: string } },
): boolean {
  if (fixed === true) return true;
  // The address of an account that a provider keeps is changed there, where it is verified.
  if (
    type === "email" &&
    holder?.data.concept === userConcept &&
    identity?.data.owner === "provider"
  )
    return true;
  if (ofSignIn.holder.test(holder?.data.name ?? "") && ofSignIn.names.test(name)) return true;
  if (ofDevice.holder.test(holder?.data.name ?? "") && ofDevice.names.test(name)) return true;
  if (!holder || !isSaidInTurn(holder.data.name)) return false;
  return /^(?:kind|type|client id)$/.test(name) || references?.entity === holder.ref;
}

/** What opens an account is made and taken back, never changed: who could would open it with a key of their own. */
const ofSignIn = {
  holder: /\b(?:authenticator|credential|passkey|security key|webauthn)\b|passkey$|credential$/i,
  names:
    /^(?:aaguid|credential id|(?:credential )?public key|sign(?:ature)? count(?:er)?|transports|user(?: handle)?)$/i,
} as const;

/** Whether what is called so opens an account: a passkey, a credential. */
export const opensAccounts = (name: string): boolean => ofSignIn.holder.test(name);

/** The key itself and the name that its device gives it, as properties are called. */
export const credentialKey = /^(?:credential_?id|(?:credential_?)?public_?key)$/i;

/** With another key, or another system under it, it is another device. */
const ofDevice = {
  holder: /\bdevice$/i,
  names: /^(?:identity key|installation id|platform)$/i,
} as const;
