/**
 * What the drawn plan may have answered of a risk already. A record then tells what is drawn in its place,
 * or leaves out what this plan does not have (see records/settled.ts).
 */
export const settledBy = [
  "drawn-fan-out",
  "drawn-computation",
  "drawn-pools",
  "drawn-replica",
  "drawn-versions",
  "drawn-reports-of-people",
  "drawn-envelopes",
  "drawn-kept-messages",
  "drawn-open-files",
  "drawn-doors",
  "drawn-money",
  "drawn-stale-keys",
  "drawn-index-feed",
  "drawn-sealed-push",
  "drawn-lagging-copies",
  "drawn-keys-of-rooms",
  "drawn-keys-of-pairs",
  "drawn-sealed-history",
  "drawn-sealed-sending",
  "drawn-sealed-open",
  "drawn-sealed-library",
  "drawn-sealed-system",
  "drawn-sealed-channels",
  "drawn-sealed-trust",
  "drawn-one-writer",
  "drawn-learning",
  "drawn-open-device",
  "drawn-missed",
  "drawn-live-gap",
  "drawn-journals",
  "drawn-second-provider",
  "drawn-native-modules",
  "drawn-presence",
] as const;
export type SettledBy = (typeof settledBy)[number];

export function isSettledBy(when: string | undefined): when is SettledBy {
  return settledBy.some((each) => each === when);
}
