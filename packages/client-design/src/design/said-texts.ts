import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

export interface SaidText {
  readonly ref: Ref;
  /** As findings name the place: `FR-001`. */
  readonly key: string;
  readonly text: string;
}

/** What the text asks for, and what of it nobody else takes; nothing that it leaves out or puts off. */
export const saidTexts = (
  requirements: readonly ViewOf<typeof brief.requirement>[],
  unread: readonly ViewOf<typeof brief.unread>[],
): readonly SaidText[] => [
  ...requirements.flatMap(({ ref, data: { key, text, priority, later } }) =>
    priority === "wont" || later !== undefined ? [] : [{ ref, key, text }],
  ),
  ...unread.map(({ ref, data: { text } }) => ({ ref, key: "the text", text })),
];
