import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, table } from "@planc/core/markdown";

/** The messages over an open connection that the text names; nothing where it names none. */
export function statedMessageRows(messages: readonly ViewOf<typeof api.statedMessage>[]) {
  if (messages.length === 0) return [];
  return [
    table(
      ["Message", "From", "Carries", "As stated"],
      messages.map(({ data: { name, from, carries, ends, about } }) => [
        inlineCode(name),
        from,
        [...carries, ...(ends ? ["ends the connection"] : [])].join(", ") || "type alone",
        about,
      ]),
    ),
    paragraph("Messages: ", fileLink("contracts/connection.yaml"), "."),
  ];
}
