import { byRef, type DataOf, type ViewOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

/** A call of a sheet, with the name of the system that it goes to. */
export interface PlannedCall extends DataOf<typeof integration.call> {
  readonly system: string;
}

/** What a record says of repeats or breakers, with what the sheet of the system has instead. */
export interface WrongPolicy {
  readonly text: string;
  readonly index: number;
  readonly system: string;
  readonly instead: string;
}

export function plannedCalls(
  calls: readonly ViewOf<typeof integration.call>[],
  providers: readonly ViewOf<typeof integration.provider>[],
): readonly PlannedCall[] {
  const provider = byRef(providers);
  return calls.flatMap(({ data }) => {
    const system = provider.get(data.provider)?.data.name;
    return system === undefined ? [] : [{ ...data, system }];
  });
}

/** What a line says of calls that no call to that system is planned with. */
export function wrongPolicies(line: string, calls: readonly PlannedCall[]): readonly WrongPolicy[] {
  return [...repeats(line, calls), ...whileWaiting(line, calls), ...breakers(line, calls)];
}

/** `Repeated up to 4 times, …: Background worker → SendGrid and Twilio.` */
function repeats(line: string, calls: readonly PlannedCall[]): readonly WrongPolicy[] {
  return [...line.matchAll(/\bRepeated (up to (\d+) times|once)\b[^→]*→ ([^.]+)/g)].flatMap(
    ({ 1: text = "", 2: digits = "1", 3: names = "", index }) =>
      systemsIn(names, calls).flatMap((system) => {
        const queued = calls.flatMap(({ system: to, retry }) =>
          to === system && retry.layer === "queue" ? [retry.repeats] : [],
        );
        return queued.length === 0 || queued.includes(Number(digits))
          ? []
          : [{ text, index, system, instead: `${queued[0]} repeats` }];
      }),
  );
}

/** `While somebody waits, one repeat: API → Stripe.` */
function whileWaiting(line: string, calls: readonly PlannedCall[]): readonly WrongPolicy[] {
  return [...line.matchAll(/\bWhile somebody waits, ((one|no) repeat): [^→]*→ ([^.]+)/g)].flatMap(
    ({ 1: text = "", 2: often, 3: names = "", index }) =>
      systemsIn(names, calls).flatMap((system) => {
        const awaited = calls.filter(
          (each) => each.system === system && each.awaited !== "nobody" && each.effect !== "read",
        );
        const inline = awaited.filter(({ retry }) => retry.layer === "inline");
        if (awaited.length === 0) return [];
        if (often === "one" && inline.length === 0)
          return [{ text, index, system, instead: "no attempt but the first within the wait" }];
        return often === "no" && inline.length > 0
          ? [{ text, index, system, instead: `a second attempt of “${inline[0]?.operation}”` }]
          : [];
      }),
  );
}

/** `failed calls for five different jobs in a row; … one call a minute tries` */
function breakers(line: string, calls: readonly PlannedCall[]): readonly WrongPolicy[] {
  const found = /\bfailed calls for (\w+) different [^;]*? in a row\b/.exec(line);
  if (!found) return [];
  const [text, word = ""] = found;
  const failures = numbers.indexOf(word);
  const isMinute = /\bfor a minute\b|\bone call a minute\b/.test(line);
  const parted = calls.find(
    ({ awaited, breaker }) =>
      awaited === "nobody" &&
      breaker.kind !== "none" &&
      (breaker.kind !== "consecutive" ||
        breaker.failures !== failures ||
        (isMinute && secondsOf(breaker.open) !== 60)),
  );
  if (!parted) return [];
  const { breaker, system } = parted;
  const instead =
    breaker.kind === "rolling"
      ? `${Math.round(breaker.ratio * 100)} % of ${breaker.window} calls`
      : breaker.kind === "consecutive"
        ? `${breaker.failures} failures in a row, open for ${breaker.open.value} ${breaker.open.unit}`
        : "no breaker";
  return [{ text, index: found.index, system, instead }];
}

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const secondsOf = ({ value, unit }: { readonly value: number; readonly unit: string }): number =>
  value * ({ ms: 0.001, s: 1, min: 60, h: 3600 }[unit] ?? Number.NaN);

/** Systems by name in a list; longer names first, so that no part of one counts as another. */
function systemsIn(names: string, calls: readonly PlannedCall[]): readonly string[] {
  const all = [...new Set(calls.map(({ system }) => system))];
  let rest = names;
  return all
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .filter((name) => {
      if (!rest.includes(name)) return false;
      rest = rest.replaceAll(name, "");
      return true;
    });
}
