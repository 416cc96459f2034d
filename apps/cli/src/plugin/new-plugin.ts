/** What a new plugin package is made from. */
export interface NewPlugin {
  /** On the registry: `@acme/on-call`. */
  readonly name: string;
  /** Prefix of its findings, derivations and slots. */
  readonly area: string;
  /** One line without a full stop. */
  readonly description: string;
}

/** A file of the package: its path inside, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}
