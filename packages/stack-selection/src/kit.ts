import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };
import { stackOptions } from "./policy/stack-options.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "stack",
  summary:
    "Chooses technologies from a dated catalogue, and says why and what would change the choice.",
  options: stackOptions,
  originsIn: "origins",
  locksIn: "locks",
  findings: {
    "style-against-numbers": {
      severity: "warning",
      message: "{style}: asked for, and against it speaks that {against}.",
      cause:
        "The text names an architecture style that costs more than the team, stage or load in the same text can carry.",
      fix: "Name a modular monolith, or state the team size and load that call for separate deployment.",
    },
    "technology-unknown": {
      severity: "warning",
      message:
        "{technology} is named, and neither the catalogue nor the sentence says what it is for{near}.",
      cause:
        "The name is in no catalogue and the text does not say which need it fills, so no part of the plan uses it.",
      fix: "Say what it is for, as in “Foo as message broker”, or add it to a catalogue.",
    },
    "technology-uncatalogued": {
      severity: "warning",
      message: "{technology} is in no catalogue; it is taken for the {need} as named{near}.",
      cause:
        "The sentence says what it is for, and nothing is known of its versions, its support and what it works with.",
      fix: "Correct the name if it is misspelt; otherwise check by hand whether it fits, or add it to a catalogue.",
    },
    "demand-undecided": {
      severity: "error",
      message: "“{demand}”: nothing in the plan decides for {technology}{near}.",
      cause:
        "The text demands a technology that the catalogue knows no need for, or does not know at all, so no part of the plan uses it.",
      fix: "Say which need it fills, as in “Foo as message broker”, plan that part by hand, or drop the demand.",
    },
    "choice-unused": {
      severity: "warning",
      message: "{technology}, {need}: {missing} ({because}).",
      cause: "A technology was chosen, and nothing in the rest of the plan does what it is for.",
      fix: "Say in the text what it is to do, in words the plan can draw: who does what, and what follows; or drop it.",
    },
    "constraint-conflict": {
      severity: "error",
      message: "{one} and {other} cannot hold together: {because}.",
      cause:
        "Demands exclude each other, of the text, or of the text and a policy, and would not if any one of them were dropped.",
      fix: "Drop or soften one of them, or say for which part of the product each holds; until then the plan keeps the first.",
    },
    "existing-contradicted": {
      severity: "warning",
      message: "{demand}, and the repository uses {existing}.",
      cause: "A feature extends what exists; two technologies for one need are run side by side.",
      fix: "Drop the demand, or plan the replacement as a feature of its own.",
    },
    "topic-without-option": {
      severity: "error",
      message: "{topic} is needed and every option is ruled out: {because}.",
      cause:
        "The constraints together leave no technology of the catalogue for a need, and without any one of those named they would not.",
      fix: "Loosen one of the constraints, or name a technology for the need.",
    },
    "technology-on-hold": {
      severity: "warning",
      message: "{technology} is taken newly: {because}.",
      cause: "The organisation's policy wants no new use of it; what is in use stays.",
      fix: "Name another technology for the need, or ask whoever keeps the policy for a waiver.",
    },
    "policy-waived": {
      severity: "info",
      message:
        "{technology} is used by a waiver until {until}, which {owner} answers for: {reason}; without it, {policy}.",
      cause:
        "The organisation's policy refuses the technology, and a waiver lets this plan use it for a time.",
      fix: "Plan what takes its place before that day, or have the policy changed.",
    },
    "waiver-expired": {
      severity: "warning",
      message: "The waiver {waiver} for {technology} ended on {until}; {owner} answered for it.",
      cause: "The policy counts again from the day after.",
      fix: "Ask for a new waiver, or name another technology.",
    },
    "waiver-unused": {
      severity: "warning",
      message: "The waiver {waiver} for {technology} is for nothing: {why}.",
      cause: "The plan does not use the technology, or policy lets it.",
      fix: "Take the waiver out of the configuration.",
    },
    "waivers-undated": {
      severity: "warning",
      message: "{have} an end, and nothing was said of the day: give --as-of.",
      cause: "A plan is made without a clock, so that waivers which have ended hold as well.",
      fix: "Give the day that the plan is made for with --as-of, as 2027-01-31.",
    },
    "radar-name-unknown": {
      severity: "info",
      message: "{names} of the technology radar: in no catalogue{near}, so it has no effect.",
      cause:
        "A radar also holds practices, and products that no decision is about; others are misspelt.",
      fix: "Correct the name, or add an entry for it; leave it where nothing is to be decided by it.",
    },
    "radar-ring-unknown": {
      severity: "info",
      message:
        "The ring {ring} of the technology radar has no meaning, and nothing follows from {points} in it.",
      cause: "Only adopt, trial, assess and hold have a meaning of themselves.",
      fix: "Say under rings of the radar what it means: preferred, approved, hold, forbidden or none.",
    },
    "version-past-support": {
      severity: "warning",
      message: "{technology} {version} has no support since {until}; {instead}.",
      cause: "The line's end of support lies before the date that the plan is made for.",
      fix: "Ask for a line that is supported. Where this one is demanded, have the demand changed, or say who supports it until then.",
    },
    "record-name-unknown": {
      severity: "warning",
      message: "{record} names {kind} {name}, which the plan does not have: “{where}”.",
      cause: "What wrote the sentence took for granted what no step put into the plan.",
      fix: "Correct the name where the record was edited. Otherwise read the sentence as not kept, and report it with the text that it was planned from.",
    },
    "record-count-wrong": {
      severity: "warning",
      message: "{record} says {said}, while {instead}: “{where}”.",
      cause: "Two parts of the plan counted the same things differently.",
      fix: "Correct the number where the record was edited. Otherwise go by the plan, and report it with the text that it was planned from.",
    },
    "record-policy-wrong": {
      severity: "warning",
      message: "{record} says {said}, while the sheet of {system} has {instead}: “{where}”.",
      cause:
        "Two parts of the plan took the repeats of the same calls, or when they stop, differently.",
      fix: "Correct the one that was edited. Otherwise report it with the text that it was planned from.",
    },
    "catalogue-entry-old": {
      severity: "info",
      message:
        "What the catalogue says of {technology} was checked on {checked}, {days} days before the date of the plan.",
      cause: "Versions and dates of support change, and this entry has not been checked for long.",
      fix: "Update this plugin, or check its versions by hand.",
    },
  },
  derivations: {
    "weight-per-quality":
      "qualities, numbers and team of the brief raise the weight of what they depend on",
    "style-from-facts":
      "team, stage, load, size of the domain and kind of product point to the style",
    "style-by-policy": "a pack or policy asks for the style and the text names none",
    "style-from-services": "the text divides the product into services",
    "ownership-from-facts":
      "load, team, stage and the services of the text point to where each keeps its data",
    "topic-from-facts":
      "concepts, actions, numbers and kind of product call for the need or leave it out",
    "topic-from-policy": "a pack or policy requires a technology for the need",
    "topic-of-organisation": "the organisation's configuration adds the need, and when it is there",
    "candidate-in-catalogue": "the catalogue has the technology for the need",
    "candidate-of-organisation": "the organisation's configuration has the technology for the need",
    "option-scored": "the catalogue's facts are weighed by the criteria, and constraints rule out",
    "choice-by-score": "it belongs to the best combination that works together",
    "choice-required": "another choice cannot work without it",
    "choice-by-policy": "a pack or policy asks for it and the text names none",
    "hosting-weighed":
      "what renting a server and running it come to here was weighed, or nobody else runs it",
    "demand-of-choice": "what the choice is for has to be in the plan as well",
    "demand-answered": "the plan was searched for what the choice asks",
    "premise-decided-anew":
      "the decision was taken anew with the fact changed, and came out otherwise",
    "premise-waived": "a waiver with a last day lets it be used, which policy refuses",
    "premise-supported": "the catalogue has the day on which the version's support ends",
    "catalogue-pinned": "the catalogue that the product's technologies are chosen from",
    "catalogue-term": "the catalogue knows the name",
    "term-of-organisation": "the organisation's configuration adds the name",
    "policy-of-organisation": "the organisation's configuration says so",
    "weight-of-organisation": "the organisation's configuration sets or changes the weight",
    "question-from-regime": "a law or a standard bounds it, and the text does not say by what",
    "question-from-choice": "what decides it is not in the text, so it is asked",
    "weight-unmoved": "nothing in the brief moves the weight from its start",
  },
});
