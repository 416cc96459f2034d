import { type Judgement, listed } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

const everyTable = /\b(?:all|every|each|any)\b.{0,30}\b(?:tables?|relations?|entit(?:y|ies))\b/i;
const primaryKey = /\bprimary keys?\b/i;
const atRest = /\bencrypt\w{0,3}\b.{0,60}\bat rest\b|\bat rest\b.{0,60}\bencrypt/i;
const inTransit =
  /\b(?:TLS|HTTPS|SSL)\b|\bencrypt\w{0,3}\b.{0,60}\bin transit\b|\bin transit\b.{0,60}\bencrypt|\b(?:traffic|connections?|communication|transport)\b.{0,40}\bencrypted\b|\bencrypted (?:connections?|communication|transport|traffic)\b/i;
const everywhere =
  /\b(?:all|every|each|any|everywhere|only|always|between|MUST|SHALL)\b|\bin transit\b/i;

/** Rules on what is stored and sent, against every table, store and connection of the plan. */
export function judgeData(text: string, facts: Facts): Judgement | undefined {
  const said = text.slice(0, 1000);
  if (primaryKey.test(said) && everyTable.test(said)) return judgeKeys(facts);
  const rest = atRest.test(said) ? judgeRest(facts) : undefined;
  const transit =
    inTransit.test(said) && everywhere.test(said) ? judgeTransit(said, facts) : undefined;
  if (!rest || !transit) return rest ?? transit;
  return (
    [rest, transit].find(({ verdict }) => verdict !== "met") ?? {
      ...transit,
      because: `${transit.because}; ${rest.because}`,
    }
  );
}

function judgeKeys({ tables, keys }: Facts): Judgement {
  if (tables.length === 0) return { verdict: "not judged", because: "the plan has no tables" };
  const keyed = new Set<string>(
    keys.flatMap(({ data }) => (data.kind === "primary" ? [data.table] : [])),
  );
  const without = tables.filter(({ ref }) => !keyed.has(ref));
  const [first] = without;
  if (!first) return { verdict: "met", because: `each of ${tables.length} tables has one` };
  return {
    verdict: "not met",
    because: `${listed(without.map(({ data }) => data.name))} ${without.length === 1 ? "has" : "have"} none`,
    evidence: { ref: first.ref, label: first.data.name },
  };
}

function judgeTransit(text: string, { connections, components, controls }: Facts): Judgement {
  const settles = /^(?:m?tls|ssl|https)\b/i;
  const remote = connections.filter(({ data }) => data.remote);
  if (remote.length === 0) {
    return { verdict: "not judged", because: "nothing in the plan crosses a network", settles };
  }
  const plain = remote.filter(({ data }) => !data.encrypted);
  const [first] = plain;
  if (first) {
    const nameOf = (ref: string) => components.find((each) => each.ref === ref)?.data.name ?? ref;
    const names = plain.map(({ data }) => `${nameOf(data.from)} to ${nameOf(data.to)}`);
    return {
      verdict: "not met",
      because: `${plain.length} of ${remote.length} connections are not: ${listed(names, 3)}`,
      evidence: { ref: first.ref, label: names[0] ?? "" },
      settles,
    };
  }
  const control = controls.find(({ data }) => /in transit/i.test(data.name));
  const evidence = control ? { evidence: { ref: control.ref, label: control.data.name } } : {};
  const version = /\b(?:TLS|SSL)\s?v?(1\.\d)/i.exec(text)?.[1];
  if (version !== undefined && !control?.data.what.includes(`TLS ${version}`)) {
    return {
      verdict: "not judged",
      because: `all ${remote.length} connections are encrypted, and nothing in the plan says TLS ${version}: look at the settings of each server`,
      ...evidence,
      settles,
    };
  }
  const because = `all ${remote.length} connections that cross a network are encrypted`;
  return { verdict: "met", because, ...evidence, settles };
}

const storing = /-store$|^search-engine$/;

function judgeRest({ components, controls }: Facts): Judgement {
  const stores = components.filter(
    ({ data }) => storing.test(data.kind) && data.lifecycle !== "existing",
  );
  if (stores.length === 0) return { verdict: "not judged", because: "the plan adds no store" };
  const control = controls.find(({ data }) => /at rest/i.test(data.name));
  const covered = new Set<string>(control?.data.at);
  const bare = stores.filter(({ ref }) => !covered.has(ref));
  const evidence = control ? { evidence: { ref: control.ref, label: control.data.name } } : {};
  return bare.length === 0
    ? {
        verdict: "met",
        because: `encryption covers ${listed(stores.map(({ data }) => data.name))}`,
        ...evidence,
      }
    : {
        verdict: "not judged",
        because: `the plan does not say it of ${listed(bare.map(({ data }) => data.name))}: look at its volumes and backups`,
        ...evidence,
      };
}
