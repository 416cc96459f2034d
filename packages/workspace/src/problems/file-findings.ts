import type { FindingCatalogue } from "@planc/core";

const moveOurs = "Report it to the plugin that emits the file: its path has to change.";

/** What can be wrong with the files to write, before any disk is looked at. */
export const fileFindings = {
  "path-empty": {
    severity: "error",
    message: "An output file has an empty path.",
    cause: "A plugin emitted a file without a name.",
    fix: moveOurs,
  },
  "path-too-long": {
    severity: "error",
    message: "The output path {path} has {bytes} bytes; at most {limit} are written.",
    cause: "Longer paths cannot be opened on every system that may check the plan out.",
    fix: moveOurs,
  },
  "path-segment-too-long": {
    severity: "error",
    message: "A name in the output path {path} has {bytes} bytes; at most {limit} are written.",
    cause: "File systems take 255 bytes a name, and a backup needs room for its ending.",
    fix: moveOurs,
  },
  "path-unprintable": {
    severity: "error",
    message: "The output path {path} holds an unprintable character.",
    cause:
      "Control and direction characters make a path that reads as another one, or that no tool can open.",
    fix: moveOurs,
  },
  "path-absolute": {
    severity: "error",
    message: "The output path {path} is absolute.",
    cause: "It starts at a root, a drive or a network share, so it would leave the output folder.",
    fix: moveOurs,
  },
  "path-backslash": {
    severity: "error",
    message: "The output path {path} holds a backslash.",
    cause: "It is a separator on Windows and part of the name elsewhere.",
    fix: moveOurs,
  },
  "path-empty-segment": {
    severity: "error",
    message: "The output path {path} has an empty name between or after its slashes.",
    cause: "Two slashes in a row, or one at the end, name no file.",
    fix: moveOurs,
  },
  "path-dot-segment": {
    severity: "error",
    message: 'The output path {path} goes through "." or "..".',
    cause: "It could leave the output folder or name a file twice.",
    fix: moveOurs,
  },
  "path-forbidden-character": {
    severity: "error",
    message: 'The output path {path} holds one of < > : " | ? *.',
    cause: "Windows cannot create such a name, or reads it as a stream of another file.",
    fix: moveOurs,
  },
  "path-trailing-dot-or-space": {
    severity: "error",
    message: "A name in the output path {path} ends in a dot or a space.",
    cause: "Windows drops the ending and so names another file.",
    fix: moveOurs,
  },
  "path-reserved-name": {
    severity: "error",
    message: "A name in the output path {path} is a device on Windows.",
    cause: "CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9 are devices, with any extension.",
    fix: moveOurs,
  },
  "path-version-control": {
    severity: "error",
    message: "The output path {path} lies in the folder of a version control system.",
    cause: "Files there are run or trusted by tools; a plan never belongs there.",
    fix: moveOurs,
  },
  "path-ours": {
    severity: "error",
    message: "The output path {path} is a name that writing the plan needs for itself.",
    cause: "plan.lock.json, .planc.lock and .planc-stage are the bookkeeping of the output folder.",
    fix: moveOurs,
  },
  "path-duplicate": {
    severity: "error",
    message: "Two output files have the path {path}.",
    cause: "Two artifacts, of one plugin or of two, emit the same file.",
    fix: "Switch one of the artifacts off, or give it another path.",
  },
  "path-collides": {
    severity: "error",
    message: "The output paths {path} and {other} are one file on some systems.",
    cause: "They differ only in case or in how Unicode writes the same letters.",
    fix: "Give one of the artifacts another path.",
  },
  "path-file-and-directory": {
    severity: "error",
    message: "The output path {path} is a file, and {other} needs it as a folder.",
    cause: "Two artifacts use one name for different things.",
    fix: "Give one of the artifacts another path.",
  },
  "text-not-unicode": {
    severity: "error",
    message: "The text for {path} holds half a character (a lone surrogate).",
    cause: "It has no form in UTF-8, so writing it would change it. Usually a text was cut in two.",
    fix: "Report it to the plugin that emits the file.",
  },
  "too-many-files": {
    severity: "error",
    message: "The plan has {count} files; at most {limit} are written.",
    cause: "The lock has a limit, so that a hostile one cannot fill the memory.",
    fix: "Report it to the plugin that emits them.",
  },
  "lock-content-refused": {
    severity: "error",
    message: "plan.lock.json cannot record this plan: {reason}.",
    cause: "An input id or a kept name is empty, too long or not unique, or there are too many.",
    fix: "Report it to the host that passes the inputs and names.",
  },
} as const satisfies FindingCatalogue;
