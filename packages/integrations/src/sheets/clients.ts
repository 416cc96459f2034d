import { bullets, inlineCode } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { amountText } from "../text.ts";
import { basisText } from "./cells.ts";
import type { SheetFacts } from "./facts.ts";

type Client = NonNullable<SheetFacts["provider"]["data"]["clients"]>[number];

/** Libraries to call it with, and what of theirs is turned off: one layer repeats, and each call sets its time-out. */
export function clientLines({ provider: { data }, calls }: SheetFacts): readonly RootContent[] {
  const { clients = [] } = data;
  if (clients.length === 0 || calls.length === 0) return [];
  return [
    bullets(
      clients.map((client) => [
        inlineCode(client.library),
        `: ${[ownRepeats(client), ownTimeout(client), client.note?.replace(/\.$/, "")]
          .filter((each) => each !== undefined)
          .join("; ")} (${basisText(client.basis)})`,
      ]),
    ),
  ];
}

function ownRepeats({ repeats }: Client): string {
  if (repeats === undefined) return "its own repeats set to 0";
  return repeats === 0
    ? "repeats nothing by itself"
    : `its own repeats set to 0: ${repeats} where nothing is set`;
}

const ownTimeout = ({ timeout }: Client): string | undefined =>
  timeout && `time-out set by call: ${amountText(timeout)} where nothing is set`;
