import type { FindingCatalogue } from "@planc/core";

/** What can come between a run and its end, and what is left of it. */
export const runFindings = {
  "run-lock-held": {
    severity: "error",
    message: "Another run is writing to {path} (process {pid} on {host}).",
    cause: "Two runs at once would mix their files.",
    fix: "Wait for it to end. If it is not running any more, delete .planc.lock in that folder.",
  },
  "run-lock-unreadable": {
    severity: "error",
    message: "The file .planc.lock in {path} is not one that planc made.",
    cause: "planc takes that name to keep two runs apart, and finds something else there.",
    fix: "Move the file away and run again.",
  },
  "run-lock-lost": {
    severity: "error",
    message: "Another run took over {path} while this one was paused; this one stopped.",
    cause: "The computer slept, or .planc.lock was deleted while a run was going on.",
    fix: "Run again.",
  },
  "changed-meanwhile": {
    severity: "error",
    message: "{path} changed while the plan was being written; the old state is back.",
    cause: "Somebody or something else works in the output folder at the same time.",
    fix: "Run again.",
  },
  "interrupted-run": {
    severity: "warning",
    message: "An earlier run in {path} was interrupted; this comparison may see half of it.",
    cause: "It ended between two files. A dry run does not repair, since it writes nothing.",
    fix: "Run without --dry-run: that first puts the folder back as it was.",
  },
  recovered: {
    severity: "warning",
    message: "An earlier run in {path} was interrupted; the folder was {done}.",
    cause: "The process was killed or the machine stopped while files were being replaced.",
    fix: "Nothing to do.",
  },
  "recovered-beside": {
    severity: "warning",
    message: "{path} was changed after an interrupted run; the version before it is {backup}.",
    cause: "Putting the folder back found a newer file of yours, which stays.",
    fix: "Compare the two and delete the one that you do not need.",
  },
  "recovery-failed": {
    severity: "error",
    message: "The folder {path} could not be put back after an interrupted run: {reason}.",
    cause: "Files moved aside are safe in .planc-stage/old; journal.json says where each belongs.",
    fix: "Remove what is in the way and run again; the next run tries once more.",
  },
  "stage-unreadable": {
    severity: "error",
    message: "The folder .planc-stage in {path} cannot be understood: {reason}.",
    cause: "It is planc's working folder; something else changed it or made it.",
    fix: "Take the files you need out of .planc-stage/old, delete the folder and run again.",
  },
  "cleanup-unfinished": {
    severity: "warning",
    message: "The plan is written, but working files remain in {path}: {reason}.",
    cause: "The system refused to delete .planc-stage or .planc.lock.",
    fix: "Nothing to do: the next run deletes them.",
  },
  aborted: {
    severity: "error",
    message: "Stopped on request; {path} is as it was.",
    cause: "The run was interrupted before all files were in place.",
    fix: "Run again.",
  },
} as const satisfies FindingCatalogue;
