import type { FindingCatalogue } from "@planc/core";

/** What in the output folder can stand against a write. */
export const folderFindings = {
  "out-dir-invalid": {
    severity: "error",
    message: "{path} cannot name an output folder.",
    cause: "The name is empty or holds a zero character.",
    fix: "Name a folder with --out.",
  },
  "out-dir-not-a-directory": {
    severity: "error",
    message: "The output folder {path} cannot be made: {blocker} is not a folder.",
    cause: "A file has the name of the folder or of one above it.",
    fix: "Name another folder with --out, or move the file away.",
  },
  "out-dir-broken-link": {
    severity: "error",
    message: "The output folder {path} cannot be made: the link {blocker} leads nowhere.",
    cause: "A symbolic link on the way points at something that does not exist.",
    fix: "Make the folder that the link points at, or name another one with --out.",
  },
  "path-through-symlink": {
    severity: "error",
    message: "{path} is not written: {link} is a symbolic link.",
    cause: "Writing through a link inside the output folder could change files outside it.",
    fix: "Replace the link by a real folder, or name another folder with --out.",
  },
  "file-edited": {
    severity: "error",
    message: "{path} was edited since it was written; nothing was changed.",
    cause: "The file on disk differs from the one that plan.lock.json remembers.",
    fix: "Move your edit into the sources, or run with --force: it keeps your file, ending in .orig.",
  },
  "file-foreign": {
    severity: "error",
    message: "{path} exists and was not written by planc; nothing was changed.",
    cause: "plan.lock.json does not list the file, so it belongs to somebody else.",
    fix: "Name another folder with --out, or run with --force: it keeps the file, ending in .orig.",
  },
  "file-in-the-way": {
    severity: "error",
    message: "{path} is not written: the file {blocker} stands where a folder is needed.",
    cause: "The plan now has a folder of that name, and the file is not planc's to remove.",
    fix: "Move the file away, or run with --force: it keeps the file, ending in .orig.",
  },
  "directory-in-the-way": {
    severity: "error",
    message: "{path} is not written: a folder of that name is there, not planc's to remove.",
    cause:
      "A folder gives way to a file only when it holds nothing but unedited files of the plan.",
    fix: "Move the folder away, or name another output folder with --out.",
  },
  "special-file": {
    severity: "error",
    message: "{path} is a device, pipe or socket; nothing was changed.",
    cause: "Something other than a file or folder has the name of an output file.",
    fix: "Remove it, or name another folder with --out.",
  },
  "stale-edited": {
    severity: "warning",
    message: "{path} is no longer part of the plan; it was edited, so it stays and is yours.",
    cause: "An earlier run wrote the file and somebody changed it since.",
    fix: "Delete it when you no longer need it; planc will not touch it again.",
  },
  "backup-made": {
    severity: "warning",
    message: "{path} was replaced; what was there is kept as {backup}.",
    cause: "--force replaces files that were edited or not written by planc.",
    fix: "Compare the two and delete the backup when you no longer need it.",
  },
  "lock-invalid": {
    severity: "error",
    message: "plan.lock.json cannot be trusted: {reason}.",
    cause: "It was damaged, badly merged, made by hand or written by a newer planc.",
    fix: "Restore it, or run with --force: it is kept as plan.lock.json.orig and made anew.",
  },
} as const satisfies FindingCatalogue;
