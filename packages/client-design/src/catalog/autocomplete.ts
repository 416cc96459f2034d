import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Type = DataOf<typeof data.field>["type"];

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

/** What a password manager, or a message with a code, fills in where people sign in or set what they sign in with. */
export function signInToken(property: string, begins: boolean): string | undefined {
  const words = property.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  if (/\bpass ?(?:word|phrase)\b/.test(words))
    return begins || /\b(?:current|old)\b/.test(words) ? "current-password" : "new-password";
  if (/^(?:e ?mail|user ?name|login)$/.test(words)) return begins ? "username" : "email";
  return /\b(?:otp|totp|one time code|verification code)\b/.test(words)
    ? "one-time-code"
    : undefined;
}
