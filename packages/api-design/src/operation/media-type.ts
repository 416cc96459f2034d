import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { mediaTypes } from "../catalog/media-types.ts";

/** What kind of file it is, as far as the requirements behind it say. */
export function mediaTypeOf(
  behind: readonly ViewOf<typeof brief.action>[],
  requirements: readonly ViewOf<typeof brief.requirement>[],
): string {
  const refs = new Set<string>(behind.flatMap((each) => each.data.requirements));
  const texts = requirements.filter((each) => refs.has(each.ref)).map((each) => each.data.text);
  return mediaTypeIn(texts) ?? "application/octet-stream";
}

/** The first kind of file that the texts name. */
export function mediaTypeIn(texts: readonly string[]): string | undefined {
  const named = Object.entries(mediaTypes).find(([word]) =>
    texts.some((text) => new RegExp(`\\b${word}\\b`, "i").test(text)),
  );
  return named?.[1];
}
