import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, learning } from "@planc/core/ir";
import { kindWords, learnt, prefetched } from "../catalog/learning-words.ts";

/** A clause of the text: a requirement, or what was said and belongs to no other part of the plan. */
export interface Requirement {
  readonly ref: Ref;
  readonly data: Pick<
    ViewOf<typeof brief.requirement>["data"],
    "key" | "kind" | "text" | "priority" | "later"
  >;
}

/** What was said and not taken for a requirement: a sentence about a model is often no more than that. */
export function clausesOf(
  requirements: readonly ViewOf<typeof brief.requirement>[],
  unread: readonly ViewOf<typeof brief.unread>[],
): readonly Requirement[] {
  return [
    ...requirements,
    ...unread.map(({ ref, id, data: { text } }) => ({
      ref,
      data: { key: `R-${id}`, kind: "functional" as const, text },
    })),
  ];
}

export type Kind = DataOf<typeof learning.model>["kind"];

/** Something that the text wants foretold. */
export interface Purpose {
  readonly kind: Kind;
  /** The clauses that ask for it first, then those that say more of it. */
  readonly requirements: readonly Requirement[];
  readonly onDevice: boolean;
}

/** Left out for now, or nothing that is built. */
export const isBuilt = ({ data: { priority, later, kind } }: Requirement): boolean =>
  priority !== "wont" && later === undefined && kind !== "premise";

/**
 * What is foretold, once for each kind: from clauses that say that it is learnt. Clauses with the same words that say
 * nothing of learning add what they ask for, and make no model by themselves.
 */
export function purposesIn(requirements: readonly Requirement[]): readonly Purpose[] {
  const built = requirements.filter(isBuilt);
  const found = new Map<string, { asking: Requirement[]; onDevice: boolean; kind: Kind }>();
  for (const requirement of built) {
    const { text } = requirement.data;
    if (!learnt.test(text)) continue;
    const onDevice = prefetched.test(text);
    const kinds = onDevice
      ? (["predict"] as const)
      : kindWords.flatMap(([kind, words]) => (words.test(text) ? [kind] : []));
    // What is ranked by what people do is named with what is recommended by it; each is one.
    for (const kind of kinds) {
      const key = `${kind}${onDevice ? ".device" : ""}`;
      const known = found.get(key);
      if (known) known.asking.push(requirement);
      else found.set(key, { asking: [requirement], onDevice, kind });
    }
  }
  return [...found.values()].map(({ asking, onDevice, kind }) => ({
    kind,
    onDevice,
    requirements: [
      ...asking,
      ...(onDevice ? [] : built.filter((each) => !asking.includes(each) && speaksOf(each, kind))),
    ],
  }));
}

function speaksOf({ data: { text } }: Requirement, kind: Kind): boolean {
  return kindWords.some(([each, words]) => each === kind && words.test(text));
}
