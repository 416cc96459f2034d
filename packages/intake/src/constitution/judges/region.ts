import { regionNames } from "../../catalog/regions.ts";
import type { Judgement } from "../gate.ts";
import type { Facts } from "../plan-facts.ts";

const stays =
  /\b(?:stay|stays|remain|remains|kept|stored|hosted|processed|reside|resides|located|leave|leaves|transferred|run|runs)\b/i;

/** "Data MUST stay in the EU": met only where something that is planned says where it runs. */
export function judgeRegion(text: string, facts: Facts): Judgement | undefined {
  const said = text.slice(0, 1000);
  const region = regionNames.find(({ words }) => words.test(said));
  if (!region || !stays.test(said)) return undefined;
  const placed = [...facts.components, ...facts.choices].find(({ data }) =>
    region.signs.test([data.name, "technology" in data ? data.technology : ""].join(" ")),
  );
  if (placed) {
    const evidence = { ref: placed.ref, label: placed.data.name };
    return { verdict: "met", because: "the plan says where it runs", evidence };
  }
  const cloud = facts.choices.find(({ data }) => data.topic === "decision/topic#cloud-platform");
  const where = cloud ? `the region set for ${cloud.data.name}` : "where it is hosted";
  const evidence = cloud ? { evidence: { ref: cloud.ref, label: cloud.data.name } } : {};
  return {
    verdict: "not judged",
    because: `it cannot be shown: nothing in the plan names a region; look at ${where}, at its backups and at the systems outside`,
    ...evidence,
  };
}
