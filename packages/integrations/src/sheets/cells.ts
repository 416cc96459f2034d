import type { DataOf } from "@planc/core";
import { idOf, type Ref } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { type Inline, inlineCode } from "@planc/core/markdown";
import { heldText } from "../calls/handed-on.ts";
import { amountText, figureText } from "../text.ts";

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

/** How long one attempt of all, and who waits: `4.5 s/10 s, person`. */
export function waitText({ timeout, deadline, awaited, retry }: Call): string {
  const all = retry.layer === "inline" ? `/${amountText(deadline)}` : "";
  return `${amountText(timeout)}${all}${awaited === "nobody" ? "" : `, ${awaited}`}`;
}

/** At which layer it is repeated, and how often; when, and upon what, the policies say. */
export function retryText({ retry }: Call): string {
  switch (retry.layer) {
    case "none":
      return "no";
    case "caller":
      return "by caller";
    case "inline":
      return `inline, ${retry.attempts - 1}×`;
    case "queue": {
      const isHeld = retry.never.some((each) => /\bheld\b/.test(each));
      return `job, ${retry.repeats}×${retry.stated.length > 0 ? ", stated" : ""}${isHeld ? "; silence held" : ""}`;
    }
    case "exporter":
      return retry.span ? `exporter, ≤ ${heldText(retry.span)}` : "exporter";
  }
}

/** What keeps a repeat from counting; what is looked at first, and what may come twice, the policies say. */
export function onceBy({ idempotency }: Call): readonly Inline[] {
  switch (idempotency.kind) {
    case "nature":
      return ["its nature"];
    case "key":
      return [
        inlineCode(idempotency.at),
        " ← ",
        inlineCode(idempotency.from),
        ...(idempotency.remembers ? [`, ${amountText(idempotency.remembers)}`] : []),
      ];
    case "natural-key":
      return [inlineCode(idempotency.key)];
    case "looked-up":
      return ["a look first"];
    case "none":
      return [idempotency.accepted ? "nothing, accepted" : "nothing"];
  }
}

/** When calls to it stop: `5 successive → 1 min`. */
export function breakerText({ breaker }: Call): readonly Inline[] {
  switch (breaker.kind) {
    case "none":
      return ["–"];
    case "rolling":
      return [
        `${Math.round(breaker.ratio * 100)} % of ${breaker.window} → ${amountText(breaker.open)}`,
      ];
    case "consecutive":
      return [
        `${breaker.failures} successive → ${amountText(breaker.open)}`,
        ...(breaker.keptIn ? [", ", inlineCode(breaker.keptIn)] : []),
      ];
  }
}

/**
 * Calls that may wait at the same time, with what they follow from: the time-out stands for the 99th percentile, so
 * that the number falls once that is measured.
 */
export function atOnceText({ bulkhead, peak, timeout }: Call): string {
  const most = amountText(bulkhead);
  const least = bulkhead.inputs.find(({ name }) => name === "least")?.value;
  if (bulkhead.formula === "sessions") return `${most} sessions, as stated`;
  if (bulkhead.value === least) return `${most}, least`;
  return peak ? `${most} = ${amountText(peak)} × ${amountText(timeout)} × 1.5` : most;
}

/** How often at peak. */
export function peakText({ peak, atMost, perReceiver }: Call): string {
  if (!peak) return "open";
  if (perReceiver) return `${figureText(peak)} × devices`;
  return atMost ? `≤ ${figureText(peak)}` : figureText(peak);
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
      ? `, to ${high < 10 ? Number(high.toPrecision(2)) : Math.round(high)}×`
      : "";
  const times = perReceiver ? " × devices" : "";
  return `${atMost && !perReceiver ? "≤ " : ""}${share(used.value)}${times}${over}`;
}

/** Names of components by their address. */
export const namesOf = (
  components: readonly { readonly ref: Ref; readonly data: { readonly name: string } }[],
) => {
  const names = new Map<string, string>(components.map(({ ref, data }) => [ref, data.name]));
  return (ref: Ref): string => names.get(ref) ?? idOf(ref);
};
