import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";

/** What named technologies need of one topic, where nothing that is named meets it. */
export function neededHere({ stated, catalogue }: Facts, topic: TopicKey) {
  const wanted = stated.technologies.filter(({ modality }) => modality !== "avoid");
  const keys = new Set(wanted.map(({ key }) => key));
  return wanted.flatMap(({ name, refs, entry, modality }) =>
    modality === "prefer"
      ? []
      : (entry?.requires ?? [])
          .filter((group) => !group.some((each) => keys.has(each)))
          .filter((group) =>
            group.every((each) => {
              const other = catalogue.entryOf(each);
              return other === undefined || other.topics.includes(topic);
            }),
          )
          .map((group) => ({ name, refs, group })),
  );
}

/** Whether another need may be filled by it: none where the text names another, and no need that is filled once. */
export function mayBeChosen(
  facts: Facts,
  { topic, key }: { readonly topic: TopicKey; readonly key: string },
  needed: ReadonlySet<string>,
): boolean {
  const entry = facts.catalogue.entryOf(key);
  if (!entry || entry.onRequest) return false;
  return entry.topics.some((each) => {
    if (each === topic || !needed.has(each)) return false;
    const wanted = wantedFor(facts, each).filter(({ modality }) => modality !== "prefer");
    return wanted.length === 0 || wanted.some((one) => one.key === key);
  });
}
