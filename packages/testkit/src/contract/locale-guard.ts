import { close } from "./guards.ts";

/** Closes what depends on the language and the time zone that the machine is set to. */
export function closeCustoms(): (() => void)[] {
  return [...closeLanguage(), ...closeTimeZone()];
}

const intl = [
  "Collator",
  "DateTimeFormat",
  "DisplayNames",
  "DurationFormat",
  "ListFormat",
  "NumberFormat",
  "PluralRules",
  "RelativeTimeFormat",
  "Segmenter",
];
/** Methods with the place of the locale among their arguments. */
const localeMethods: readonly (readonly [owner: object, key: string, at: number])[] = [
  [String.prototype, "localeCompare", 1],
  [String.prototype, "toLocaleLowerCase", 0],
  [String.prototype, "toLocaleUpperCase", 0],
  [Number.prototype, "toLocaleString", 0],
  [BigInt.prototype, "toLocaleString", 0],
  [Array.prototype, "toLocaleString", 0],
];

function closeLanguage(): (() => void)[] {
  const without = (at: number) => (args: readonly unknown[]) => args[at] === undefined;
  const language = (what: string): string =>
    `the language of the machine (${what} without a locale)`;
  return [
    ...intl.map((key) => close(Intl, key, language(`Intl.${key}`), without(0))),
    ...localeMethods.map(([owner, key, at]) => close(owner, key, language(key), without(at))),
  ];
}

function closeTimeZone(): (() => void)[] {
  const zone = (what: string): string => `the time zone of the machine (${what})`;
  const local = Object.getOwnPropertyNames(Date.prototype).filter(
    (key) => /^[gs]et(?!UTC|Time$)/.test(key) || /^to(Date|Time)?String$/.test(key),
  );
  const customary = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"];
  return [
    ...local.map((key) => close(Date.prototype, key, zone(key))),
    ...customary.map((key) => close(Date.prototype, key, zone(key), ([, how]) => !namesZone(how))),
    ...customary.map((key) =>
      close(
        Date.prototype,
        key,
        `the language of the machine (${key})`,
        ([at]) => at === undefined,
      ),
    ),
    close(Intl, "DateTimeFormat", zone("Intl.DateTimeFormat"), ([, how]) => !namesZone(how)),
  ];
}

function namesZone(options: unknown): boolean {
  return (
    typeof options === "object" &&
    options !== null &&
    "timeZone" in options &&
    options.timeZone !== undefined
  );
}
