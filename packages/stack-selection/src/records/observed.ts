import { levelWords, loggers } from "../catalog/facts/loggers.ts";
import { thresholds } from "../catalog/thresholds.ts";
import { listed, number, sample } from "../text/words.ts";
import { type Drawn, type DrawnComponent, ofKinds } from "./drawn.ts";

/** The program that takes in what the others report. */
export function collectorOf(drawn: Drawn): DrawnComponent | undefined {
  const watching = ofKinds(drawn, "monitoring");
  return watching.find(({ data }) => data.technology?.endsWith("Collector") === true);
}

/** What keeps what was reported, by whom the collector hands it on to. */
export function keepersOf(drawn: Drawn): string | undefined {
  const collector = collectorOf(drawn);
  if (!collector) return undefined;
  const names = new Map<string, string>(
    drawn.components.map(({ ref, data }) => [ref, data.technology ?? data.name]),
  );
  const shown = new Set(
    (drawn.choices ?? []).flatMap(({ data }) =>
      data.topic === "decision/topic#dashboards" ? [data.name] : [],
    ),
  );
  return listed(
    [
      ...new Set(
        drawn.connections.flatMap(({ data }) =>
          data.from === collector.ref ? (names.get(data.to)?.split(", ") ?? []) : [],
        ),
      ),
    ].filter((each) => !shown.has(each)),
  );
}

/** Whether traces are among what is reported. */
function isTraced({ connections }: Drawn): boolean {
  return connections.some(({ data }) => /^reports\b.*\btraces\b/.test(data.purpose));
}

/** How many runs leave a trace: all up to a rate at which they are few, and from there a share. */
export function recordingOf(drawn: Drawn): string | undefined {
  const rate = peakOf(drawn);
  if (rate === undefined || !isTraced(drawn)) return undefined;
  const { value, unit } = thresholds["recorded-whole"];
  const all = "Runs that no request set off, such as those by the clock, are all kept.";
  if (rate <= value) {
    return `All runs are recorded: the planned peak is ${number(rate)} req/s, and up to ${number(value)} ${unit} (judgement) there is nothing to save. Above it the collector keeps a share of those that went well, and each that failed.`;
  }
  return `Of the ${number(rate)} req/s of the planned peak the collector keeps about one in ${number(Math.ceil(rate / value))}, so that ${number(value)} ${unit} (judgement) are left, and each that failed or missed its target; it decides once a trace is whole. ${all}`;
}

/** That a run is found has to be asked of one that was kept. */
export function isSampled(drawn: Drawn): boolean {
  const rate = peakOf(drawn);
  return rate !== undefined && rate > thresholds["recorded-whole"].value;
}

function peakOf({ scenarios }: Drawn): number | undefined {
  return scenarios.find(({ data }) => data.kind === "peak")?.data.stages[0]?.rate.value;
}

/** Tables whose rows carry the trace of the request that wrote them. */
export function tracedRows({ columns, tables }: Drawn): string | undefined {
  const names = new Map<string, string>(tables.map(({ ref, data }) => [ref, data.name]));
  const own = columns.flatMap(({ data }) =>
    data.name === "traceparent" ? (names.get(data.table) ?? []) : [],
  );
  return own.length === 0 ? undefined : sample(own, 3);
}

/** Whether messages wait somewhere that no table of the plan is drawn for. */
export function untracedOf(drawn: Drawn): string | undefined {
  const waiting = drawn.events.filter(({ data }) => data.delivery === "at-least-once");
  return waiting.length > 0 && isTraced(drawn) && tracedRows(drawn) === undefined
    ? sample(
        waiting.map(({ data }) => data.name),
        3,
      )
    : undefined;
}

/** What stands beside the stores for the series that alerts are computed from. */
export function exportersOf(drawn: Drawn): string | undefined {
  const found = exportersIn(drawn);
  return found.length === 0 ? undefined : listed(found);
}

/** Their names, each once. */
export function exportersIn({ alerts }: Pick<Drawn, "alerts">): readonly string[] {
  const found = alerts.flatMap(
    ({ data }) => data.source?.from.match(/\b\w+_exporter\b|\brabbitmq_prometheus\b/g) ?? [],
  );
  return [...new Set(found)];
}

/** What runs programs where each task has to read its own processor for the alerts on it. */
export function unreadOn({ alerts, choices = [] }: Drawn): string | undefined {
  const runner = choices.find(({ data }) => data.topic === "decision/topic#hosting");
  return runner?.data.technology === "amazon-ecs" &&
    alerts.some(({ data }) => /\bawsecscontainermetrics\b/.test(data.source?.from ?? ""))
    ? `the programs on ${runner.data.name}`
    : undefined;
}

/** How what the text calls a level is written, and with what: its sentence is the reason. */
export function levelsOf({ requirements, choices = [] }: Drawn): string | undefined {
  const said = requirements.find(
    ({ data }) => levelWords.test(data.text) && /\blog(?:s|ged|ging)?\b/i.test(data.text),
  );
  const language = choices.find(({ data }) => data.topic === "decision/topic#language");
  const logger = loggers.find((each) => each.language === language?.data.technology);
  const level = said?.data.text.match(levelWords)?.[0];
  if (!said || !logger || !level) return undefined;
  const key = /^R-/.test(said.data.key) ? "" : ` (${said.data.key})`;
  const isOwn = logger.most.toLowerCase() === level.toLowerCase();
  return isOwn
    ? `${level} of the text${key} is the level ${logger.most} of ${logger.name}`
    : `${level} of the text${key} is written as ${logger.most}, the most severe level of ${logger.name}, with a field severity that says ${level}`;
}
