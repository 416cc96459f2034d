/** One request of `api.http`, with variables in double braces. */
export interface Call {
  /** By which later requests name its answer: the operation's id, with a role where it is called again. */
  readonly name: string;
  readonly operationId: string;
  readonly title: string;
  readonly phase: Phase;
  /** What of it a person has to bring: a signature, a token that came by e-mail. */
  readonly note?: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
  /** What later requests take from its answer. */
  readonly captures: readonly Capture[];
}

export interface Capture {
  readonly variable: string;
  readonly in: "body" | "headers";
  /** `$.id` of a body, `ETag` of the headers. */
  readonly path: string;
}

/** What nothing answers: a person fills it in before the first call. */
export interface Given {
  readonly variable: string;
  readonly value: string;
  readonly about: string;
}

/** In the order in which a fresh system can answer them; an account goes last, as its sessions go with it. */
export const phases = [
  "accounts",
  "create",
  "read",
  "change",
  "act",
  "delete",
  "sign-out",
  "leave",
] as const;
export type Phase = (typeof phases)[number];

export interface CallFile {
  readonly given: readonly Given[];
  readonly calls: readonly Call[];
}
