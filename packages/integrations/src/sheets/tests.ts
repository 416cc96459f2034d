import { bullets, type Inline, inlineCode, paragraph, strong, table } from "@planc/core/markdown";
import type { Link, RootContent } from "mdast";
import { isTelemetry } from "../calls/handed-on.ts";
import { distinct } from "../text.ts";
import { basisText } from "./cells.ts";
import { drillRows } from "./drill-rows.ts";
import { heading, type SheetFacts } from "./facts.ts";

/** What it is held against and made to fail by. */
export function drillsOf({ drills, provider: { data } }: SheetFacts): readonly RootContent[] {
  if (drills.length === 0) return [];
  return [
    heading(2, "Tests and Drills"),
    table(["Test", "Given", "Expected"], [...drillRows(drills)]),
    ...(data.sandbox.values.length === 0 || !data.directions.includes("out")
      ? []
      : [
          table(
            ["Test value", "Value", "Does"],
            data.sandbox.values.map((each) => [each.name, inlineCode(each.value), each.effect]),
          ),
        ]),
  ];
}

/** Behind which interface it stands, and what would take its place. */
export function leavingOf({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  if (calls.length === 0) return [];
  const methods = distinct(calls.map(({ data: call }) => call.method));
  return [
    heading(2, "Leaving"),
    ...(isTelemetry(data)
      ? []
      : [
          paragraph(
            strong("Port:"),
            " ",
            inlineCode(data.exit.port),
            ` with ${methods.join(", ")}`,
          ),
        ]),
    ...(data.exit.to.length === 0
      ? []
      : [
          table(
            ["To", "How"],
            data.exit.to.map((each) => [each.to, each.how]),
          ),
        ]),
  ];
}

/** The pages that the facts rest on, each once, with whether anybody read them; and what nobody knows. */
export function sourcesOf({
  provider: { data },
  calls,
  inbound,
}: SheetFacts): readonly RootContent[] {
  const bases = [
    data.version.basis,
    data.sandbox.basis,
    ...data.credentials.map((each) => each.basis),
    ...data.limits.map((each) => each.basis),
    ...data.throttle.map((each) => each.basis),
    ...data.errors.map((each) => each.basis),
    ...(data.clients ?? []).map((each) => each.basis),
    ...(data.practices ?? []).map((each) => each.basis),
    ...data.prices.map((each) => each.basis),
    ...calls.flatMap((each) => each.data.endpoint?.basis ?? []),
    ...inbound.map((each) => each.data.basis),
    ...(data.agreement ? [data.agreement.basis] : []),
    ...(data.region && data.agreement ? [data.region.basis] : []),
    ...(data.status ? [data.status.basis] : []),
  ];
  const read = new Map<string, string>();
  for (const basis of bases) {
    if (basis.kind !== "published" && basis.kind !== "unpublished") continue;
    const said = basisText(basis);
    const before = read.get(basis.source);
    if (before === undefined || before.startsWith("from memory")) read.set(basis.source, said);
  }
  const status: (readonly Inline[])[] = data.status
    ? [[strong("outages:"), " ", link(data.status.address)]]
    : [];
  return [
    ...(data.asks.length === 0 ? [] : [heading(2, "To Ask"), bullets([...data.asks])]),
    ...(read.size === 0
      ? []
      : [
          heading(2, "Sources"),
          bullets([
            ...status,
            ...[...read].sort().map(([address, said]) => [link(address), ` (${said})`]),
          ]),
        ]),
  ];
}

const link = (address: string): Link => ({
  type: "link",
  url: address,
  children: [{ type: "text", value: address }],
});
