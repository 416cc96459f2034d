import { isAbsolute, relative, sep } from "node:path";
import { STAGE } from "../paths/own-names.ts";
import { type Problem, type ProblemSlug, problem, Refusal } from "./problem.ts";

const slugByCode = {
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "read-only",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOTDIR: "not-a-directory",
  EISDIR: "is-a-directory",
  EEXIST: "already-exists",
  ENAMETOOLONG: "name-too-long",
  ELOOP: "symlink-loop",
  EMFILE: "too-many-open-files",
  ENFILE: "too-many-open-files",
} as const satisfies Readonly<Record<string, ProblemSlug>>;

const actionBySyscall: Readonly<Record<string, string>> = {
  mkdir: "make the folder",
  rmdir: "remove the folder",
  scandir: "list the folder",
  unlink: "delete",
  read: "read",
  lstat: "look at",
  realpath: "look at",
  rename: "move",
  link: "move",
};

export interface Whereabouts {
  /** The output folder as the user named it. */
  readonly outDir: string;
  /** The same, absolute and without links; undefined until it is known. */
  readonly root: string | undefined;
}

/** An error of the operating system, which Node marks with a code. */
export function isOsError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return isOsError(error) && codes.includes(error.code);
}

/**
 * The problems that an error stands for: its own when it is a refusal, one from the code when the
 * system raised it. Anything else is a fault of this package and is thrown again.
 */
export function problemsOf(error: unknown, where: Whereabouts): readonly Problem[] {
  if (error instanceof Refusal) return error.problems;
  if (!isOsError(error)) throw error;
  const { path, shown } = describePath(error.path, where);
  const action = actionBySyscall[error.syscall ?? ""] ?? "write";
  const slug = Object.hasOwn(slugByCode, error.code)
    ? slugByCode[error.code as keyof typeof slugByCode]
    : undefined;
  if (slug === undefined) {
    return [problem("os-error", { action, path: shown, code: error.code }, path)];
  }
  return [problem(slug, { action, path: shown }, path)];
}

/** One line for a message that already names the place. */
export function reasonOf(error: unknown, where: Whereabouts): string {
  return problemsOf(error, where)
    .map(({ message }) => message.replace(/\.$/, ""))
    .join("; ");
}

/** No path of the machine is shown: files relative to the output folder, the rest as that folder. */
function describePath(
  failed: string | undefined,
  { outDir, root }: Whereabouts,
): { path: string | undefined; shown: string } {
  if (failed === undefined || root === undefined) return { path: undefined, shown: outDir };
  const inside = relative(root, failed);
  const first = inside.split(sep)[0];
  if (inside === "" || first === ".." || first === STAGE || isAbsolute(inside)) {
    return { path: undefined, shown: outDir };
  }
  const path = inside.split(sep).join("/");
  return { path, shown: path };
}
