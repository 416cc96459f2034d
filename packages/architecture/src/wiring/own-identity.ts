import { tokensOfPrograms } from "../catalog/tokens-of-programs.ts";
import type { Plan } from "./plan.ts";

/**
 * How one of our services proves to another who it is. The token of a person does not do: an event, a report, a job
 * and a visitor bring none, and who needs the row of somebody else would be refused with it. So each has an identity
 * of its own, and says for whom it asks where somebody asked.
 */
export function betweenServices(plan: Plan): string {
  const { facts } = plan;
  if (!facts.identity || facts.identity.data.owner === "none") return meshOf(plan) ?? "none";
  return `${meshOf(plan) ?? ownToken(plan)}, beside the id of the person where one asked`;
}

function meshOf({ facts }: Plan): string | undefined {
  const mesh = facts.topics.get("service-mesh")?.choices[0];
  return mesh && `mutual TLS by ${mesh.data.name}`;
}

function ownToken({ facts }: Plan): string {
  if (facts.cut.unit === "function") return "service identity of the platform";
  const runs = facts.topics.get("orchestration")?.choices[0]?.data;
  const token = runs && tokensOfPrograms[runs.technology];
  return token ?? "a credential of its own, open: client credentials or mutual TLS";
}
