import { type DraftOf, keptTimes, node, optional, type Ref } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { countsSteps } from "../catalog/background-words.ts";
import { assumed, step } from "../kit.ts";

/** What the ways taken for devices and for models leave to whoever knows the people that they are for. */
export const deviceQuestions = step("device-questions", {
  reads: {
    choices: decision.choice,
    attributes: optional(brief.attribute),
    requirements: optional(brief.requirement),
    quantities: optional(brief.quantity),
    qualities: optional(brief.quality),
  },
  writes: { questions: brief.question },
  run: ({ choices, attributes, requirements, quantities, qualities }) => {
    const taken = (topic: string) =>
      choices.find(({ id, data }) => id === topic && data.lifecycle === "new");
    const asks = (words: RegExp) =>
      requirements.find(({ data }) => data.priority !== "wont" && words.test(data.text));
    const questions: DraftOf<typeof brief.question>[] = [];
    const ask = (
      id: string,
      about: Ref<"decision/choice">,
      text: string,
      otherwise: string,
      reason: string,
    ) =>
      questions.push(
        node(
          brief.question,
          id,
          { text, default: otherwise, options: [], about: [about], turns: [] },
          assumed("question-from-choice", reason, [about]),
        ),
      );
    const push = taken("push");
    if (push && asks(atOwnTime) && keptTimes(attributes).length > 0)
      ask(
        "push-without-line",
        push.ref,
        "Has what is due by a person's own clock to come to a phone that has no line then?",
        `No: the server knows when it is due, ${push.data.name} is handed it then, and such a phone has it late or never. Else the app sets it on the device as a local notification, from the times that it keeps there, and the server leaves it out.`,
        "The text wants pushes at a time of people's own, and does not say what holds without a line.",
      );
    const mobile = taken("mobile-framework");
    if (mobile && !requirements.some(({ data }) => namesRelease.test(data.text)))
      ask(
        "oldest-systems",
        mobile.ref,
        "Which are the oldest releases of the phones' systems that the app has to run on?",
        `Those that ${mobile.data.name} and what it is built with ask for (clients.md). Newer ones leave out people, older ones another framework.`,
        "The text names no release of a system.",
      );
    const closed = taken("work-closed");
    if (closed?.data.technology === "system-schedulers" && asks(countsSteps))
      ask(
        "lowest-android",
        closed.ref,
        "Which is the oldest Android on which steps have to count?",
        "Android 14: on an older one the app shows only what other apps write into Health Connect, and says so. Else it reads the phone's own counter of steps there.",
        "The text wants steps counted, and names no versions of the systems.",
      );
    const learning = taken("machine-learning");
    if (learning)
      ask(
        "what-is-foretold",
        learning.ref,
        "What do the models foretell, and by which figure is one of them better than another?",
        "What learning.md takes: each by the rule that it has to beat, all figures of which are assumed, and whoever has no rows yet gets nothing from a model.",
        "The text wants models, and does not say what they are to hit.",
      );
    const series = taken("time-series-store");
    if (
      series &&
      quantities.every(({ data }) => data.measure !== "retention") &&
      qualities.every(({ data }) => data.name !== "data-retention")
    )
      ask(
        "measured-for",
        series.ref,
        "How long does each single value that was measured stay?",
        `For good: nothing leaves ${series.data.name} by its age, so that it and its backups grow with each day. With a time single values leave by their age, and sums of an hour or a day can stay.`,
        "The text names no time for which what is measured is kept.",
      );
    return { questions };
  },
});

/** A release of a system of phones: `iOS 16`, `Android 11`. */
const namesRelease = /\b(?:iOS|Android)\s*\d/i;

/** Messages to people at a time of their own. */
const atOwnTime =
  /\b(?:push|notification)s?\b[^.]{0,60}\b(?:schedul\w+|quiet hours|time ?zones?)|\b(?:schedul\w+|quiet hours)\b[^.]{0,60}\b(?:push|notification)/i;
