import type { Entry } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { asRunHere } from "../facts/broker-servers.ts";
import { cloudsOf, type Runner, runnerFor, runnerOn } from "../facts/clouds.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { factorsOf, scoreOf } from "../hosting/weigh.ts";
import { plannedBurden } from "./planned-fits.ts";
import { type Score, standIn } from "./score.ts";
import { pickVersion } from "./versions.ts";

interface Run {
  readonly topic: TopicKey;
  readonly entry: Entry;
  /** The provider that the product is planned to be on where the text names none. */
  readonly provider: string | undefined;
}

/** What a server of one's own takes off where nobody is on call for it. Our judgement. */
const nobodyOnCall = 0.3;

/** What a note ends with of a server for which a provider's people would be on call, and nobody here is. */
const unwatched = "would be on call for it";

/** Who of the team would be on call for a server of its own: nobody is named, or those who are named are few. */
function whoWouldBe({ numbers: { teamSize } }: Facts): string {
  return `run by the team, and ${teamSize ? `of ${teamSize.text} too few` : "nobody is named who"} ${unwatched}`;
}

/** Whether an option would be run by people whom nobody names, as its note on operations says. */
export function isLeftToNobody(note: string): boolean {
  return note.endsWith(unwatched);
}

/** Who runs it, of a note on operations: `Amazon RDS`, `on AWS`, `nobody on call`. */
export function runnerIn(note: string): string | undefined {
  if (isLeftToNobody(note)) return note.includes("too few") ? "few on call" : "nobody on call";
  const rented = /^(.+?) takes half of it[,:]/.exec(note)?.[1];
  if (rented !== undefined) return rented;
  const home = /; on the same account of (.+?) as the rest/.exec(note)?.[1];
  return home === undefined ? undefined : `on ${home}`;
}

/** What is left of the work of running it, by who runs it: the same as is weighed of its hosting. */
export function operations(facts: Facts, run: Run): Score {
  const entry = asRunHere(facts, run.topic, run.entry);
  if (!entry.burden) return standIn(0.7, "the catalogue records no work of running it");
  const [burden, note] = plannedBurden(facts, entry.key) ?? entry.burden;
  const home = entry.cloud;
  if (entry.account && home !== undefined && providersOf(facts, run.provider).includes(home))
    return {
      score: 1 - burden / 2,
      note: `${note}; on the same account of ${facts.catalogue.nameOf(home)} as the rest, by a role and without a key of its own`,
    };
  const rented = rentedOf(facts, run);
  if (rented?.only !== undefined && isAskedLater(facts, run)) {
    return { score: 1 - burden, note: `${note}; ${rented.name} runs it up to ${rented.only} only` };
  }
  if (rented) {
    const line = rented.only === undefined ? "" : `, with its line ${rented.only}`;
    return { score: 1 - burden / 2, note: `${rented.name} takes half of it${line}: ${note}` };
  }
  return isUnwatched(facts, run)
    ? {
        score: 1 - burden - nobodyOnCall,
        note: `${note}; ${whoWouldBe(facts)}`,
      }
    : { score: 1 - burden, note };
}

/** Who sells it on the provider, where renting it weighs more than running it. */
function rentedOf(facts: Facts, { topic, entry, provider }: Run): Runner | undefined {
  // A provider runs images, and renews none of what a tool on the developers' side makes.
  if (entry.form === "tool") return undefined;
  const cloud = providersOf(facts, provider).find((each) => runnerOn(entry, each));
  if (cloud === undefined) return undefined;
  const version = pickVersion(facts.catalogue, entry.key)?.version;
  const runner = runnerFor(entry, cloud, version);
  if (!runner || entry.form !== "server") return runner;
  const name = facts.catalogue.nameOf(cloud);
  const factors = factorsOf(facts, {
    topic,
    entry: asRunHere(facts, topic, entry),
    provider: name,
    runner,
    asked: undefined,
  });
  return scoreOf(factors, "provider") >= scoreOf(factors, "team") ? runner : undefined;
}

function providersOf(facts: Facts, planned: string | undefined): readonly string[] {
  const stated = cloudsOf(facts).map(({ key }) => key);
  return stated.length > 0 || planned === undefined ? stated : [planned];
}

/** Whether the text names a version, which an older line of a provider may not meet. */
function isAskedLater(facts: Facts, { topic, entry }: Run): boolean {
  return wantedFor(facts, topic).some(
    ({ key, version }) => key === entry.key && version !== undefined,
  );
}

/** A server beside services that a provider's people watch, in a plan that names nobody who would. */
function isUnwatched(facts: Facts, { topic, entry, provider }: Run): boolean {
  const { conditions, numbers } = facts;
  if (entry.form !== "server" || conditions["self-hosted"]) return false;
  if (providersOf(facts, provider).length === 0) return false;
  const isThere = wantedFor(facts, topic).some(
    ({ key, modality }) => key === entry.key && modality === "existing",
  );
  const size = numbers.teamSize?.value ?? 0;
  return !isThere && size < thresholds["people-on-call"].value;
}
