import { join, node, type ViewOf } from "@planc/core";
import { integration } from "@planc/core/ir";
import { answeredAt, isSame } from "../calls/answers.ts";
import { isTelemetry } from "../calls/handed-on.ts";
import { isSafe } from "../calls/key.ts";
import { type Drill, longer, ofDelivery, ofHandedOn } from "../drills/in-background.ts";
import { msOf } from "../figures.ts";
import { derived, step } from "../kit.ts";
import { providerOf } from "../providers/facts-of.ts";
import { amountText } from "../text.ts";

type Provider = ViewOf<typeof integration.provider>;
type Call = ViewOf<typeof integration.call>;
type Inbound = ViewOf<typeof integration.inbound>;
/** Each call held against fixtures and made to fail as its provider fails; each report repeated, late and forged. */
export const drills = step("drills", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    inbound: integration.inbound,
  },
  writes: { drills: integration.drill },
  run: ({ providers, calls, inbound }) => ({
    drills: providers.flatMap((provider) => [
      ...calls
        .filter(({ data }) => data.provider === provider.ref)
        .flatMap((call) =>
          drillsFor(provider)(provider, call).map((drill) =>
            node(
              integration.drill,
              join(call.id, drill.kind),
              { provider: provider.ref, of: call.ref, ...drill },
              derived("drill-of-call", [call.ref, provider.ref]),
            ),
          ),
        ),
      ...inbound
        .filter(({ data }) => data.provider === provider.ref)
        .flatMap((report) =>
          ofReport(provider, report).map((drill) =>
            node(
              integration.drill,
              join(report.id, drill.kind),
              { provider: provider.ref, of: report.ref, ...drill },
              derived("drill-of-report", [report.ref, provider.ref]),
            ),
          ),
        ),
    ]),
  }),
});

function ofCall({ data: provider }: Provider, { data: call }: Call): readonly Drill[] {
  const { name } = provider;
  const endpoint = call.endpoint ? `${call.endpoint.method} ${call.endpoint.path}` : call.operation;
  const throttle = provider.throttle[0];
  const refused = answeredAt(provider.errors, call.endpoint).find(
    ({ does, reported }) => !reported && (does === "ask-user" || does === "fix"),
  );
  // What somebody is asked about is tried with a value of the sandbox; a fault of ours has none.
  const refusing =
    refused?.does === "ask-user" ? refusingAt(call, provider.sandbox.values) : undefined;
  const answer = (does: string): string => {
    const found = call.answers.find((each) => each.does === does);
    return found ? `${found.status} ${found.problem}` : "";
  };
  const lost = answer("retry");
  return [
    {
      kind: "contract",
      given: call.endpoint
        ? `recorded answers to ${endpoint}${provider.version.by.startsWith("header") ? ` at ${provider.version.pinned}` : ""}; the same call in the sandbox before a release`
        : `answers to “${call.operation}”, recorded once ${name} has shown them`,
      expected: `${provider.exit.port}.${call.method} reads them`,
    },
    {
      kind: "timeout",
      given: `${name} holds ${endpoint} for ${amountText(longer(call.timeout))}`,
      expected: [silenceText(call), lost].filter((each) => each !== "").join("; "),
    },
    ...(throttle
      ? [
          {
            kind: "throttle" as const,
            given: `${name} answers ${throttle.signal} (${throttle.wait})`,
            expected: throttledText(provider, throttle, call),
          },
        ]
      : []),
    ...(refused
      ? [
          {
            kind: "refusal" as const,
            given: refusing
              ? `sandbox ${refusing.name} ${refusing.value}: ${refusing.effect}`
              : `${name} answers ${refused.signal}: ${refused.means}`,
            expected:
              refusing && /\bafterwards\b/.test(refusing.effect)
                ? "taken, then undone by its report; not repeated, set aside for a person"
                : `not repeated${answer(refused.does) === "" ? "" : `; ${answer(refused.does)}`}`,
          },
        ]
      : []),
    ...singleAttempt(provider, call),
    {
      kind: "outage",
      given: `${name} refuses connections for ${outage(call)}`,
      expected: outageText(call),
    },
    ...(call.effect === "read"
      ? []
      : [
          {
            kind: "duplicate" as const,
            given: `the caller stops after ${endpoint} was taken and before it is written down`,
            expected: duplicateText(call),
          },
        ]),
  ];
}

type OfCall = (provider: Provider, call: Call) => readonly Drill[];

function drillsFor({ data }: Provider): OfCall {
  if (isTelemetry(data)) return ofHandedOn;
  return providerOf(data.facts.key)?.category === "receiver" ? ofDelivery : ofCall;
}

/** A library that repeats by itself would multiply what is planned: what arrives is counted where it arrives. */
function singleAttempt(
  { name, clients = [] }: Provider["data"],
  { retry, method }: Call["data"],
): readonly Drill[] {
  const repeating = clients.filter(({ repeats }) => repeats !== 0);
  if (repeating.length === 0) return [];
  const attempts = retry.layer === "inline" ? retry.attempts : 1;
  return [
    {
      kind: "attempts",
      given: `a stand-in for ${name} answers 503 to one ${method} through ${repeating.map(({ library }) => library).join(" and ")}`,
      expected: `it counts ${attempts} request${attempts === 1 ? "" : "s"}: the library repeats none`,
    },
  ];
}

/** A value that makes this call fail: one that is for refunds fails a refund, and no other call. */
function refusingAt(
  { operation, effect }: Call["data"],
  values: Provider["data"]["sandbox"]["values"],
): Provider["data"]["sandbox"]["values"][number] | undefined {
  const isBack = givesBack.test(operation);
  return effect === "read"
    ? undefined
    : values.find((each) => refuses.test(each.effect) && givesBack.test(each.effect) === isBack);
}

const givesBack = /\b(?:refund|gives? back|pays? back)/i;
const refuses = /\b(?:declin|refus|fail|invalid|bounc|reject|block|too little|suppress)/i;

function throttledText(
  { errors }: Provider["data"],
  { signal, wait }: Provider["data"]["throttle"][number],
  call: Call["data"],
): string {
  const known = errors.find((each) => isSame(signal, each.signal));
  if (known && known.does === "give-up")
    return "all calls to it wait, no attempt is used up, and an alert tells of it; done afterwards";
  if (known && known.does !== "retry") return "no further attempt; set aside, alert";
  if (call.retry.layer === "none") return `${repeatsText(call)}; counted as throttled`;
  const first = /^not told/.test(wait) ? [] : ["no attempt before the time that it names"];
  return [...first, repeatsText(call), "counted as throttled"].join("; ");
}

/** What is not known to have happened is not sent again before somebody has looked. */
function silenceText(call: Call["data"]): string {
  const { retry } = call;
  const held = "never" in retry && retry.never.some((each) => /\bheld\b/.test(each));
  return held ? "held, no second attempt until somebody has looked" : repeatsText(call);
}

function repeatsText({ retry }: Call["data"]): string {
  switch (retry.layer) {
    case "none":
      return "no second attempt";
    case "caller":
      return "no second attempt within the request";
    case "inline":
      return `${retry.attempts} attempts, done within ${amountText({ value: retry.longest.value / 1000, unit: "s" })}`;
    case "queue":
    case "exporter":
      return "back in the queue";
  }
}

const outageSeconds = ({ breaker }: Call["data"]): number =>
  breaker.kind === "none" ? 600 : (msOf(breaker.open) / 1000) * 4;

const outage = (call: Call["data"]): string =>
  amountText({ value: outageSeconds(call) / 60, unit: "min" });

function outageText(call: Call["data"]): string {
  const { breaker, retry, bulkhead, idempotency } = call;
  const first =
    breaker.kind === "rolling"
      ? `open after ${Math.round(breaker.ratio * 100)} % of ${breaker.window} calls have failed`
      : breaker.kind === "consecutive"
        ? `open after ${breaker.failures} failures in a row`
        : `never more than ${bulkhead.value} calls at once`;
  const then = breaker.kind === "none" ? [] : [`one probe each ${amountText(breaker.open)}`];
  if (retry.layer !== "queue") return [first, ...then].join("; ");
  const once = isSafe(idempotency) ? ", each once" : "";
  const isOutlasted = retry.span !== undefined && msOf(retry.span) >= outageSeconds(call) * 1000;
  const end = isOutlasted
    ? [`all that waited is done afterwards${once}`]
    : [
        `what has used up its ${retry.repeats} repeats by then: ${retry.atLast}`,
        `${breaker.kind === "none" ? "the rest" : "what was not tried yet"} is done afterwards${once}`,
      ];
  return [first, ...then, ...end].join("; ");
}

function duplicateText({ idempotency }: Call["data"]): string {
  switch (idempotency.kind) {
    case "nature":
      return `asked again: ${idempotency.because}`;
    case "key":
      return `asked again with the same ${idempotency.at} (${idempotency.from}): it counts once`;
    case "natural-key":
      return `asked again: ${idempotency.key} finds the first, and it counts once`;
    case "looked-up":
      return idempotency.check;
    case "none":
      return idempotency.risk;
  }
}

function ofReport({ data: { name } }: Provider, { data: report }: Inbound): readonly Drill[] {
  const [first, second] = report.events;
  return [
    {
      kind: "duplicate",
      given: `the same report of ${name} three times, two of them at once`,
      expected: `one row by ${report.dedupeBy}, three answers 2xx, acted on once`,
    },
    {
      kind: "out-of-order",
      given:
        first && second
          ? `${second.name} before ${first.name} of the same object`
          : "the later of two reports first",
      expected: report.ordering,
    },
    // A proof that does not cover the body holds for any body.
    report.over === "nothing"
      ? {
          kind: "forged",
          given: "another secret; no proof at all; a good proof with another body",
          expected:
            "401, nothing stored, counted; of the last nothing is believed but what is read there",
        }
      : {
          kind: "forged",
          given: "one byte of the body changed; another secret; no proof at all",
          expected: "401, nothing stored, counted",
        },
    ...(report.replayWindow
      ? [
          {
            kind: "stale" as const,
            given: `a good report, sent again with its proof after ${amountText({ ...report.replayWindow, value: report.replayWindow.value + 1 })}`,
            expected: `refused: older than ${amountText(report.replayWindow)}`,
          },
        ]
      : []),
    {
      kind: "lost-report",
      given: `the endpoint answers 500 for longer than ${name} repeats${report.remember ? ` (${amountText(report.remember)})` : ""}`,
      expected: `found within ${amountText(report.reconcile.every)}: ${report.reconcile.text}`,
    },
  ];
}
