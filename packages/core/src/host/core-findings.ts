import type { FindingCatalogue } from "../finding.ts";

/** What the engine itself reports; the code is `core/slug`. */
export const coreFindings = {
  // A configuration that does not hold together: reported before any plugin code runs.
  "invalid-plugin": {
    severity: "error",
    message: "{plugin} is not a plugin that this engine can run: {reason}.",
    cause: "The object was not made with pluginKit, or its parts contradict each other.",
    fix: "Build the plugin with pluginKit and correct what the message names.",
  },
  "duplicate-plugin": {
    severity: "error",
    message: "{first} and {second} both use the {what} {value}; neither runs.",
    cause: "Names of plugins and areas prefix codes and steps, so two plugins cannot share one.",
    fix: "Switch one of the two plugins off, or rename the one that is yours.",
  },
  "invalid-options": {
    severity: "error",
    message: "The options of {plugin} are not valid: {problems}.",
    cause: "An option is misspelt, or its value does not fit the plugin's options schema.",
    fix: "Correct the option in the configuration; the plugin's README lists them all.",
  },
  "unprovided-slot": {
    severity: "error",
    message: "{part} needs {slot}, which no active plugin writes.",
    cause: "The plugin that writes the slot is not switched on.",
    fix: "Switch on a plugin that writes the slot, or make the read optional(...).",
  },
  "step-cycle": {
    severity: "error",
    message: "Steps wait for each other: {path}.",
    cause: "Each of these steps reads what another of them writes, so none can run first.",
    fix: "Split the slot that closes the circle into an early and a late one.",
  },
  "slot-conflict": {
    severity: "error",
    message: "{first} and {second} both write {slot}, which holds one node; neither counts.",
    cause: "A slot for one node has exactly one writer, and order must not decide which.",
    fix: "Bind the slot to one of the plugins in the configuration, or switch one of them off.",
  },
  "invalid-bind": {
    severity: "error",
    message: "{slot} cannot be bound to {plugin}: {reason}.",
    cause: "The configuration binds a slot to a plugin that does not write it.",
    fix: "Bind the slot to the name of an active plugin that writes it, or remove the line.",
  },
  "slot-revision-mismatch": {
    severity: "error",
    message: "{first} and {second} disagree about {slot}: {difference}.",
    cause: "The two plugins were built against different versions of the slot.",
    fix: "Update the plugin with the older slot.",
  },
  "reads-own-slot": {
    severity: "error",
    message: "{step} reads {slot}, which it also writes.",
    cause: "What a step reads has to be complete before the step runs.",
    fix: "Split the slot in two, one to read and one to write.",
  },
  "misused-section-slot": {
    severity: "error",
    message: "{part} {uses} document/section.",
    cause: "Sections are rendered from the finished plan, so only artifacts can read them.",
    fix: "Contribute text as a section part, and read sections in an artifact.",
  },
  "deprecated-slot": {
    severity: "warning",
    message: "{part} uses {slot}, deprecated since {since}: use {use}.",
    cause: "The slot will be removed with the next minor release.",
    fix: "Move the plugin to the slot that the message names.",
  },
  "unknown-severity": {
    severity: "warning",
    message: "No active plugin reports {code}, whose severity is configured.{hint}",
    cause: "The code is misspelt, was removed, or belongs to a plugin that is switched off.",
    fix: "Correct the code or remove it from the configuration; `planc rules` lists all codes.",
  },
  "locked-severity": {
    severity: "warning",
    message: "{code} stays an error: {reason}.",
    cause: "An error says that the plan is wrong or incomplete, so it is never left out.",
    fix: "Resolve what the finding reports, or lower the finding of a plugin to a warning.",
  },
  "invalid-severity": {
    severity: "error",
    message: "The severity {severity} of {code} is none that there is.",
    cause: "The configuration gives the finding a severity that is misspelt.",
    fix: "Use error, warning, info or off.",
  },
  "waiver-unused": {
    severity: "warning",
    message: "The waiver {waiver} covers nothing: no {code} is about {subject}.",
    cause:
      "The finding is gone, or the waiver names another one; errors of the engine are not waived.",
    fix: "Take the waiver out of the configuration, or name the node that the finding prints.",
  },
  "waivers-undated": {
    severity: "warning",
    message: "{have} an end, and nothing was said of the day: give --as-of.",
    cause: "A plan is made without a clock, so that waivers which have ended hold as well.",
    fix: "Give the day that the plan is made for with --as-of, as 2027-01-31.",
  },
  "invalid-input": {
    severity: "error",
    message: "The host gave a node of {slot} that is not valid: {reason}.",
    cause: "The program that runs the compiler builds its inputs wrongly.",
    fix: "Report this to the maker of the program, with the input that led to it.",
  },

  // Steps at work.
  "step-crashed": {
    severity: "error",
    message: "{step} {version} crashed: {reason}.",
    cause: "A mistake in the plugin. Everything that does not need this step was still compiled.",
    fix: "Report it to the makers of the plugin; the trace holds the stack.",
  },
  "step-timeout": {
    severity: "error",
    message: "{step} {version} did not finish within {limit} ms.",
    cause: "The step returned a promise that was not settled in time.",
    fix: "Report it to the makers of the plugin, or raise the limit for steps.",
  },
  "invalid-output": {
    severity: "error",
    message: "{part} {version} returned something invalid: {reason}.",
    cause: "A mistake in the plugin: what it returned does not fit what it declares.",
    fix: "Report it to the makers of the plugin. The rest of the plan was compiled without it.",
  },
  "invalid-report": {
    severity: "error",
    message: "{part} {version} reported a finding wrongly: {reason}.",
    cause: "A mistake in the plugin: the finding does not fit the plugin's catalogue.",
    fix: "Report it to the makers of the plugin.",
  },
  "step-skipped": {
    severity: "info",
    message: "{part} did not run: it needs {slot}, which is missing because of {cause}.",
    cause: "Something that this part depends on failed; the failure is reported by itself.",
    fix: "Resolve the failure that the message names.",
  },
  "partial-slot": {
    severity: "warning",
    message: "{slot} may be incomplete: {writers} wrote nothing, because of a failure.",
    cause: "One of several writers failed, and readers went on with the nodes of the others.",
    fix: "Resolve the failure of the writer that the message names.",
  },
  "duplicate-node": {
    severity: "error",
    message: "{first} and {second} both made {node}; the first is kept.",
    cause: "Ids come from content, and two writers made the same id in one slot.",
    fix: "Let one of the two make the node, or make the ids tell them apart.",
  },
  "dangling-ref": {
    severity: "error",
    message: "{holder} refers to {target}, {problem}.",
    cause: "The node was never made, its step failed, or the address is misspelt.",
    fix: "Correct the plugin that made the reference, or resolve the failure of the step.",
  },
  "groundless-node": {
    severity: "error",
    message: "{node} has no ground: all that its reasons name leads back to itself.",
    cause: "Nodes that name each other as their reasons do not say why any of them is there.",
    fix: "Derive the node from what was there before, or say that it is assumed.",
  },
  "wrong-place": {
    severity: "error",
    message: "{node} is stated in {source}, line {line}, {problem}.",
    cause: "The plugin counted characters wrongly, or quotes a text that the host did not give.",
    fix: "Report it to the makers of the plugin, with the input that led to it.",
  },
  "run-cancelled": {
    severity: "error",
    message: "The run was cancelled before it was complete.",
    cause: "The person or program that started it asked to stop.",
    fix: "Run again.",
  },

  // Rules, sections, artifacts and probes.
  "part-crashed": {
    severity: "error",
    message: "{part} {version} crashed: {reason}.",
    cause: "A mistake in the plugin. Everything but this part's own output was still made.",
    fix: "Report it to the makers of the plugin; the trace holds the stack.",
  },
  "duplicate-file": {
    severity: "error",
    message: "{first} and {second} both make the file {path}; the first is kept.",
    cause: "Two artifacts chose the same path, or paths that only differ in case.",
    fix: "Switch one of the artifacts' plugins off, or change the path in its options.",
  },
  "file-missing": {
    severity: "warning",
    message: "{path} links to {target}, which the plan does not write.",
    cause: "Who wrote the link took for granted a file that nothing of this plan makes.",
    fix: "Switch on the plugin that makes the file, or report it to the makers of the one that links to it.",
  },
  "probe-failed": {
    severity: "error",
    message: "{tool} does not accept {files}: {detail}.",
    cause: "A file of the plan does not hold up against the tool that reads it.",
    fix: "Report it to the makers of the plugin that wrote the file.",
  },
  "probe-crashed": {
    severity: "warning",
    message: "{part} {version} could not judge {files}: {reason}.",
    cause: "The tool behind the probe failed, is missing, or took too long.",
    fix: "Run the tool by hand on the files, or report it to the makers of the plugin.",
  },

  // Plans read back from JSON.
  "plan-unreadable": {
    severity: "error",
    message: "This is not a plan that can be read: {reason}.",
    cause: "The file was not written by planc, was edited or cut off, or is of another version.",
    fix: "Compile the plan again.",
  },
} as const satisfies FindingCatalogue;

/** Derivations of the nodes that the engine makes itself. */
export const coreDerivations: Readonly<Record<string, string>> = {
  "core/section": "a section says what it reads from the plan",
};
