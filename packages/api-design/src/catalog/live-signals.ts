/** What people see of each other while they are there, and nobody keeps. */
export interface LiveSignal {
  readonly said: RegExp;
  /** camelCase. */
  readonly name: string;
  readonly summary: string;
  /** What the message says beside who and when. */
  readonly value: {
    readonly name: string;
    /** Absent where it is a place, in whatever way the clients count it. */
    readonly values?: readonly string[];
  };
}

export const liveSignals: readonly LiveSignal[] = [
  {
    said: /\btyping\b/i,
    name: "typingChanged",
    summary: "Somebody types, or stopped",
    value: { name: "typing", values: ["started", "stopped"] },
  },
  {
    said: /\bpresence\b|\bonline (?:status|indicator)|\bwho is online\b/i,
    name: "presenceChanged",
    summary: "Somebody came or left",
    value: { name: "presence", values: ["online", "away", "offline"] },
  },
  {
    said: /\b(?:see|show|live|shared|other)[^.;]{0,30}\bcursors?\b|\bcursors? (?:and|of|positions?|movements?)\b/i,
    name: "cursorMoved",
    summary: "Somebody is at another place",
    value: { name: "place" },
  },
];
