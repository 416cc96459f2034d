import type { DataOf } from "@planc/core";
import { idOf, type Ref } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { heldText } from "../calls/handed-on.ts";
import { amountText, figureText, listed } from "../text.ts";

type Provider = DataOf<typeof integration.provider>;
type Call = DataOf<typeof integration.call>;
type Basis = Provider["version"]["basis"];

/** What a fact rests on, in a few words. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case "published":
      return basis.recalled || basis.confidence === "low"
        ? `from memory, ${basis.date}: check`
        : `read ${basis.date}`;
    case "unpublished":
      return `not published, ${basis.date}`;
    case "unknown":
      return "not known: ask";
    case "plan":
      return "this plan";
  }
}

/** Names of directions, in a few words. */
export const directionText = (directions: Provider["directions"]): string =>
  listed(directions.map((each) => directionNames[each]));

const directionNames: Readonly<Record<Provider["directions"][number], string>> = {
  out: "we call",
  reports: "it reports",
  in: "it calls us",
  client: "clients",
};

/** How long, and who waits. */
export function waitText({ timeout, deadline, awaited, retry }: Call): string {
  const all = retry.layer === "inline" ? `, ${amountText(deadline)} in all` : "";
  const who =
    awaited === "nobody" ? "" : awaited === "person" ? "; a person waits" : "; a program waits";
  return `${amountText(timeout)}${all}${who}`;
}

/** How it is repeated. */
export function retryText({ retry }: Call): string {
  switch (retry.layer) {
    case "none":
      return `no: ${retry.because}`;
    case "caller":
      return "by who asked, same key";
    case "inline":
      return `${retry.attempts - 1}×, pause up to ${amountText(retry.cap)} by chance`;
    case "queue":
      return `${
        retry.stated[0] ? `job, ${retry.stated[0]}` : `job, ${retry.repeats}×: ${pausesText(retry)}`
      }${retry.never.find((each) => /\bheld\b/.test(each)) ? "; silence is held until somebody has looked" : ""}`;
    case "exporter":
      return retry.span ? `by the exporter, at most ${heldText(retry.span)}` : "by the exporter";
  }
}

function pausesText(retry: Extract<Call["retry"], { layer: "queue" }>): string {
  if (retry.pauses.length === 0) return "growing pauses";
  const more = retry.jitter > 0 ? `, up to ${Math.round(retry.jitter * 100)} % longer` : "";
  return `${listed(retry.pauses.map(amountText))}${more}`;
}

/** What keeps a repeat from counting. */
export function onceText({ idempotency }: Call): string {
  switch (idempotency.kind) {
    case "nature":
      return idempotency.because;
    case "key":
      return `${idempotency.at}: ${idempotency.from}${idempotency.remembers ? `, kept ${amountText(idempotency.remembers)}` : ""}`;
    case "natural-key":
      return idempotency.key;
    case "looked-up":
      return `no key; ${idempotency.check}`;
    case "none":
      return `nothing: ${idempotency.risk}`;
  }
}

/** When calls to it stop. */
export function breakerText({ breaker }: Call): string {
  switch (breaker.kind) {
    case "none":
      return `none: ${breaker.because.replace(/^decided: /, "")}`;
    case "rolling":
      return `${Math.round(breaker.ratio * 100)} % of ${breaker.window} fail → open ${amountText(breaker.open)}, ${breaker.probes} probe`;
    case "consecutive":
      return `${breaker.failures} different ones in a row fail → open ${amountText(breaker.open)}, ${breaker.probes} probe${breaker.keptIn ? `; kept in ${breaker.keptIn} for all instances` : ""}`;
  }
}

/**
 * Calls that may wait at the same time, with what they follow from: the time-out stands for the 99th percentile, so
 * that the number falls once that is measured.
 */
export function atOnceText({ bulkhead, peak, timeout }: Call): string {
  const most = amountText(bulkhead);
  const least = bulkhead.inputs.find(({ name }) => name === "least")?.value;
  if (bulkhead.value === least) return `${most}, the least`;
  return peak ? `${most} = ${amountText(peak)} × ${amountText(timeout)} × 1.5` : most;
}

/** How often at peak. */
export function peakText({ peak, atMost, perReceiver }: Call): string {
  if (!peak) return "not known";
  if (perReceiver) return `${figureText(peak)} × devices of all receivers`;
  return atMost ? `at most ${figureText(peak)}` : figureText(peak);
}

/** What a limit allows. */
export function allowedText(limit: Provider["limits"][number]): string {
  switch (limit.kind) {
    case "rate":
    case "sender":
    case "points":
      return `${amountText(limit.allowed)}${limit.kind === "points" ? ` in points (${limit.cost})` : ""}${limit.kind === "sender" && limit.queue ? `, queued up to ${amountText(limit.queue)}` : ""}`;
    case "quota":
      return `${amountText(limit.allowed)} in ${amountText(limit.window)}${limit.licence ? `, with one ${limit.licence}` : ""}`;
    case "concurrency":
      return `${amountText(limit.allowed)} at once${limit.longerThan ? ` that take over ${amountText(limit.longerThan)}` : ""}`;
    case "adaptive":
      return limit.how;
    case "size":
      return `${limit.allowed.value.toLocaleString("en-GB")} ${limit.allowed.unit}`;
  }
}

/** Which share of a limit is used, and whether the upper end of the load is over it. */
export function usedText({ used, atMost, perReceiver }: DataOf<typeof integration.quota>): string {
  const share = (value: number) => (value < 0.01 ? "< 1 %" : `${Math.round(value * 100)} %`);
  const { high } = used;
  const over =
    high !== undefined && high > 1 && used.value <= 1
      ? `; at the upper end of the load ${high < 10 ? Number(high.toPrecision(2)) : Math.round(high)} times it`
      : "";
  const times = perReceiver ? " × devices of all receivers" : "";
  return `${atMost && !perReceiver ? "at most " : ""}${share(used.value)}${times}${over}`;
}

/** Names of components by their address. */
export const namesOf = (
  components: readonly { readonly ref: Ref; readonly data: { readonly name: string } }[],
) => {
  const names = new Map<string, string>(components.map(({ ref, data }) => [ref, data.name]));
  return (ref: Ref): string => names.get(ref) ?? idOf(ref);
};
