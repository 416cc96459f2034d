import { bullets, paragraph, strong } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { distinct } from "../text.ts";
import { accessOf, dataOf } from "./access.ts";
import { callsOf, limitsOf } from "./calls.ts";
import { codes, heading, linkTo, type SheetFacts } from "./facts.ts";
import { failuresOf } from "./failures.ts";
import { practicesOf } from "./practices.ts";
import { reportsOf } from "./reports.ts";
import { drillsOf, openOf, portOf } from "./tests.ts";
import { watchedOf } from "./watched.ts";

/** The page of one system: how this product reaches, calls, hears and tests it; what holds of it stands in its register. */
export function sheetOf(facts: SheetFacts): Root {
  return {
    type: "root",
    children: [
      heading(1, facts.provider.data.name),
      registersOf(facts),
      partsOf(facts),
      ...accessOf(facts),
      ...dataOf(facts),
      ...callsOf(facts),
      ...practicesOf(facts),
      ...limitsOf(facts),
      ...failuresOf(facts),
      ...reportsOf(facts),
      ...watchedOf(facts),
      ...drillsOf(facts),
      ...openOf(facts),
    ],
  };
}

function registersOf({ provider, calls, drills }: SheetFacts): RootContent {
  return paragraph(
    linkTo(`providers/${provider.id}.json`, "facts, rules, sources"),
    ...(calls.length > 0 ? [" · ", linkTo("retry-policies.json", "times, repeats, breakers")] : []),
    ...(drills.length > 0 ? [" · ", linkTo("drills.json", "drills")] : []),
  );
}

/** Parts of ours by what they have to do with it. */
function partsOf(facts: SheetFacts): RootContent {
  const { provider, calls, inbound, nameOf } = facts;
  const { data } = provider;
  const callers = distinct(calls.map((each) => nameOf(each.data.caller)));
  const handlers = distinct(inbound.map((each) => nameOf(each.data.handler)));
  const parts = [
    ...(callers.length > 0 ? [["called by", ...callers]] : []),
    ...(handlers.length > 0 ? [["heard by", ...handlers]] : []),
    ...(data.directions.includes("in") ? [["calls us"]] : []),
    ...(data.directions.includes("client") ? [["clients"]] : []),
    ...(data.facts.generic ? [["known by kind"]] : []),
  ];
  return bullets([
    ...parts.map(([label = "", ...names]) => [
      strong(label),
      ...(names.length > 0 ? [": ", ...codes(names)] : []),
    ]),
    ...portOf(facts),
  ]);
}
