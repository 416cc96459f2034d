import { listed, type PlanNodeOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import { type AccountRuleKind, wordings } from "../catalog/account-rules.ts";
import { charactersText } from "../password-characters.ts";
import { amountText } from "../text.ts";

type Rule = PlanNodeOf<typeof security.accountRule>;

/** Sign-in first, then what is sent. */
export function inOrder(rules: readonly Rule[]): readonly Rule[] {
  const at = (kind: AccountRuleKind) => kinds.indexOf(kind);
  return rules.toSorted((a, b) => at(a.data.kind) - at(b.data.kind) || (a.id < b.id ? -1 : 1));
}

const kinds: readonly string[] = Object.keys(wordings);

/** `24 h`, `5 attempts`, `12 characters` */
export function limitText({ kind, value, characters, domains }: Rule["data"]): string {
  if (characters) return charactersText(characters);
  if (kind === "email-domains") return domains ? listed(domains) : "a list that is set";
  if (kind === "failed-attempts") {
    return `${value.value} ${value.value === 1 ? "attempt" : "attempts"}`;
  }
  return kind === "password-length" ? `${value.value} characters` : amountText(value);
}
