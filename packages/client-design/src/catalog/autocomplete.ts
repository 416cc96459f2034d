import type { DataOf } from "@planc/core";
import type { client, data } from "@planc/core/ir";
import type { Family } from "./frameworks.ts";

type Type = DataOf<typeof data.field>["type"];
type Means = NonNullable<DataOf<typeof client.screen>["inputs"]>[number]["by"];

/** What browsers fill a field of oneself in by. From the autofill field names of the HTML standard. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/\b(?:given|first) name\b/i, "given-name"],
  [/\b(?:family|last) name\b|\bsurname\b/i, "family-name"],
  [/\b(?:shipping|billing|full|recipient|display)? ?name\b/i, "name"],
  [/\b(?:shipping |billing )?(?:address )?line 1\b|\bstreet\b/i, "address-line1"],
  [/\b(?:shipping |billing )?(?:address )?line 2\b/i, "address-line2"],
  [/\bcity\b|\btown\b/i, "address-level2"],
  [/\b(?:state|province|region)\b/i, "address-level1"],
  [/\b(?:postal|post|zip) ?code\b/i, "postal-code"],
  [/\bbirth|\bdate of birth\b/i, "bday"],
  [/\borgani[sz]ation\b|\bcompany\b/i, "organization"],
];
const byType: Readonly<Partial<Record<Type, string>>> = {
  email: "email",
  phone: "tel",
  country: "country",
  language: "language",
};

/** Fields of an address have the part of the form before their token: `shipping postal-code`. */
export function autocompleteOf(name: string, type: Type): string | undefined {
  const token = byType[type] ?? byName.find(([words]) => words.test(name))?.[1];
  const part = /\b(shipping|billing)\b/i.exec(name)?.[1]?.toLowerCase();
  return token && part ? `${part} ${token}` : token;
}

const known = /^(?:current|old|present|existing)/;
const goodOnce =
  /^(?:code|otp|totp|mfacode|(?:onetime|verification|confirmation|login|signin|sms|email|totp|authenticator)(?:code|password))$/;

/**
 * What a password manager fills in, or offers to keep: by the same standard, `username` is the one beside a
 * password, and an address alone stays an address.
 */
export function secretToken(
  property: string,
  by: Means,
  called: { readonly signsIn: boolean; readonly hasPassword: boolean },
): string | undefined {
  const name = property.replaceAll(/[_-]/g, "").toLowerCase();
  if (by === "password")
    return called.signsIn || known.test(name) ? "current-password" : "new-password";
  if (by !== "text" && by !== "e-mail" && by !== "phone" && by !== "number") return undefined;
  if (goodOnce.test(name) && (called.signsIn || name !== "code")) return "one-time-code";
  if (!called.signsIn) return undefined;
  if (called.hasPassword) return "username";
  return by === "e-mail" ? "email" : by === "phone" ? "tel" : "username";
}

/**
 * Frameworks whose inputs take these tokens: pages, what shows pages, and `autoComplete` of React Native, which
 * has these across platforms (facebook/react-native, TextInput.d.ts, looked at in December 2026).
 */
export const withTokens: ReadonlySet<Family> = new Set<Family>([
  "browser",
  "react-native",
  "expo",
  "capacitor",
  "electron",
  "tauri",
]);
