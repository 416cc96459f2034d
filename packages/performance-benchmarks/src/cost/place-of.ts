import { idOf, type Ref, type ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

/** Where programs run, and what is paid there for the processors and memory of one. */
export interface Place {
  readonly name: string;
  /** Whose prices they are: a processor's by the hour or month, and memory's where it is paid apart. */
  readonly technology: string;
  /** Everything whose prices are asked for there. */
  readonly prices: readonly string[];
  /** Of a machine, what programs get beside the system's own. */
  readonly usable?: number;
  /** Nobody says where: these machines stand for any. */
  readonly taken?: string;
  readonly from: readonly Ref[];
}

interface Chosen {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
}

const network = ["aws-network", "cloudwatch"];

/** Machines that are there already, or that the team buys: no list has their price. */
const own = (from: readonly Ref[]): Place => ({
  name: "machines of one's own",
  technology: "own-machines",
  prices: ["own-machines"],
  from,
});

export function placeOf({ choices, hostings }: Chosen): Place {
  const of = (topic: string) => choices.find(({ data }) => idOf(data.topic) === topic);
  const [orchestration, functions] = [of("orchestration"), of("functions")];
  const cloud = of("cloud-platform") ?? functions;
  if (orchestration?.data.technology === "kubernetes") {
    const { ref, data } = orchestration;
    const cluster = hostings.find((each) => each.data.choice === ref);
    if (cluster?.data.name === "Amazon EKS") {
      return {
        name: "Amazon EKS",
        technology: "aws-ec2",
        prices: ["aws-ec2", "amazon-eks", ...network],
        // System pods, the kubelet and room for a rollout.
        usable: 0.8,
        from: [ref, cluster.ref],
      };
    }
    if (!cluster || cluster.data.by === "team" || data.lifecycle === "existing") return own([ref]);
    return {
      name: cluster.data.name,
      technology: "kubernetes",
      prices: ["kubernetes"],
      from: [ref],
    };
  }
  const machines = of("virtual-machines");
  if (machines) return own([machines.ref]);
  const host = [of("hosting"), orchestration].find(
    (each) => each && !pagesAlone.has(each.data.technology),
  );
  const technology = host?.data.technology ?? byCloud[cloud?.data.technology ?? ""];
  const from = [host ?? cloud].flatMap((each) => each?.ref ?? []);
  if (technology === undefined) {
    return {
      name: "rented machines",
      technology: "digitalocean",
      prices: ["digitalocean"],
      taken: "host unnamed: droplets",
      from,
    };
  }
  if (technology === "amazon-ecs") {
    return {
      name: "AWS Fargate",
      technology: "aws-fargate",
      prices: ["aws-fargate", "aws-ec2", ...network],
      from,
    };
  }
  return {
    name: host?.data.name ?? technology,
    technology,
    prices: [
      technology,
      ...(cloud?.data.technology === "aws" ? ["aws-ec2", ...network] : []),
      ...(networkOf[technology] ?? []),
    ],
    from,
  };
}

const networkOf: Readonly<Record<string, readonly string[] | undefined>> = {
  "google-cloud-run": ["google-network"],
  "azure-container-apps": ["azure-network"],
};

/** Where pages lie, and no program of one's own runs. */
const pagesAlone = new Set(["cloudflare-pages", "github-pages", "netlify", "vercel"]);

const byCloud: Readonly<Record<string, string | undefined>> = {
  aws: "amazon-ecs",
  "aws-lambda": "amazon-ecs",
  azure: "azure-container-apps",
  "azure-functions": "azure-container-apps",
  "google-cloud": "google-cloud-run",
  "google-cloud-functions": "google-cloud-run",
};
