/** What the process ends with. */
export const exitCodes = {
  fine: 0,
  /** Findings of severity error, or a probe that failed. */
  findings: 1,
  /** The command line or a file that it names is wrong. */
  usage: 2,
  /** A plugin crashed. */
  crash: 3,
  /** Ended by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message for the user; its exit code is 2. */
export class UsageError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.name = "UsageError";
    this.fix = fix;
  }
}
