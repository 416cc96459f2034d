import { type DataOf, isLaidOut, type Ref, type ViewOf } from "@planc/core";
import type { api, data, performance } from "@planc/core/ir";
import { type Named, thingsOf } from "./named-deeds.ts";

export interface TargetReads extends Pick<Named, "concepts"> {
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
}

/** What is written, whatever else the same deed is served by: an upload is not the list of what was uploaded. */
const writing = /\b(?:upload|creat|submi|sav|add)/i;
const looks = new Set(["read", "list", "search"]);

/**
 * The operations that a time is about: those of the deeds that it applies to (redirections), or those that look
 * at the thing that it names (product pages). None where it has neither: then it holds for all.
 */
export function operationsOf(
  target: Pick<DataOf<typeof performance.target>, "name" | "applies">,
  { operations, resources, entities, concepts }: TargetReads,
): readonly ViewOf<typeof api.operation>[] {
  // The screen of all of a thing waits for that one read, whatever else reads some of it.
  const whole = isLaidOut(target.name)
    ? operations.filter(({ data }) => data.whole !== undefined)
    : [];
  if (whole.length > 0) return whole;
  const done = serving(operations, new Set<Ref>(target.applies));
  const written = writing.test(target.name)
    ? done.filter(({ data }) => !looks.has(data.effect))
    : [];
  if (written.length > 0) return written;
  if (done.length > 0) return done;
  const named = thingsOf(target, { concepts });
  const kept = new Set<Ref>(
    entities
      .filter(({ data }) => data.concept !== undefined && named.has(data.concept))
      .map(({ ref }) => ref),
  );
  const shown = new Set<Ref>(
    resources
      .filter(({ data }) => data.entity !== undefined && kept.has(data.entity))
      .map(({ ref }) => ref),
  );
  return operations.filter(
    ({ data }) => shown.has(data.resource) && looks.has(data.effect) && data.webhook === undefined,
  );
}

function serving(operations: TargetReads["operations"], actions: ReadonlySet<Ref>) {
  return operations.filter(({ data }) => data.realises.some((ref) => actions.has(ref)));
}
