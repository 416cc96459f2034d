import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";

/** How many values people give on a screen: those of fields, and what no field keeps, such as a password. */
export const inputsOn = ({
  data: { takes, inputs = [] },
}: Pick<ViewOf<typeof client.screen>, "data">): number =>
  takes.length + inputs.filter(({ by }) => by !== "shown" && by !== "link").length;
