import { capabilities } from "../catalog/capabilities.ts";
import type { Entry } from "../catalog/schema.ts";
import { thresholds } from "../catalog/thresholds.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { cloudsOf, runnerOn } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { activeNeeds } from "../scoring/scores.ts";
import { number, sentence } from "../text/words.ts";

export interface Consequences {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

interface Subject {
  readonly topic: TopicKey;
  readonly name: string;
  readonly entry?: Entry | undefined;
  /** Others that are chosen beside it. */
  readonly beside: ReadonlySet<string>;
}

/** What the choice brings this product and costs it: needs that it meets and lacks, and its own risks. */
export function consequencesOf(facts: Facts, subject: Subject): Consequences {
  const { entry, name } = subject;
  if (!entry) {
    return {
      positive: [],
      negative: [
        `The catalogue does not know ${name}: its support, licence and fit are unchecked.`,
      ],
      mitigation: [
        `Check that ${name} is supported and reachable from the chosen language before building on it.`,
      ],
    };
  }
  return {
    positive: positives(facts, { ...subject, entry }),
    negative: negatives(facts, { ...subject, entry }),
    mitigation: (entry.risks ?? []).map(([, help]) => help),
  };
}

type Known = Subject & { readonly entry: Entry };

function positives(facts: Facts, { topic, name, entry, beside }: Known): readonly string[] {
  const met = activeNeeds(facts, topic).flatMap(({ capability, when }) => {
    const [strength, note] = entry.fits?.[capability] ?? [0, ""];
    if (strength < 0.8) return [];
    const known = when && facts.conditions[when];
    const what = `${capabilities[capability]}: ${note}`;
    return [sentence(known ? `${what}; asked for by ${known.text}` : what)];
  });
  const cloud = cloudsOf(facts).find(({ key }) => runnerOn(entry, key));
  const runner = cloud && runnerOn(entry, cloud.key);
  const pairs = (entry.pairs ?? []).filter((key) => beside.has(key));
  return [
    ...met.slice(0, 3),
    ...(runner
      ? [
          `${runner} runs it on ${cloud.name}${entry.form === "server" ? ": backups, patches and failover are rented" : ""}.`,
        ]
      : []),
    ...headroom(facts, topic, "ample"),
    ...(pairs.length > 0 && met.length === 0
      ? [`${name} is made to work with what is chosen beside it.`]
      : []),
  ];
}

function negatives(facts: Facts, { topic, entry }: Known): readonly string[] {
  const missed = activeNeeds(facts, topic).flatMap(({ capability, when }) => {
    const [strength, note] = entry.fits?.[capability] ?? [0, "not offered"];
    if (strength >= 0.5) return [];
    const known = when && facts.conditions[when];
    return [
      sentence(
        `${capabilities[capability]}: ${note}${known ? `, though asked for by ${known.text}` : ""}`,
      ),
    ];
  });
  const burden =
    entry.burden && entry.burden[0] >= 0.45
      ? [sentence(`Work of running it: ${entry.burden[1]}`)]
      : [];
  return [
    ...missed,
    ...burden,
    ...(entry.risks ?? []).map(([risk]) => risk),
    ...headroom(facts, topic, "scarce"),
  ];
}

/** How far the planned load is from what one server of the kind takes. */
function headroom(
  { numbers }: Facts,
  topic: TopicKey,
  asked: "ample" | "scarce",
): readonly string[] {
  const { peakRate } = numbers;
  if (topic !== "relational-store" || !peakRate || peakRate.value <= 0) return [];
  const most = thresholds["relational-requests"].value;
  const share = peakRate.value / most;
  // Up to half of it a doubled load still fits.
  if (share <= 0.5 !== (asked === "ample")) return [];
  return [
    share <= 1
      ? `The planned peak of ${number(peakRate.value)} req/s is ${number(share * 100)} % of the ${number(most)} req/s that one server is planned for.`
      : `The planned peak of ${number(peakRate.value)} req/s is ${number(share)} times the ${number(most)} req/s that one server is planned for.`,
  ];
}
