import { bullets, type Inline, inlineCode, strong, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { isTelemetry } from "../calls/handed-on.ts";
import { askedBy } from "../registers/ask-key.ts";
import { distinct } from "../text.ts";
import { drillRows } from "./drill-rows.ts";
import { codes, heading, linkTo, type SheetFacts } from "./facts.ts";

/** What it is held against and made to fail by, by call: how, and what is expected, stands in the register. */
export function drillsOf({ drills, calls, inbound }: SheetFacts): readonly RootContent[] {
  if (drills.length === 0) return [];
  const named = new Map<string, string>([
    ...calls.map(({ ref, data }) => [ref, data.method] as const),
    ...inbound.map(({ ref, data }) => [ref, data.event] as const),
  ]);
  return [
    heading(2, "Drills"),
    table(
      ["Drill", "Of"],
      drillRows(drills).map(([kind, of]) => [
        kind,
        codes(distinct(of.map((each) => named.get(each) ?? each))),
      ]),
    ),
  ];
}

/** Behind which interface it stands. */
export function portOf({ provider: { data }, calls }: SheetFacts): readonly (readonly Inline[])[] {
  if (calls.length === 0 || isTelemetry(data)) return [];
  const methods = distinct(calls.map(({ data: call }) => call.method));
  return [[strong("port:"), " ", inlineCode(data.exit.port), ": ", ...codes(methods)]];
}

/** What nobody knows of it yet, by the key of the question, and where its outages are told. */
export function openOf({ provider: { id, data } }: SheetFacts): readonly RootContent[] {
  const keys = [...askedBy(data.asks).keys()];
  const lines = [
    ...(keys.length === 0 ? [] : [[linkTo(`providers/${id}.json`, "open"), ": ", ...codes(keys)]]),
    ...(data.status ? [[strong("outages:"), " ", linkTo(data.status.address)]] : []),
  ];
  return lines.length === 0 ? [] : [heading(2, "To Ask"), bullets(lines)];
}
