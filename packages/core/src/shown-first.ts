/** A sentence by which a change shows before the server has answered, or is taken back when it refuses. */
export const shownFirst =
  /\boptimistic(?:ally)? (?:update|change|UI|move|apply|show)|\b(?:appl(?:y|ies)|shown?|updates?|moves?) optimistically\b|\brevert(?:s|ed)?\b[^.]{0,40}\b(?:server|fail|reject)|\bserver\b[^.]{0,40}\b(?:rejects?|fails?|refuses?)\b[^.]{0,60}\brevert/i;

const takenBack = /\b(?:reverts?|reverted|roll(?:s|ed)? back|rollback|taken back|undone)\b/i;
const within =
  /\b(?:within|in (?:at most|under|less than)) (\d+(?:\.\d+)?) ?(ms|milliseconds?|s|secs?|seconds?)\b/i;

interface Said {
  readonly data: {
    readonly key: string;
    readonly text: string;
    readonly priority?: string | undefined;
    readonly later?: string | undefined;
  };
}

interface Timed {
  readonly key: string;
  readonly text: string;
  /** In milliseconds. */
  readonly time: number;
}

/** How soon a change has to show, and how soon it has to be taken back, by the sentences that say so. */
export function timesShownFirst(requirements: readonly Said[]): {
  readonly shown: Timed | undefined;
  readonly back: Timed | undefined;
} {
  const timed = requirements
    .filter(({ data }) => data.priority !== "wont" && data.later === undefined)
    .flatMap(({ data: { key, text } }) => {
      const found = text.match(within);
      const factor = found?.[2]?.toLowerCase().startsWith("m") ? 1 : 1000;
      return found?.[1] ? [{ key, text, time: Number(found[1]) * factor }] : [];
    });
  return {
    shown: timed.find(({ text }) => shownFirst.test(text) && !takenBack.test(text)),
    back: timed.find(({ text }) => takenBack.test(text)),
  };
}

/** After how long without an answer a change is given up, so that it is taken back in time: a judgement. */
export function givenUpAfter(back: number | undefined): number {
  if (back === undefined) return 5000;
  return back > 1000 ? back - 500 : back / 2;
}
