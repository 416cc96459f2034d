import { unasked } from "../asked.ts";
import type { Measure } from "../measure.ts";
import { askedByTeam } from "../team.ts";
import { sample, counted as things } from "../words.ts";

/** The Scrum Guide (2020): a team is "typically 10 or fewer people". */
const oneTeam = 10;

/** How many people wait for each other with a release. */
export const release: Measure = {
  key: "release",
  title: "Teams a release",
  formula:
    "max(1, people / programs that own data / 10): up to ten people are one team (Scrum Guide 2020)",
  read: ({ counted }, { people }) =>
    counted.map(({ owning, programs }) => {
      if (people === undefined) return { missing: "nobody states how many people build it" };
      if (owning.length === 0) return { missing: "no program of the plan owns data" };
      const each = people / owning.length;
      const value = Math.max(1, each / oneTeam);
      return {
        value,
        text: String(Number(value.toPrecision(2))),
        detail: `${Number(each.toPrecision(2))} of ${people} people behind each release of ${things(owning.length, "program")} with data (${sample(owning.map(programs.nameOf))})`,
        refs: [],
      };
    }),
  asked: ({ own }, world) => askedByTeam(own, world) ?? unasked(),
};
