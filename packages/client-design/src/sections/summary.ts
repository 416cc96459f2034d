import { byRef, optional } from "@planc/core";
import { brief, client, decision } from "@planc/core/ir";
import { fileLink, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { partsOf } from "./parts.ts";

/** Each surface on a line of plan.md: for whom, with how many screens. */
export const summary = section("clients", {
  document: "plan.md",
  title: "Clients",
  reads: {
    surfaces: client.surface,
    screens: client.screen,
    actors: optional(brief.actor),
    journeys: optional(client.journey),
    choices: optional(decision.choice),
  },
  render: ({ surfaces, screens, actors, journeys, choices }) => {
    if (screens.length === 0) return undefined;
    const actorOf = byRef(actors);
    const choiceOf = byRef(choices);
    const own = (ref: string) => screens.filter((screen) => screen.data.surface === ref);
    return {
      blocks: [
        table(
          ["Client", "With", "Who", "Screens", "First", "Journeys"],
          surfaces.map(({ ref, data }) => [
            `${data.name} (${data.platforms.join(", ")})`,
            choiceOf.get(data.choice ?? "")?.data.name ?? "–",
            data.actors.map((each) => actorOf.get(each)?.data.name ?? each).join(", "),
            partsOf(own(ref))
              .map(
                ({ area, screens: all }) => `${all.length}${area ? ` ${area.toLowerCase()}` : ""}`,
              )
              .join(", "),
            [
              ...new Set(own(ref).flatMap(({ data: each }) => (each.start ? [each.name] : []))),
            ].join(", ") || "–",
            journeys
              .filter(({ data: { surface } }) => surface === ref)
              .map(({ data: { name } }) => name)
              .slice(0, 6)
              .join("; ") || "–",
          ]),
        ),
        paragraph("Screen by screen: ", fileLink("clients.md"), "."),
      ],
    };
  },
});
