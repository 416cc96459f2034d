import { type FindingCatalogue, fillMessage, type MessageArguments } from "@planc/core";

/** Every note that a scan makes, by slug; the code of a note is `repository/slug`. */
export const repositoryFindings = {
  "folder-unreadable": {
    severity: "error",
    message: "The repository {path} cannot be read: {reason}.",
    cause: "It is no folder, or may not be read.",
    fix: "Give the folder of the repository, or leave the repository out with --no-scan.",
  },
  "limit-reached": {
    severity: "warning",
    message: "Only a part of the repository was read: it has more than {limit} {what}.",
    cause: "A scan is bounded, so that it takes the same short time everywhere.",
    fix: "Give the part of the repository that the feature belongs to, with --repo.",
  },
  "part-unreadable": {
    severity: "warning",
    message: "{path} was not read as a whole: {reason}.",
    cause:
      "The folder may not be listed, or a list of what git ignores is longer than people write.",
    fix: "Allow reading it, or state in the specification what the plan has to know of it.",
  },
  "file-too-large": {
    severity: "warning",
    message: "{path} was not read: it has more than {limit} bytes.",
    cause: "Files that people write are far smaller.",
    fix: "State in the specification what the plan has to know of it.",
  },
  "file-unreadable": {
    severity: "warning",
    message: "{path} was not read: {reason}.",
    cause: "The file is broken, or may not be read.",
    fix: "Mend the file, or state in the specification what the plan has to know of it.",
  },
} as const satisfies FindingCatalogue;

type Slug = keyof typeof repositoryFindings;

/** What a scan could not do, as plain data for a person and for a program. */
export interface ScanNote {
  readonly code: `repository/${Slug}`;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Why it happens. */
  readonly cause: string;
  /** What to do now. */
  readonly fix: string;
  /** The file that it is about, relative to the root of the repository. */
  readonly path?: string;
}

type Arguments<S extends Slug> = MessageArguments<(typeof repositoryFindings)[S]["message"]>;

export function note<S extends Slug>(slug: S, args: Arguments<S>, path?: string): ScanNote {
  const { severity, message, cause, fix } = repositoryFindings[slug];
  return {
    code: `repository/${slug}`,
    severity,
    message: fillMessage(message, args),
    cause,
    fix,
    ...(path === undefined ? {} : { path }),
  };
}
