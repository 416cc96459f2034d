import { byRef, optional } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { fileLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** Each surface on a line of plan.md: for whom, with how many screens. */
export const summary = section("clients", {
  document: "plan.md",
  title: "Clients",
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    actors: optional(brief.actor),
  },
  render: ({ surfaces, screens, actors }) => {
    if (surfaces.length === 0) return undefined;
    const actorOf = byRef(actors);
    return {
      blocks: [
        table(
          ["Client", "On", "Who", "Screens"],
          surfaces.map(({ ref, data }) => [
            data.name,
            data.platforms.join(", "),
            data.actors.map((each) => actorOf.get(each)?.data.name ?? each).join(", "),
            `${screens.filter((screen) => screen.data.surface === ref).length}`,
          ]),
        ),
        paragraph("Screen by screen: ", fileLink("clients.md"), "."),
      ],
    };
  },
});
