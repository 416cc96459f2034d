import { paragraph } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { distinct, listed } from "../text.ts";
import { accessOf, dataOf } from "./access.ts";
import { callsOf, limitsOf } from "./calls.ts";
import { directionText } from "./cells.ts";
import { heading, type SheetFacts } from "./facts.ts";
import { failuresOf, reportsOf } from "./failures.ts";
import { practicesOf } from "./practices.ts";
import { drillsOf, leavingOf, sourcesOf } from "./tests.ts";
import { watchedOf } from "./watched.ts";

/** The page of one system: what it is for, how it is reached, called, heard, tested and left. */
export function sheetOf(facts: SheetFacts): Root {
  return {
    type: "root",
    children: [
      heading(1, facts.provider.data.name),
      intro(facts),
      ...accessOf(facts),
      ...dataOf(facts),
      ...callsOf(facts),
      ...practicesOf(facts),
      ...limitsOf(facts),
      ...failuresOf(facts),
      ...reportsOf(facts),
      ...watchedOf(facts),
      ...drillsOf(facts),
      ...leavingOf(facts),
      ...sourcesOf(facts),
    ],
  };
}

function intro({ provider: { data }, calls, inbound, nameOf }: SheetFacts): RootContent {
  const callers = distinct(calls.map((each) => nameOf(each.data.caller)));
  const handlers = distinct(inbound.map((each) => nameOf(each.data.handler)));
  return paragraph(
    [
      data.purpose,
      directionText(data.directions),
      ...(callers.length > 0 ? [`called by ${listed(callers)}`] : []),
      ...(handlers.length > 0 ? [`heard by ${listed(handlers)}`] : []),
      ...(data.facts.generic ? ["known by its kind alone: see what is to be asked"] : []),
    ].join(" · "),
  );
}
