import type { FindingCatalogue } from "@planc/core";

/** What the system can answer, by its error codes. */
export const systemFindings = {
  "no-permission": {
    severity: "error",
    message: "No permission to {action} {path}.",
    cause: "The user that runs planc may not, or another program holds the file.",
    fix: "Change the permissions, close the program, or name another folder with --out.",
  },
  "read-only": {
    severity: "error",
    message: "Cannot {action} {path}: the file system is read-only.",
    cause: "The disk is mounted so that nobody can write to it.",
    fix: "Name a folder on another disk with --out.",
  },
  "disk-full": {
    severity: "error",
    message: "Cannot {action} {path}: no space is left on the disk.",
    cause: "The disk, or your share of it, is full. Files already there are as they were.",
    fix: "Free some space, or name a folder on another disk with --out.",
  },
  "not-a-directory": {
    severity: "error",
    message: "Cannot {action} {path}: something on the way is not a folder.",
    cause: "A file has the name of a folder that is needed.",
    fix: "Move the file away, or name another folder with --out.",
  },
  "is-a-directory": {
    severity: "error",
    message: "Cannot {action} {path}: it is a folder.",
    cause: "A folder has the name of a file that is needed.",
    fix: "Move the folder away, or name another one with --out.",
  },
  "already-exists": {
    severity: "error",
    message: "Cannot {action} {path}: it exists already.",
    cause: "Somebody else made it at the same time.",
    fix: "Run again.",
  },
  "name-too-long": {
    severity: "error",
    message: "Cannot {action} {path}: the name is too long for this file system.",
    cause:
      "The output folder lies so deep, or its disk takes so short names, that it does not fit.",
    fix: "Name a folder with a shorter path with --out.",
  },
  "symlink-loop": {
    severity: "error",
    message: "Cannot {action} {path}: symbolic links lead in a circle.",
    cause: "A link on the way to the output folder points back at itself.",
    fix: "Repair the link, or name another folder with --out.",
  },
  "too-many-open-files": {
    severity: "error",
    message: "Cannot {action} {path}: the system has too many files open.",
    cause: "A limit of the system or the user is used up.",
    fix: "Close other programs or raise the limit (ulimit -n), and run again.",
  },
  "os-error": {
    severity: "error",
    message: "Cannot {action} {path}: the system says {code}.",
    cause: "The disk or the system refused.",
    fix: "Look the code up, check the disk, and run again.",
  },
} as const satisfies FindingCatalogue;
