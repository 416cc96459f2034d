import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";

type Field = ViewOf<typeof data.field>;

const measuredAt =
  /^(?:captured|ended|finished|logged|measured|recorded|sampled|started) (?:at|on)$/i;
const handsIn = /^(?:import|ingest|log|record|report|sync|synchroni[sz]e|upload)$/i;
const fromElsewhere = /^(?:client|device) id$|^source device$/i;

/**
 * Whether a point in time is one that a device measured before it sends the thing: the server, which hears of
 * it later, cannot know it.
 */
export function isReported(
  { data: { name, generated, references } }: Field,
  own: readonly Field[],
  holder: ViewOf<typeof data.entity> | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
  /** A device makes it without asking the server first. */
  onDevice = false,
): boolean {
  if (generated || references !== undefined || !measuredAt.test(name)) return false;
  return (
    onDevice ||
    own.some((each) => fromElsewhere.test(each.data.name)) ||
    actions.some(
      ({ data }) =>
        data.effect === "create" &&
        data.concept === holder?.data.concept &&
        handsIn.test(data.verb),
    )
  );
}
