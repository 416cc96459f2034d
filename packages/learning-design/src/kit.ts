import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "learning",
  summary: manifest.description,
  options: z.strictObject({}),
  findings: {
    "model-without-data": {
      severity: "warning",
      message: "{model}: to be learnt from {missing}, and no table keeps it.",
      cause: "The text says what is learnt from, and the data model has nothing by that name.",
      fix: "State the thing that keeps it, with who it is about and when it happened; until then the rule answers.",
    },
    "model-without-label": {
      severity: "warning",
      message:
        "Nothing tells whether {model} was right: no state, answer or later row of {subject}.",
      cause: "A model is fitted to outcomes, and the plan keeps none of this one.",
      fix: "State what people do with a right one: accept it, dismiss it, act on it.",
    },
    "personal-data-without-basis": {
      severity: "warning",
      message:
        "{model}: {data} of people ({columns}) are learnt from, and nothing says on what ground.",
      cause: "Neither the text nor a table has a consent or another ground for this purpose.",
      fix: "State the ground; where it is consent, the attribute that keeps it, so that a run reads only rows of those who gave it.",
    },
    "acceptance-not-stated": {
      severity: "info",
      message: "{model}: accepted by figures that the plan chose, {metrics}.",
      cause: "The text says what is foretold, and not how good it has to be.",
      fix: "State the figure by which it is accepted, or agree to these.",
    },
    "training-beyond-memory": {
      severity: "warning",
      message: "A run of {model} holds {needed}, and {component} has {available}.",
      cause: "Rows of the window times what is read of each do not fit.",
      fix: "Give the component more, sum up in the store, or take a shorter window.",
    },
    "history-too-short": {
      severity: "warning",
      message: "{model} learns of {needed}, and {table} is kept for {kept}.",
      cause:
        "Rows are gone before the run that needs them, or before it is known whether they were right.",
      fix: "Keep them as long as the window and the wait for the label, or state a shorter window.",
    },
    "serving-beyond-target": {
      severity: "warning",
      message: "{use} is waited for up to {wait}, where the text allows {target} for all of it.",
      cause: "The time-out of the call to the model is longer than the target.",
      fix: "Lower the time-out to the budget and show the fallback when it is over, or stream the answer.",
    },
    "prediction-without-version": {
      severity: "info",
      message: "{table} does not keep which version of {model} made a row.",
      cause: "No column of it has the version, so that a bad one cannot be told from a good one.",
      fix: "State a model version for it.",
    },
    "prediction-without-place": {
      severity: "info",
      message:
        "{model}: worked out, kept in no table, answered by no operation and shown on no screen.",
      cause:
        "The text has no thing by that name, so that nobody can look at one again or say that it was wrong.",
      fix: "State it as a thing: whom it is for, what it says, of which model version.",
    },
    "retrieval-unfiltered": {
      severity: "error",
      message: "{retrieval} reads {texts} of everybody, and nothing says who may read which.",
      cause: "Several people use it, and no policy is about these texts.",
      fix: "State who may read them; the condition then stands in the search itself.",
    },
    "retrieval-incomplete": {
      severity: "warning",
      message: "{retrieval} needs {missing}, and no table keeps it.",
      cause: "The data model lists the things, and not what they are searched and quoted by.",
      fix: "State it as an attribute: the text of a piece, its vector, and the model that made the vector.",
    },
    "output-unchecked": {
      severity: "warning",
      message: "What the model writes goes into {columns} with no check that the plan knows.",
      cause: "The column has no length and no closed list, and the text gives no rule.",
      fix: "State a length or the form; until then nothing but its type is checked.",
    },
    "price-open": {
      severity: "info",
      message: "What {model} takes for {use} is not known: {formula}.",
      cause: "No dated price of a token is at hand.",
      fix: "Read its price list, with the day, and fill in both prices.",
    },
    "card-wrong": {
      severity: "error",
      message: "{file}: {problem}.",
      cause: "The card does not fit the schema that is written beside it.",
      fix: "Report it: cards that planc writes have to fit.",
    },
  },
  derivations: {
    "model-of-purpose": "what the text wants foretold is one model for each purpose",
    "source-of-model":
      "what a model reads follows from the connections of what trains it, else from what the text says it is learnt from",
    "feature-of-column":
      "of each table that is read: how many rows, how long ago, and the mean or usual value of each column",
    "use-of-purpose": "what the text has a language model do is one use for each purpose",
    "retrieval-of-texts":
      "texts that are found by meaning are cut, turned into vectors and searched within what the asker may read",
    "cases-of-requirements":
      "scenarios and rules that are about a model are the cases that it is accepted by",
    "metric-of-model": "what the alerts of a model look at is recorded by its runs",
    "alert-of-model": "somebody is told when predictions are old, or no longer right",
  },
});
