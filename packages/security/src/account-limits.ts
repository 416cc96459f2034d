import { type DataOf, type Ref, type ViewOf, wordTable } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import {
  type AccountRuleKind,
  otherSessions,
  signedIn,
  validityKinds,
} from "./catalog/account-rules.ts";
import { padded, says } from "./text.ts";

type Quantity = ViewOf<typeof brief.quantity>;
type Amount = DataOf<typeof security.accountRule>["value"];

/** A limit of sign-in as the text states it. */
export interface AccountLimit {
  readonly kind: AccountRuleKind;
  readonly value: Amount;
  /** Where a range is stated. */
  readonly most?: number;
  /** The quantities that state it, one or more. */
  readonly from: readonly [Quantity, ...Quantity[]];
}

/** The stated limits of sign-in, each once; two that differ both count. */
export function accountLimits(
  quantities: readonly Quantity[],
  requirements: readonly ViewOf<typeof brief.requirement>[],
): readonly AccountLimit[] {
  const outside = new Set(
    requirements.flatMap(({ data: { key, priority } }) =>
      key && priority === "wont" ? [key] : [],
    ),
  );
  const texts = new Map(
    requirements.flatMap(({ data: { key, text } }) => (key ? [[key, text] as const] : [])),
  );
  const limits = new Map<string, AccountLimit>();
  for (const quantity of quantities) {
    const { key = "", measure, value: stated } = quantity.data;
    const value = amountOf(quantity);
    if (value === undefined || outside.has(key)) continue;
    const most = typeof stated === "number" ? undefined : stated[1];
    const range = most === undefined || measure !== "password-length" ? {} : { most };
    for (const kind of kindsOf(quantity, texts.get(key) ?? "")) {
      const id = [kind, inMinutes(value), value.unit === "count", most].join(" ");
      const known = limits.get(id);
      limits.set(id, {
        kind,
        value,
        ...range,
        from: known ? [...known.from, quantity] : [quantity],
      });
    }
  }
  return [...limits.values()];
}

function kindsOf({ data }: Quantity, requirement: string): readonly AccountRuleKind[] {
  const { about, said = "", measure, comparator } = data;
  const [own, clause, whole] = [padded(about), padded(said), padded(requirement)];
  switch (measure) {
    case "idle-time": {
      const near = `${own}${clause}`;
      const other = says(`${near}${whole}`, otherSessions) && !says(near, signedIn);
      return other ? [] : ["idle-sign-out"];
    }
    case "lockout":
      return ["lockout"];
    case "sign-in-attempts":
      return ["failed-attempts"];
    case "password-length":
      // "fewer than 8 characters" is what is refused.
      return comparator === "<" || comparator === "<=" ? [] : ["password-length"];
    case "validity": {
      if (says(`${own}${clause}`, otherSessions)) return [];
      const named = validityKind(own) ?? validityKind(clause);
      // A requirement may say of one link that it serves for two things.
      return named ? [named] : sentKinds(whole);
    }
    default:
      return [];
  }
}

function validityKind(text: string): AccountRuleKind | undefined {
  return validityKinds.find(([, phrases]) => says(text, phrases) !== undefined)?.[0];
}

const sent: ReadonlySet<AccountRuleKind> = new Set<AccountRuleKind>([
  "reset-link",
  "verification-link",
  "invitation",
]);

function sentKinds(text: string): readonly AccountRuleKind[] {
  return validityKinds.flatMap(([kind, phrases]) =>
    sent.has(kind) && says(text, phrases) !== undefined ? [kind] : [],
  );
}

/** Units of the plan by those of the text, with how many of them one is. */
const units: Readonly<Record<string, readonly [Amount["unit"], number]>> = wordTable<
  readonly [Amount["unit"], number]
>({
  s: ["s", 1],
  min: ["min", 1],
  h: ["h", 1],
  day: ["day", 1],
  week: ["day", 7],
  month: ["day", 30],
  year: ["day", 365],
});

const minutes: Readonly<Record<string, number>> = wordTable({
  s: 1 / 60,
  min: 1,
  h: 60,
  day: 1440,
});

/** The least of what is stated, in a unit of the plan; `count` of what is counted. */
function amountOf({ data: { value, unit, measure } }: Quantity): Amount | undefined {
  const least = typeof value === "number" ? value : (value[0] ?? 0);
  if (least <= 0) return undefined;
  if (measure === "password-length" || measure === "sign-in-attempts") {
    return { value: least, unit: "count" };
  }
  const known = units[unit];
  return known ? { value: least * known[1], unit: known[0] } : undefined;
}

export function inMinutes({ value, unit }: Amount): number {
  return value * (minutes[unit] ?? 1);
}

/** The strictest stated time of a kind, with what states it. */
export function strictest(
  limits: readonly AccountLimit[],
  ...kinds: readonly AccountRuleKind[]
): AccountLimit | undefined {
  return limits
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => inMinutes(a.value) - inMinutes(b.value))[0];
}

export function refsOf(limits: readonly (AccountLimit | undefined)[]): readonly Ref[] {
  return limits.flatMap((each) => (each ? each.from.map(({ ref }) => ref) : []));
}
