import { node, optional, slug } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { statedMessages } from "../stated/messages.ts";

/** Messages over an open connection that the text names, each once. */
export const statedMessagesStep = step("stated-messages", {
  reads: { requirements: optional(brief.requirement) },
  writes: { messages: api.statedMessage },
  run: ({ requirements }) => ({
    messages: [...statedMessages(requirements).values()].map((each) =>
      node(
        api.statedMessage,
        slug(each.name.replaceAll("_", "-")),
        each,
        derived("message-as-stated", each.realises),
      ),
    ),
  }),
});
