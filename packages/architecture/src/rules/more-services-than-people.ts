import { architecture, brief } from "@planc/core/ir";
import { rule } from "../kit.ts";

export const moreServicesThanPeople = rule("more-services-than-people", {
  reads: { team: brief.team, components: architecture.component },
  check: ({ team, components, report }) => {
    const services = components.filter(({ data }) => data.kind === "service");
    const people = team.data.size;
    if (people === undefined || services.length < 2 || services.length <= people) return;
    report("more-services-than-people", { services: services.length, people }, { ref: team.ref });
  },
});
