import { fillMessage, type MessageArguments } from "@planc/core";
import { showPath } from "../paths/show-path.ts";
import { workspaceFindings } from "./catalogue.ts";

export type ProblemSlug = keyof typeof workspaceFindings;
export type ProblemCode = `workspace/${ProblemSlug}`;

/** What went wrong, as plain data for a person and for a program. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** Why it happens. */
  readonly cause: string;
  /** What to do now. */
  readonly fix: string;
  /** The output file it is about, relative to the output folder. */
  readonly path?: string;
}

type Arguments<Slug extends ProblemSlug> = MessageArguments<
  (typeof workspaceFindings)[Slug]["message"]
>;

/** Paths among the arguments are shown with their unprintable characters escaped. */
export function problem<Slug extends ProblemSlug>(
  slug: Slug,
  args: Arguments<Slug>,
  path?: string,
): Problem {
  const entry = workspaceFindings[slug];
  const shown = Object.fromEntries(
    Object.entries<string | number>(args).map(([name, value]) => [
      name,
      typeof value === "string" ? showPath(value) : value,
    ]),
  );
  return {
    code: `workspace/${slug}`,
    severity: entry.severity,
    message: fillMessage(entry.message, shown),
    cause: entry.cause,
    fix: entry.fix,
    ...(path === undefined ? {} : { path }),
  };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** Carries problems up to the one place that turns them into a result; never leaves the package. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(" "));
    this.name = "Refusal";
    this.problems = problems;
  }
}
