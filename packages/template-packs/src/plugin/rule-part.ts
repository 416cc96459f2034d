import { type FindingEntry, type Optional, optional, parseRef, type Slot } from "@planc/core";
import { valueAt } from "../format/meets.ts";
import { argumentsOf, labelArgument, type PackRule } from "../format/rules.ts";
import { amountText } from "../template/filters.ts";
import { type Item, labelOf } from "../template/item.ts";
import type { PackKit } from "./pack-kit.ts";
import { itemsByRef, selectItems } from "./select-items.ts";

/** How many nodes a rule reports one by one. */
const mostReported = 20;
const longestArgument = 200;

/** A rule that an author wrote as data: it compares and reports, and runs nothing. */
export function rulePart(kit: PackKit, rule: PackRule, known: ReadonlyMap<string, Slot>) {
  const { of, without } = rule;
  const slotIds = [...new Set([of.slot, ...(without ? [without.slot] : [])])];
  const reads: Readonly<Record<string, Optional>> = Object.fromEntries(
    slotIds.flatMap((id) => {
      const slot = known.get(id);
      return slot ? [[id, optional(slot)]] : [];
    }),
  );
  return kit.rule(rule.name, {
    reads,
    check: ({ options: _, report, signal: __, ...nodes }) => {
      const items = itemsByRef(nodes, slotIds, known);
      const pointedAt = new Set(
        without
          ? selectItems(without, nodes, items).flatMap((each) => refsIn(each, without.by))
          : [],
      );
      const found = selectItems(of, nodes, items).filter(({ ref }) => !pointedAt.has(ref));
      for (const item of found.slice(0, mostReported)) {
        report(rule.name, argumentsFor(rule.message, item, items), { ref: item.ref });
      }
      if (found.length > mostReported) {
        report("rule-goes-on", { rule: rule.name, more: found.length - mostReported });
      }
    },
  });
}

/** The findings that a pack's rules make, for the plugin's catalogue. */
export function findingsOfRules(
  rules: readonly PackRule[],
): Readonly<Record<string, FindingEntry>> {
  return Object.fromEntries(
    rules.map(({ name, severity = "warning", message, cause, fix }) => [
      name,
      { severity, message, cause, fix },
    ]),
  );
}

/** Of an address that the rule does not read, what is behind its slot. */
function nameIn(text: string): string {
  return parseRef(text)?.id ?? text;
}

function refsIn(item: Item, by: string): readonly string[] {
  const value = valueAt(item, by);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === "string");
}

function argumentsFor(
  message: string,
  item: Item,
  items: ReadonlyMap<string, Item>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    argumentsOf(message).map((name) => [
      name,
      name === labelArgument ? labelOf(item) : textOf(valueAt(item, name), items),
    ]),
  );
}

function textOf(value: unknown, items: ReadonlyMap<string, Item>): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) {
    return value.length === 0 ? "nothing" : value.map((each) => textOf(each, items)).join(", ");
  }
  const item = typeof value === "string" ? items.get(value) : undefined;
  const text = item ? labelOf(item) : nameIn(amountText(value));
  return text.length > longestArgument ? `${text.slice(0, longestArgument - 1)}…` : text;
}
