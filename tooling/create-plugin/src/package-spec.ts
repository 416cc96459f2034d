export const kinds = ["plugin", "library"] as const;
export type Kind = (typeof kinds)[number];

export interface PackageSpec {
  readonly name: string;
  readonly kind: Kind;
  readonly area: string;
  readonly description: string;
}

/** A file of the new package: its path inside the package, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
