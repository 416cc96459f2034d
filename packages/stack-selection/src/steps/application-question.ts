import { node } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** What a framework of pages answers requests with itself. */
const ownRoutes: Readonly<Record<string, string>> = { "nextjs-route-handlers": "nextjs" };

/**
 * A text that has the application built with a framework of pages may mean its routes too: where others were
 * taken it is asked, as one program then becomes two ways of answering.
 */
export const applicationQuestionStep = step("application-question", {
  reads: {
    choices: decision.choice,
    candidates: decision.candidate,
  },
  writes: { questions: brief.question },
  run: ({ choices, candidates }) => {
    const server = choices.find(({ id }) => id === "api-framework");
    const routes = candidates.find(
      ({ data }) => data.topic === server?.data.topic && ownRoutes[data.technology] !== undefined,
    );
    const pages = choices.find(
      ({ data }) => routes !== undefined && data.technology === ownRoutes[routes.data.technology],
    );
    if (!server || !routes || !pages || server.data.technology === routes.data.technology)
      return { questions: [] };
    return {
      questions: [
        node(
          brief.question,
          "application-routes",
          {
            text: `Are requests answered by ${routes.data.name} as well, or does ${pages.data.name} make the pages alone?`,
            default: `${pages.data.name} makes the pages; what it asks for is answered by ${server.data.name} in programs beside it, which wait for no page.`,
            options: [],
            about: [server.ref, pages.ref],
            turns: [],
          },
          assumed(
            "question-from-choice",
            `The text has the application built with ${pages.data.name}, and says of no route what answers it.`,
            [server.ref, pages.ref],
          ),
        ),
      ],
    };
  },
});
