import { inlineCode, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { amountText } from "../text.ts";
import { callsTo, exportedBy, series, throttledStatus } from "../watching/series.ts";
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
          ["calls", measured, exportedBy.calls.from, told("near-limit")],
          [
            "failed",
            [inlineCode("error_type"), " of these"],
            exportedBy.calls.from,
            told("failing"),
          ],
          [
            "throttled",
            status
              ? [inlineCode(`http_response_status_code="${status}"`), " of these"]
              : "counted by the adapter: its status is not its own",
            status ? exportedBy.calls.from : "the program itself",
            told("throttled"),
          ],
          [
            "latency, p99",
            [inlineCode(`${series.calls}_bucket`), " of these"],
            exportedBy.calls.from,
            "takes the place of the time-out in what may wait at once",
          ],
        ]
      : []),
    ...(calls.length > 0 && host === undefined
      ? [["calls, failed, latency", "open: its host is not known", "–", told("failing")]]
      : []),
    ...(breakers.length > 0
      ? [
          [
            "breakers",
            inlineCode(`${series.breaker}{provider="${provider.id}"}`),
            "the program itself",
            `${breakers.length} of ${calls.length} calls have one; each opening is logged with its last answer`,
          ],
        ]
      : []),
    ...(inbound.length > 0
      ? [
          ...(reports
            ? [["reports waiting", inlineCode(reports.table), "rows not acted on", waiting(facts)]]
            : []),
          [
            "reports found late",
            inlineCode(`${series.foundLate}{provider="${provider.id}"}`),
            `${exportedBy.program.from}, ${exportedBy.program.how}`,
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
  `${data.signal} ${data.comparator} ${amountText(data.threshold)} for ${amountText(data.for)} (${data.severity})`;

/** Alerts of whoever watches the table in which reports are kept. */
function waiting({ tableAlerts }: SheetFacts): string {
  return tableAlerts.length === 0 ? "no alert" : tableAlerts.map(alertText).join("; ");
}
