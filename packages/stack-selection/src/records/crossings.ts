import { capital, counted, listed, sample } from "../text/words.ts";
import { type Drawn, type DrawnComponent, ofKinds, programsOf } from "./drawn.ts";
import { collectorOf, exportersIn } from "./observed.ts";
import type { Running } from "./running.ts";

/** How many programs there are to deploy, by name. */
export function deployables(drawn: Drawn, running: Running): string | undefined {
  const { programs: names, servers } = running;
  if (names.length === 0) return undefined;
  // What reads the stores for the collector is run by whoever runs that; a plug-in of the broker is no server.
  const exporters = collectorOf(drawn)
    ? exportersIn(drawn).filter((each) => each.endsWith("_exporter"))
    : [];
  const isOneBuild = ofKinds(drawn, "service").length === 1 && names.length > 1;
  return `Deployed: ${counted(names.length, "program")} (${sample(names, 10)}).${isOneBuild ? " One build." : ""}${servers.length > 0 ? ` Team-run: ${listed([...servers, ...exporters, ...receivers(drawn)])}.` : ""}`;
}

/** What takes the log of the database in on a machine of its own, where that was decided. */
function receivers({ choices = [] }: Drawn): readonly string[] {
  return choices.some(({ data }) => data.technology === "synchronous-log")
    ? ["on another machine what receives the log of the database"]
    : [];
}

/** How work crosses from one part of this plan to another, each way with the parts that it is between. */
export function crossings(drawn: Drawn): readonly string[] {
  // What hands requests on to all of them is the way in, and no crossing.
  const programs = programsOf(drawn).filter(({ data }) => data.kind !== "gateway");
  const ways = [
    ...called(drawn, programs, "Calls"),
    ...called(drawn, ofKinds(drawn, "module"), "In-process"),
    ...handedOn(drawn, programs),
    ...claimed(drawn, programs),
    ...notified(drawn, programs),
  ];
  if (ways.length > 0) return ways;
  return programs.length > 1
    ? [`None of ${listed(programs.map(({ data }) => data.name))} asks another or hands work on.`]
    : [];
}

type Parts = readonly DrawnComponent[];

/** `Calls: Orders service → Catalog service (looks up products).` */
function called(drawn: Drawn, parts: Parts, noun: string): readonly string[] {
  const names = namesByRef(parts);
  const calls = drawn.connections.flatMap(({ data: { from, to, mode, purpose } }) => {
    const [caller, other] = [names.get(from), names.get(to)];
    return mode === "sync" && caller && other ? [`${caller} → ${other} (${purpose})`] : [];
  });
  return calls.length > 0 ? [`${noun}: ${sample(calls)}.`] : [];
}

/** Through a broker: who hands on, and who takes. */
function handedOn(drawn: Drawn, programs: Parts): readonly string[] {
  const names = namesByRef(programs);
  return ofKinds(drawn, "broker").flatMap(({ ref, data }) => {
    const senders = drawn.connections.flatMap((each) =>
      each.data.to === ref ? (names.get(each.data.from) ?? []) : [],
    );
    const takers = drawn.connections.flatMap((each) =>
      each.data.from === ref ? (names.get(each.data.to) ?? []) : [],
    );
    if (senders.length === 0 || takers.length === 0) return [];
    const through = data.technology ?? data.name;
    const busy = drawn.connections.some(
      (each) => each.data.from === ref && hasWork(each.data.to, drawn),
    );
    const relays = drawn.connections.flatMap((each) =>
      each.data.to === ref && /\brelays live messages\b/.test(each.data.purpose)
        ? (names.get(each.data.from) ?? [])
        : [],
    );
    if (!busy) {
      return [
        `${relays.length > 0 ? `Through ${through}, live messages alone: each instance of ${listed(relays)} hears what another has to tell its clients. ` : ""}${sample(takers)} ${many(takers) ? "stand" : "stands"} behind ${through} and ${many(takers) ? "take" : "takes"} nothing yet: no operation leaves work behind.`,
      ];
    }
    return [
      `${through}: from ${sample(senders)} to ${sample(takers)}.${relays.length > 0 ? ` Each instance of ${listed(relays)} hears there, too, what another has to tell its clients.` : ""}`,
    ];
  });
}

/** Whether anything that the plan draws is done by it: an event that it takes, or work of its own. */
export function hasWork(ref: string, { events, duties, flows }: Drawn): boolean {
  return (
    flows.some(({ data }) => data.steps.some(({ to, mode }) => to === ref && mode === "async")) ||
    events.some(({ data }) => data.consumers.some((each) => each === ref)) ||
    duties.some(({ data }) => data.component === ref)
  );
}

/** By jobs that stand in a table until a worker takes them up. */
function claimed(drawn: Drawn, programs: Parts): readonly string[] {
  const names = namesByRef(programs);
  const jobs = drawn.connections.filter(
    ({ data }) => names.has(data.from) && /\bclaims jobs\b/.test(data.purpose),
  );
  return jobs.flatMap(({ data }) => {
    const store = drawn.components.find(({ ref }) => ref === data.to);
    const worker = names.get(data.from);
    const writers = drawn.connections.flatMap((each) =>
      each.data.to === data.to && each.data.mode === "sync"
        ? (names.get(each.data.from) ?? [])
        : [],
    );
    if (!store || !worker || writers.length === 0) return [];
    const where = store.data.technology ?? store.data.name;
    return [`Job table in ${where}: ${sample(writers)} → ${worker}.`];
  });
}

/** By a notice of the store, to every instance. */
function notified(drawn: Drawn, programs: Parts): readonly string[] {
  const names = namesByRef(programs);
  const told = drawn.connections.flatMap(({ data }) =>
    /\bNOTIFY\b/.test(data.purpose) ? (names.get(data.from) ?? []) : [],
  );
  return told.length > 0 ? [`NOTIFY between instances: ${listed(told)}.`] : [];
}

function many(names: readonly string[]): boolean {
  return new Set(names).size > 1;
}

function namesByRef(parts: Parts): ReadonlyMap<string, string> {
  return new Map<string, string>(parts.map(({ ref, data }) => [ref, data.name]));
}

/** Services that the plan has beside those that the text lists, each with why. */
export function furtherServices(drawn: Drawn): readonly string[] {
  const listedOnes = drawn.parts.filter(({ data }) => data.kind === "service");
  if (listedOnes.length < 2) return [];
  const own = new Set(listedOnes.map(({ data }) => wordsOf(data.name)));
  return ofKinds(drawn, "service").flatMap(({ data }) => {
    const [first = ""] = wordsOf(data.name).split(" ");
    if ([...own].some((each) => each.split(" ").includes(first))) return [];
    const context = drawn.contexts.find((each) => wordsOf(each.data.name) === wordsOf(data.name));
    if (!context) return [];
    return [
      `The text lists ${counted(listedOnes.length, "service")}, and ${data.name} comes on top of them: ${uncapital(context.data.because)}`,
    ];
  });
}

function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:micro)?services?\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function uncapital(text: string): string {
  return text === capital(text) && /^[A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
