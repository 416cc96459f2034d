import { byRef, optional, type ViewOf } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { capped } from "./parts.ts";

const most = 40;

/** What the text has people see at certain moments: on which screen, when, and where the text says so. */
export const cuesSection = section("cues", {
  document: "clients.md",
  title: "Seen When",
  reads: {
    cues: client.cue,
    screens: optional(client.screen),
    requirements: optional(brief.requirement),
  },
  render: ({ cues, screens, requirements }) => {
    if (cues.length === 0) return undefined;
    const screenOf = byRef(screens);
    const requirementOf = byRef(requirements);
    // Clients that have the same screen have the same seen there.
    const names = ({ data }: ViewOf<typeof client.cue>) =>
      [...new Set(data.screens.map((each) => screenOf.get(each)?.data.name ?? each))].join(", ");
    const [shown, left] = capped(cues, most);
    return {
      blocks: [
        table(
          ["On", "When", "Seen", "By"],
          shown.map((cue) => [
            names(cue),
            cue.data.when ?? "–",
            cue.data.shows,
            cue.data.requirements.flatMap((each, at) => [
              ...(at > 0 ? [", "] : []),
              nodeLink(each, requirementOf.get(each)?.data.key ?? each),
            ]),
          ]),
        ),
        ...(left > 0 ? [paragraph(`And ${left} more in `, fileLink("plan.json"), ".")] : []),
      ],
    };
  },
});
