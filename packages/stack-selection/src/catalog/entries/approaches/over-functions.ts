import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "work-over-functions";

/** A service of the platform keeps how far each has come; what it gives is alike on all of them. */
const ofPlatform = (
  key: string,
  name: string,
  what: string,
  paid: string,
  platform: string,
): Entry =>
  approach(
    topic,
    key,
    name,
    what,
    [0.2, paid],
    {
      "undone-in-order": [
        1,
        "each step names what undoes it, and the last one done is undone first",
      ],
      "how-far-seen": [1, "each execution with its steps, their input and their errors"],
      "waits-unpaid": [1, "no function runs between two steps"],
      "step-added-apart": [0.6, "one more state, which is released with the workflow"],
    },
    { requires: [[platform]] },
  );

/** Who goes on with work that several functions have a part in, and undoes it where one of them fails. */
export const overFunctions: readonly Entry[] = [
  ofPlatform(
    "state-machine",
    "State machine of AWS Step Functions",
    "a file that names the steps, what repeats them and what undoes them",
    "priced by transition",
    "aws-lambda",
  ),
  ofPlatform(
    "durable-functions",
    "Durable Functions",
    "a function that is run again from its history after each step",
    "priced by execution, and by what its history is stored in",
    "azure-functions",
  ),
  ofPlatform(
    "google-workflows",
    "Google Cloud Workflows",
    "a file that names the steps, what repeats them and what undoes them",
    "priced by step",
    "google-cloud-functions",
  ),
  approach(
    topic,
    "choreography",
    "Choreography by events",
    "each function does its part upon an event, and tells of it by another one",
    [0.3, "an outbox and events known again in each function"],
    {
      "undone-in-order": [0.5, "each undoes its own part when it is told, in no order"],
      "how-far-seen": [0.2, "spread over the rows and traces of all"],
      "waits-unpaid": [1, "no function runs between two events"],
      "step-added-apart": [1, "one more function that takes the event"],
    },
    { aliases: ["event choreography", "saga choreography"] },
  ),
  approach(
    topic,
    "first-function",
    "Code of the function that begins",
    "it calls the others one after another, and undoes what they did",
    [0.1, "nothing beside the function"],
    {
      "undone-in-order": [0.3, "not where it stops or times out between two calls"],
      "how-far-seen": [0.3, "its log"],
      "waits-unpaid": [0, "it runs, and is paid for, while the others do"],
      "step-added-apart": [0.4, "one more call in its code"],
    },
  ),
];
