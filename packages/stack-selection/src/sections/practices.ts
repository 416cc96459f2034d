import { decision } from "@planc/core/ir";
import { nodeLink, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { capital } from "../text/words.ts";

export const practicesSection = section("practices", {
  document: "plan.md",
  title: "Ways of Building",
  reads: { practices: decision.practice },
  render: ({ practices }) => {
    if (practices.length === 0) return undefined;
    const rows = [...practices]
      .sort((a, b) => order(a.data.area) - order(b.data.area) || (a.id < b.id ? -1 : 1))
      .map(({ ref, data }) => [nodeLink(ref, capital(data.name)), data.does, data.seen]);
    return { blocks: [table(["Asked for", "What it comes to", "Seen by"], rows)] };
  },
});

const areas = [
  "interface",
  "data",
  "code",
  "client",
  "integration",
  "security",
  "running",
  "delivery",
];

function order(area: string): number {
  return areas.indexOf(area);
}
