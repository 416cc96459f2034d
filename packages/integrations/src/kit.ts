import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "integrations",
  summary: manifest.description,
  options: z.strictObject({
    headroom: z
      .number()
      .min(0)
      .max(0.9)
      .default(0.2)
      .describe("Share of a provider's limit that calls at peak leave free."),
    retryBudget: z.number().gt(0).max(1).default(0.2).describe("Most repeats as a share of calls."),
  }),
  findings: {
    "system-without-sheet": {
      severity: "warning",
      message: "{system} is used, and nothing says how: it has no integration sheet.",
      cause: "A component of others has connections, and no plugin planned the calls.",
      fix: "Switch the integrations plugin on, or take the system out of the brief.",
    },
    "secret-with-client": {
      severity: "error",
      message: "{client} holds {secret} of {system}: whoever has the client has the secret.",
      cause: "What runs on people's devices cannot keep a secret.",
      fix: "Let the server make the call, or give clients a short-lived token of their own.",
    },
    "system-undocumented": {
      severity: "info",
      message:
        "{system} is known by its kind alone: what it allows, how it fails and how a repeat is told are {count} questions in its sheet.",
      cause: "The catalogue has no entry of it, or the text says only what kind of system it is.",
      fix: "Ask whoever runs it, and state the answers: limits, keys, test system, version.",
    },
    "secret-not-rotated": {
      severity: "info",
      message: "How {secret} of {system} is changed without an outage is not known.",
      cause: "The provider's documentation was not read, or the system is known by its kind alone.",
      fix: "Ask whoever runs it whether two secrets can be valid at the same time, and write it into the brief.",
    },
    "over-limit": {
      severity: "warning",
      message:
        "{system} is asked {expected} at peak and allows {allowed} ({limit}): {used} % of it, where {most} % is to be used at most.",
      cause: "Calls at peak with their repeats do not fit the provider's limit with headroom.",
      fix: "Gather calls (bulk operation), spread them by a queue with a rate, or have the limit raised before going live.",
    },
    "limit-unsure": {
      severity: "info",
      message:
        "{system} allows {allowed} ({limit}); how often it is asked does not follow from the text, at most {expected}.",
      cause:
        "Nothing says how often what sets the calls off happens, so all changes at peak were counted.",
      fix: "State how many of them there are in the busiest hour.",
    },
    "limit-unchecked": {
      severity: "info",
      message:
        "{system} is asked {used} % of a limit that nobody has looked up lately ({limit}): check it at {source}.",
      cause: "The number was written down from memory and much of it is used.",
      fix: "Read the provider's page, and test with its real limit.",
    },
    "fact-stale": {
      severity: "info",
      message:
        "{system}: {what} was read on {date}, {days} days before the date of the plan: look at {source}.",
      cause: "Limits, prices and versions of providers change.",
      fix: "Look it up at its source, and check what rests on it.",
    },
    "retry-beyond-wait": {
      severity: "error",
      message:
        "{caller} tries {operation} at {system} for up to {longest} ms, and is itself waited for {wait} ms.",
      cause: "Attempts and pauses together take longer than the caller's caller waits.",
      fix: "Lower attempts or time-outs, or hand the repeats to a queue.",
    },
    "retried-at-two-layers": {
      severity: "error",
      message: "{operation} at {system} is repeated by {first} and again by {second}.",
      cause: "Repeats at two layers multiply, and hit a system that is already in trouble.",
      fix: "Keep the one that is nearest to who notices, and let the other pass the failure on.",
    },
    "repeat-counts-twice": {
      severity: "warning",
      message:
        "{operation} at {system} is repeated, and nothing known keeps a second one from counting ({risk}).",
      cause: "It has an effect, carries no key, and has nothing by which a repeat is known.",
      fix: "Ask whoever runs it for an idempotency key or an external id, or repeat only after a look at what is there.",
    },
    "stated-repeat-held": {
      severity: "warning",
      message:
        "{requirement} has “{operation}” at {system} repeated after a time-out, and nothing there tells a second one from the first: it is held until somebody has looked.",
      cause: "The call may have been done before its answer was lost.",
      fix: "Have that system take an idempotency key, or answer what became of our id; then it is repeated as stated.",
    },
    "call-unguarded": {
      severity: "warning",
      message:
        "While {system} is down, up to {held} requests wait in {operation}, and {bulkhead} are let in.",
      cause: "Somebody waits, and neither a circuit breaker nor a bulkhead holds what waits.",
      fix: "Give it a breaker, or a bulkhead that is as large as what may wait.",
    },
    "report-unproved": {
      severity: "warning",
      message: "How {system} proves its reports is not known ({verification}).",
      cause: "The form of its signature is not documented here.",
      fix: "Read it in its documentation; until then look the object up there before acting on a report.",
    },
    "proof-elsewhere": {
      severity: "error",
      message:
        "The contract takes the proof of {system} from {contract}, and {system} sends it in {documented}.",
      cause: "Two parts of the plan know the scheme differently.",
      fix: "Correct whichever is wrong against the provider's documentation.",
    },
    "report-refused": {
      severity: "warning",
      message:
        "{system} reports {event} of a {concept} that is {from}, and nothing lets it become {to}: the report fails each time that it is repeated.",
      cause:
        "The life cycle does not have a step that the provider takes: a second card after a declined one, a refund that came back, a dispute.",
      fix: "State that it may go from the one to the other, or listen to that event no more.",
    },
    "report-without-state": {
      severity: "warning",
      message:
        "{system} reports {event}, and a {concept} has no state for what is {outcome}: what happened is known and can be written down nowhere.",
      cause: "The life cycle is narrower than what the provider reports.",
      fix: "Add a state for it to the life cycle, or say that such reports go to a person.",
    },
    "report-forgotten-early": {
      severity: "warning",
      message:
        "{table} forgets reports after {kept} days, and {system} repeats one for up to {repeats} days.",
      cause: "A repeat that comes after its key is gone counts a second time.",
      fix: "Keep the keys at least as long as the provider repeats.",
    },
    "report-not-reconciled": {
      severity: "info",
      message: "What finds reports of {system} that never came is not known.",
      cause: "No list of events or objects of that system is documented here.",
      fix: "Ask whoever runs it for a list of what changed since a time.",
    },
    "flow-disagrees": {
      severity: "warning",
      message: "“{flow}” says of {system}: {said}; its sheet plans {planned}.",
      cause: "Two parts of the plan took the same waits or repeats differently.",
      fix: "Correct the one that is wrong where it was edited; otherwise report it with the text that it was planned from.",
    },
    "change-apart-from-call": {
      severity: "warning",
      message:
        "“{flow}” changes rows and calls {system} ({operation}), and nothing joins the two: one can happen without the other.",
      cause: "There is no outbox, job or state in between that a failed half is found by.",
      fix: "Write the change and the job of the call in one transaction, or keep a state that a job finishes.",
    },
    "set-aside-unseen": {
      severity: "warning",
      message: "What {system} did not take is set aside, and no alert says so.",
      cause: "Calls that were given up wait for a person whom nobody tells.",
      fix: "Watch what is set aside, by number and by age of the oldest.",
    },
    "personal-data-unagreed": {
      severity: "warning",
      message:
        "{system} is given personal data ({fields}), and the agreement on processing it is not known.",
      cause: "Whoever processes personal data for the product needs a contract for it.",
      fix: "Conclude the agreement, or send nothing of a person.",
    },
    "version-unpinned": {
      severity: "info",
      message: "Which version of {system}'s interface is called is not known.",
      cause: "Nothing pins it, so that a change on their side comes without notice.",
      fix: "Ask whoever runs it how a version is pinned and how long it lives.",
    },
    "outage-unseen": {
      severity: "info",
      message:
        "Somebody waits for {system} ({operations}), and no flow says what they see while it is down.",
      cause: "No data flow draws the call, so none says how it fails.",
      fix: "State what people can do without it.",
    },
    "outage-not-in-contract": {
      severity: "info",
      message:
        "Who asks for {call} waits for {system}, and the contract has no answer for when that is down (503).",
      cause: "The operation lists no status of its own for a dependency that does not answer.",
      fix: "Add 503 with Retry-After to it, so that callers tell an outage from a fault of ours.",
    },
    "cost-unknown": {
      severity: "info",
      message: "The budget is {budget} USD a month, and what {system} takes is not known.",
      cause: "No dated price of it is at hand.",
      fix: "Get a price per unit from its list.",
    },
    "vector-wrong": {
      severity: "error",
      message: "{file}: “{name}” should be {expected} and was {actual}.",
      cause: "The signature, recomputed from the body and the secret, says otherwise.",
      fix: "Report it: vectors that planc writes have to hold.",
    },
    "policy-wrong": {
      severity: "error",
      message: "{file}: {call} {problem}.",
      cause: "The times of the policy, added up, do not fit one another.",
      fix: "Report it: a policy that planc writes has to add up.",
    },
  },
  derivations: {
    "sheet-of-system": "each system of others that is called, heard or served gets a sheet",
    "call-of-flows": "what a flow asks of a system is a call; the same words are the same call",
    "call-of-telemetry":
      "what watches is handed metrics, logs and traces in the background, and no request waits for it",
    "report-of-connection": "what a system reports by calling us is received as its scheme asks",
    "quota-of-limit": "calls at peak with their repeats, against each limit of the provider",
    "alert-of-provider": "somebody is told when a provider fails, or when its limit is near",
    "metric-of-report": "what the alerts on reports count is counted by the job that reconciles",
    "alert-of-report": "somebody is told when reports come only by looking for them",
    "drill-of-call": "each call is held against fixtures and made to fail as its provider fails",
    "drill-of-report": "each report is sent twice, late, forged and not at all",
  },
});
