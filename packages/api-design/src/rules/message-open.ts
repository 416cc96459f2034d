import { listed, optional } from "@planc/core";
import { api } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Audio over a connection of which nothing says how it is written, how large a message is and what holds it back. */
export const messageOpen = rule("message-open", {
  reads: { messages: optional(api.statedMessage) },
  check: ({ messages, report }) => {
    const audio = messages.filter(({ data: { carries } }) => carries.includes("audio"));
    const [first] = audio;
    if (first === undefined) return;
    report(
      "message-open",
      { messages: listed(audio.map(({ data: { name } }) => name)) },
      { ref: first.ref },
    );
  },
});
