import { thresholds } from "../catalog/thresholds.ts";
import { cloudsOf, runnerOn } from "../facts/clouds.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { instancesAtPeak } from "../facts/instances.ts";
import { recoveryTimeOf } from "../facts/recovery.ts";
import { capital, counted } from "../text/words.ts";
import { isRented } from "./placing.ts";
import { limitText, no, serviceNames, type TopicRule, yes } from "./verdict.ts";

/** By how many services there are, and by how many instances the load makes of them. */
export function orchestrationVerdict(
  facts: Facts,
  sofar: ReadonlySet<string>,
): ReturnType<TopicRule> {
  const { conditions, numbers, product } = facts;
  const most = thresholds["orchestrated-services"];
  const services = conditions["several-services"];
  const names = serviceNames(facts);
  if (services && names.length > most.value) {
    return yes(
      `${services.text}: more than ${limitText("orchestrated-services")}${startedAgain(facts)}`,
      services.refs,
    );
  }
  const cloud = cloudsOf(facts)[0];
  if (!conditions.server || facts.style === "serverless") return undefined;
  // Where a feature runs was decided with the product that it is part of.
  const isFeature = facts.inputs.product.data.scope === "feature";
  if (isFeature && !cloud && !services) return undefined;
  const count = services && names.length > 0 ? counted(names.length, "service") : undefined;
  const runner = cloud && runnerOn(facts.catalogue.entryOf("docker"), cloud.key);
  const { peakRate } = numbers;
  const instances = instancesAtPeak(facts);
  // What a cloud runs images with adds copies by itself.
  const rented = !isFeature && isRented(facts, sofar);
  const byHand = runner === undefined && !isFeature && !rented;
  if (byHand && instances && instances.count > thresholds["instances-by-hand"].value) {
    return yes(
      instances.isCapped || !peakRate
        ? `${capital(instances.text)}: more than ${limitText("instances-by-hand")}`
        : `${peakRate.text}: ${instances.text}, more than ${limitText("instances-by-hand")}`,
      instances.refs,
    );
  }
  const several = services !== undefined || (instances?.count ?? 1) > 1;
  const load =
    peakRate && `${peakRate.text}${instances && instances.count > 1 ? `, ${instances.text}` : ""}`;
  const what =
    [count, load].flatMap((each) => each ?? []).join(" and ") ||
    (services ? capital(services.text) : "One program that serves");
  return no(
    `${what}: ${
      runner
        ? `a service such as ${runner} starts, replaces and scales ${services ? "the images" : "the image"}, which is orchestration,`
        : rented
          ? `what the provider runs images with starts, replaces and scales ${services ? "them" : "it"}, which is orchestration,`
          : several
            ? "the hosts start and restart them"
            : "the host starts and restarts the program"
    } without a cluster of one's own${
      byHand ? `, up to ${limitText(services ? "orchestrated-services" : "instances-by-hand")}` : ""
    }`,
    "An existing cluster",
    cloud ? [...cloud.refs, ...(peakRate?.refs ?? [])] : [product],
    { here: runner ?? (rented ? "the provider" : "the hosts"), turns: "existing cluster" },
  );
}

/** Services on one cluster are rolled out alike; another orchestrator than Kubernetes has a way of its own. */
export function packagingVerdict(facts: Facts, sofar: ReadonlySet<string>): ReturnType<TopicRule> {
  const services = facts.conditions["several-services"];
  if (!services || !sofar.has("orchestration")) return undefined;
  const asked = wantedFor(facts, "orchestration");
  if (asked.length > 0 && asked.every(({ key }) => key !== "kubernetes")) return undefined;
  const names = serviceNames(facts);
  return yes(
    `${names.length > 0 ? counted(names.length, "service") : capital(services.text)}: each has the same resources in the cluster, with values by service and environment`,
    services.refs,
  );
}

/** What the text says of how soon what stops is back. */
export function startedAgain({ inputs }: Facts): string {
  const within = recoveryTimeOf(inputs.quantities);
  return within ? `; what stops answers again within ${within.text}` : "";
}

/** Whether nothing but the number of instances calls for it. */
export function isOrchestratedByLoad(facts: Facts): boolean {
  const asked = facts.stated.patterns.some(
    ({ topics, modality }) => topics.includes("orchestration") && modality !== "avoid",
  );
  return (
    !asked &&
    wantedFor(facts, "orchestration").length === 0 &&
    facts.conditions["several-services"] === undefined
  );
}
