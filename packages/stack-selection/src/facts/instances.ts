import type { Ref } from "@planc/core";
import { counted } from "../text/words.ts";
import type { Facts } from "./facts.ts";
import type { FactInputs } from "./inputs.ts";
import { instanceLimit, instanceLimitText } from "./instance-limit.ts";

/** How many copies of what the product consists of run at peak. */
export interface Instances {
  readonly count: number;
  /** Whether the text itself bounds them. */
  readonly isCapped: boolean;
  /** For the middle of a sentence: `about 4 instances at 32.5 req/s each`. */
  readonly text: string;
  readonly refs: readonly Ref[];
}

/** By the load, never more than the text allows, with the workers of which it gives the number. */
export function instancesAtPeak({
  inputs,
  numbers,
}: Pick<Facts, "inputs" | "numbers">): Instances | undefined {
  const { peakRate } = numbers;
  if (!peakRate) return undefined;
  const needed = Math.max(
    1,
    Math.ceil(countedLoad(inputs, peakRate) / instanceLimit(inputs).value),
  );
  const stated = inputs.quantities.flatMap((each) => copiesOf(each) ?? []);
  const most = stated
    .filter(({ kind, isMost }) => kind === "server" && isMost)
    .toSorted((a, b) => a.value - b.value)[0];
  const workers = stated
    .filter(({ kind }) => kind === "worker")
    .toSorted((a, b) => b.value - a.value)[0];
  const byLoad = needed + (workers?.value ?? 0);
  // As many workers as that are what it is a most of, and beside them is what takes requests in.
  const cap = most !== undefined && most.value === workers?.value ? undefined : most;
  // A most of instances as such is one of all of them, with the workers that are told of elsewhere.
  const isCapped = cap !== undefined && byLoad >= cap.value;
  return {
    count: isCapped ? cap.value : byLoad,
    isCapped,
    text: isCapped
      ? `${counted(cap.value, "instance")}, the most that the text allows`
      : `about ${counted(needed, "instance")} at ${instanceLimitText(inputs)} each${
          workers ? ` and up to ${counted(workers.value, "worker")}` : ""
        }`,
    refs: [...peakRate.refs, ...(isCapped ? [cap.ref] : []), ...(workers ? [workers.ref] : [])],
  };
}

/** What the text states of single actions, where what was assumed beside them adds next to nothing. */
function countedLoad(
  { rates = [], loads }: FactInputs,
  peak: { value: number; refs: readonly Ref[] },
) {
  const isPlanned = loads.some(({ ref }) => peak.refs.includes(ref));
  const said = rates.reduce((sum, { data }) => sum + data.figure.value, 0);
  return isPlanned && said >= peak.value * 0.9 ? Math.min(said, peak.value) : peak.value;
}

const plain: ReadonlySet<string> = new Set(
  "a all api app application at backend concurrent max maximum most of parallel running service the total web".split(
    " ",
  ),
);
const units: ReadonlySet<string> = new Set(["instance", "replica", "pod", "container"]);

/** How many copies the text gives of the server or of its workers. */
function copiesOf({ ref, data }: FactInputs["quantities"][number]) {
  if (!units.has(data.unit) || data.per !== undefined) return undefined;
  const words = (data.about.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !units.has(word.replace(/s$/, "")) && !plain.has(word),
  );
  const kind = words.length === 0 ? "server" : words.every(isWorker) ? "worker" : undefined;
  const value = typeof data.value === "number" ? data.value : Math.max(...data.value);
  return kind === undefined || value < 1
    ? undefined
    : { ref, kind, value, isMost: ["<=", "<", "range"].includes(data.comparator) };
}

function isWorker(word: string): boolean {
  return /^(?:background|consumers?|workers?)$/.test(word);
}
