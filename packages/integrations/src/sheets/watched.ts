import { inlineCode, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { amountText } from "../text.ts";
import { callsTo, series, throttledStatus } from "../watching/series.ts";
import { heading, type SheetFacts } from "./facts.ts";

type Alert = SheetFacts["alerts"][number];
type Row = Parameters<typeof table>[1][number];

/** What is measured of it, where the series come from, and when somebody is told. */
export function watchedOf(facts: SheetFacts): readonly RootContent[] {
  const { provider, calls, inbound, alerts, reports } = facts;
  const told = (kind: string): string =>
    alerts
      .filter(({ id }) => id.startsWith(`${kind}.`))
      .map(alertText)
      .join("; ") || "–";
  const host = callsTo(provider.data);
  const status = throttledStatus(provider.data);
  const breakers = calls.filter(({ data }) => data.breaker.kind !== "none");
  const measured = inlineCode(`${series.calls}{${host}}`);
  const rows: Row[] = [
    ...(calls.length > 0 && host !== undefined
      ? [
          ["calls", measured, "HTTP client", told("near-limit")],
          ["failed", [inlineCode("error_type"), " of these"], "HTTP client", told("failing")],
          [
            "throttled",
            status ? [inlineCode(`http_response_status_code="${status}"`), " of these"] : "adapter",
            status ? "HTTP client" : "program",
            told("throttled"),
          ],
          [
            "latency, p99",
            [inlineCode(`${series.calls}_bucket`), " of these"],
            "HTTP client",
            "sizes “at once”",
          ],
        ]
      : []),
    ...(calls.length > 0 && host === undefined
      ? [["calls, failed, latency", "host: open", "–", told("failing")]]
      : []),
    ...(breakers.length > 0
      ? [
          [
            "breakers",
            inlineCode(`${series.breaker}{provider="${provider.id}"}`),
            "program",
            `${breakers.length} of ${calls.length}`,
          ],
        ]
      : []),
    ...(inbound.length > 0
      ? [
          ...(reports
            ? [["reports waiting", inlineCode(reports.table), "unhandled rows", waiting(facts)]]
            : []),
          [
            "reports found late",
            inlineCode(`${series.foundLate}{provider="${provider.id}"}`),
            "reconciling job",
            told("found-late"),
          ],
        ]
      : []),
  ];
  return rows.length === 0
    ? []
    : [heading(2, "Watched"), table(["What", "Series", "From", "Told when"], rows)];
}

const alertText = ({ data }: Alert): string =>
  `${data.comparator} ${amountText(data.threshold)}, ${data.severity}`;

/** Alerts of whoever watches the table in which reports are kept. */
function waiting({ tableAlerts }: SheetFacts): string {
  return tableAlerts.length === 0 ? "no alert" : tableAlerts.map(alertText).join("; ");
}
