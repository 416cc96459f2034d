import {
  carried,
  isRepeatRefused,
  node,
  optional,
  type Ref,
  retriesText,
  slug,
  statedRetries,
  usualRetries,
} from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { type Duty, dutyNamed } from "../catalog/duties/index.ts";
import {
  failuresTold,
  followsFailures,
  foretold,
  foretoldPrefetching,
  saysStates,
  settledDuties,
  statesShown,
  tellsFailures,
} from "../catalog/duties/settled-duties.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { step } from "../kit.ts";
import { listed, short } from "../text/words.ts";

const databases: readonly [string, ...TopicKey[]] = [
  "the database",
  "relational-store",
  "document-store",
  "key-value-store",
  "wide-column-store",
];

/** What words in braces stand for, by the needs that may fill them, and in words where none is filled. */
const places: Readonly<Record<string, readonly [string, ...TopicKey[]]>> = {
  database: databases,
  server: ["the server", "api-framework"],
  door: ["the server", "api-gateway", "api-framework"],
  client: ["the client", "mobile-framework", "web-framework", "desktop-framework"],
  orchestrator: ["The platform", "orchestration", "hosting"],
};

const told = "failures-told";
const states = "states-shown";
const clientTopics: readonly TopicKey[] = ["web-framework", "mobile-framework"];

interface Asked extends Duty {
  readonly key: string;
  readonly names: readonly string[];
  readonly refs: readonly [Ref, ...Ref[]];
}

/** What each way of building that the text asks for comes to: none is dropped, whoever carries it out. */
export const practicesStep = step("practices", {
  reads: {
    mentions: optional(brief.mention),
    choices: optional(decision.choice),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
  },
  writes: { practices: decision.practice },
  run: ({ mentions, choices, quantities, requirements }) => {
    const asked = new Map<string, Asked>();
    for (const { ref, data } of mentions) {
      const named = data.modality === "avoid" ? undefined : dutyNamed(data.technology);
      const duty = named && asTaken(named, choices, requirements);
      if (!duty) continue;
      const known = asked.get(duty.key);
      const refs: Asked["refs"] = known ? [...known.refs, ref] : [ref];
      asked.set(duty.key, { ...duty, names: [...(known?.names ?? []), data.technology], refs });
    }
    const [first, ...more] = requirements
      .filter(
        ({ data }) =>
          data.priority !== "wont" &&
          data.later === undefined &&
          data.kind === "functional" &&
          tellsFailures.test(data.text),
      )
      .map(({ ref }) => ref);
    const carriedOut = requirements.filter(
      ({ data }) =>
        data.priority !== "wont" &&
        data.later === undefined &&
        (data.kind === "story" || data.kind === "premise") &&
        followsFailures.test(data.text),
    );
    const onScreen = choices.some(({ data }) =>
      clientTopics.some((topic) => data.topic === `decision/topic#${topic}`),
    );
    if (first !== undefined && onScreen && !asked.has(told))
      asked.set(told, {
        key: told,
        names: ["words for failures"],
        refs: [first, ...more, ...carriedOut.map(({ ref }) => ref)],
        ...failuresTold,
      });
    const [shown, ...moreShown] = requirements
      .filter(
        ({ data }) =>
          data.priority !== "wont" && data.later === undefined && saysStates.test(data.text),
      )
      .map(({ ref }) => ref);
    if (shown !== undefined && onScreen && !asked.has(states))
      asked.set(states, {
        key: states,
        names: ["states and labels of screens"],
        refs: [shown, ...moreShown],
        ...statesShown,
      });
    const stated = statedRetries(quantities, requirements);
    const refused = requirements.some(({ data }) => isRepeatRefused(data.text));
    const filled = namesIn(choices, stated ? retriesText(stated) : fewRetries);
    return {
      practices: [...asked.values()].map(({ key, names, area, does, seen, refs }) =>
        node(
          decision.practice,
          slug(key),
          {
            key: slug(key),
            name: short(listed(names), 120),
            area,
            does: filled(key === "idempotency" && refused ? refusedRepeat : does),
            seen: filled(seen),
          },
          carried(...refs),
        ),
      ),
    };
  },
});

/** What is decided in a record of its own is told as it was decided, or there alone. */
function asTaken(
  duty: Duty & { readonly key: string },
  choices: readonly Choice[],
  requirements: readonly {
    readonly data: { readonly text: string; readonly priority?: string | undefined };
  }[],
): (Duty & { readonly key: string }) | undefined {
  const { key } = duty;
  if (key === "prefetching")
    return requirements.some(({ data }) => data.priority !== "wont" && foretold.test(data.text))
      ? { key, ...foretoldPrefetching }
      : duty;
  const settled = Object.hasOwn(settledDuties, key) ? settledDuties[key] : undefined;
  const taken =
    settled && choices.find(({ data }) => data.topic === `decision/topic#${settled.topic}`);
  if (!settled || !taken) return duty;
  const found = settled.by[taken.data.technology];
  return found && { key, ...found };
}

/** What keys come to where a repeat gets no second answer. */
const refusedRepeat =
  "What makes something takes a key of its caller, and {server} keeps it: a second request under it is refused with 409 and has no effect.";

interface Choice {
  readonly data: {
    readonly topic: string;
    readonly name: string;
    readonly technology: string;
    readonly purpose: string;
  };
}

/** What takes over of each that keeps something which is missed at once: database, broker, and sessions in a cache. */
function doubledIn(choices: readonly Choice[]): string {
  const named = (topic: TopicKey) =>
    choices.find(({ data }) => data.topic === `decision/topic#${topic}`)?.data;
  const [plain, ...stores] = databases;
  const database = stores.flatMap((topic) => named(topic) ?? [])[0]?.name ?? plain;
  const broker = named("message-broker");
  const cache = named("cache");
  return listed([
    `${database} has a standby that takes over`,
    ...(broker ? [`${broker.name} three servers that agree`] : []),
    ...(cache && /\bsessions?\b/i.test(cache.purpose)
      ? [`${cache.name}, which keeps sessions, a replica that is promoted`]
      : []),
  ]);
}

/** How often a call is repeated where the text does not say it. */
const fewRetries = usualRetries.text;

function namesIn(choices: readonly Choice[], retries: string): (text: string) => string {
  const names = new Map(
    Object.entries(places).map(([place, [plain, ...topics]]) => {
      const found = topics.flatMap((topic) =>
        choices.filter(({ data }) => data.topic === `decision/topic#${topic}`),
      );
      return [place, found[0]?.data.name ?? plain];
    }),
  )
    .set("retries", retries)
    .set("doubled", doubledIn(choices));
  return (text) => {
    const whole = text.replace(/\{([a-z]+)\}/g, (_, place: string) => names.get(place) ?? place);
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  };
}
