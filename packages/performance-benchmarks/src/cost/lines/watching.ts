import {
  idOf,
  known,
  over,
  type Quantity,
  type Rate,
  type Ref,
  type Spending,
  times,
} from "@planc/core";
import type { LineDraft, Paid } from "../line-draft.ts";
import { keyOf } from "../offering-of.ts";
import type { Reckoner } from "../reckoner.ts";
import { monthLine } from "./month-line.ts";
import { machineLine, smallLine } from "./programs.ts";

type Watched = Pick<LineDraft, "needs" | "taken" | "says" | "cost"> & { readonly name: string };

/** What watches: by choice, as one component may stand for several products. */
export function watchingLines(paid: Paid): readonly LineDraft[] {
  return [
    ...collectors(paid),
    ...["metrics", "logging", "tracing", "dashboards", "apm"].flatMap((topic) =>
      chosenLine(topic, paid),
    ),
    ...unchosenLogs(paid),
  ];
}

function collectors(paid: Paid): readonly LineDraft[] {
  return paid.components
    .filter(
      ({ data }) =>
        data.kind === "monitoring" &&
        data.lifecycle !== "existing" &&
        data.technology === "OpenTelemetry Collector",
    )
    .map((component) => smallLine(component, paid, "watching"));
}

function chosenLine(topic: string, paid: Paid): readonly LineDraft[] {
  const choice = paid.choices.find(
    ({ data }) => idOf(data.topic) === topic && data.lifecycle !== "existing",
  );
  if (!choice) return [];
  const hosting = paid.hostings.find(({ data }) => data.choice === choice.ref);
  const key = hosting?.data.by === "provider" ? keyOf(hosting.data) : choice.data.technology;
  const name = titles[topic] ?? choice.data.name;
  const keeper = paid.components.find(
    ({ data }) => data.kind === "monitoring" && data.choice === choice.ref,
  );
  const base = { id: topic, name, of: choice.ref, kind: "watching" as const };
  const priced = {
    name: hosting?.data.by === "provider" ? hosting.data.name : choice.data.name,
    technology: key,
  };
  const watched = watchedBy(`${topic} ${key}`, paid);
  if (watched) return [{ ...base, from: [choice.ref], priced, ...watched, name }];
  if (hosting?.data.by === "team" && keeper) {
    const size = { cpu: 1, memory: 2 };
    const line = machineLine(keeper, paid, { kind: "watching", servers: 1, size });
    return [{ ...line, id: topic, name, of: choice.ref }];
  }
  // What a keeper of metrics that the team runs itself costs is in the machines of that.
  if (hosting === undefined && free.has(key)) return [];
  return [monthLine(base, [choice.ref], priced)];
}

const titles: Readonly<Record<string, string>> = {
  metrics: "Metrics",
  logging: "Logs",
  tracing: "Traces",
  dashboards: "Dashboards",
  apm: "Traces and profiles",
};

/** Open source that needs a machine of its own only where the plan gives it one. */
const free: ReadonlySet<string> = new Set(["prometheus", "grafana", "loki", "jaeger", "tempo"]);

const rateOf = ({ average }: Reckoner): Quantity<Rate> => average ?? known("average", 0, "req/s");

function instancesOf(at: Reckoner, paid: Paid): Quantity<readonly [0, 0, 0]> {
  const all = paid.capacity.reduce((sum, each) => sum + at.instances(each), 0);
  return known("instances", Math.max(1, all), "instances");
}

function watchedBy(product: string, paid: Paid): Watched | undefined {
  const one = (
    price: string,
    taken: NonNullable<LineDraft["taken"]>,
    cost: (at: Reckoner) => Quantity<Spending>,
    says: readonly string[] = [],
  ): Watched => ({ name: "", needs: [price], taken, says, cost });
  switch (product) {
    case "metrics amazon-managed-prometheus":
      return one("amazon-managed-prometheus.samples", ["series"], (at) =>
        times(
          over(times(instancesOf(at, paid), at.assumed("series")), known("interval", 15, "s")),
          at.price("amazon-managed-prometheus.samples", "USD/million"),
        ),
      );
    case "metrics cloudwatch":
      return one("cloudwatch.metric-month", ["metrics"], (at) =>
        times(at.assumed("metrics"), at.price("cloudwatch.metric-month", "USD/month")),
      );
    case "logging cloudwatch":
      return one("cloudwatch.log-data", ["logged"], logsOf("cloudwatch.log-data"));
    case "logging azure-monitor":
      return one("azure-monitor.log-data", ["logged"], logsOf("azure-monitor.log-data"));
    case "tracing aws-x-ray":
      return one("aws-x-ray.traces", ["traced"], (at) =>
        times(times(rateOf(at), at.assumed("traced")), at.price("aws-x-ray.traces", "USD/million")),
      );
    case "dashboards amazon-managed-grafana":
      return one("amazon-managed-grafana.editor-month", ["editors"], (at) =>
        times(at.assumed("editors"), at.price("amazon-managed-grafana.editor-month", "USD/month")),
      );
    case "apm datadog":
    case "tracing datadog":
      return one("datadog.host-month", [], (at) =>
        times(instancesOf(at, paid), at.price("datadog.host-month", "USD/month")),
      );
    // In what is paid for the metrics or logs.
    case "dashboards cloudwatch":
      return undefined;
    default:
      return undefined;
  }
}

const logsOf =
  (price: string) =>
  (at: Reckoner): Quantity<Spending> =>
    times(times(rateOf(at), at.assumed("logged")), at.price(price, "USD/GB"));

/** Containers of AWS write there unless somebody decides otherwise. */
function unchosenLogs(paid: Paid): readonly LineDraft[] {
  const isChosen = paid.choices.some(({ data }) => idOf(data.topic) === "logging");
  const [of]: readonly Ref[] = paid.place.from;
  const price = "cloudwatch.log-data";
  if (isChosen || !of || !paid.prices.has(price)) return [];
  return [
    {
      id: "logging",
      name: "Logs",
      of,
      kind: "watching",
      from: [of],
      needs: [price],
      priced: { name: "Amazon CloudWatch", technology: "cloudwatch" },
      taken: ["logged"],
      cost: logsOf(price),
    },
  ];
}
