import {
  type Count,
  greatest,
  idOf,
  known,
  over,
  plus,
  type Quantity,
  type Ref,
  type Spending,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { LineDraft, Paid } from "../line-draft.ts";
import type { Reckoner } from "../reckoner.ts";
import { monthLine } from "./month-line.ts";

type Component = ViewOf<typeof architecture.component>;

/** What a small program beside the product's own gets: a gateway, a collector, a balancer. */
const small = { cpu: 0.5, memory: 1 } as const;
/** What a server that keeps data gets where a team runs it. */
const server = { cpu: 2, memory: 4 } as const;

/** Programs of one's own: instances at peak, always running; functions by their calls. */
export function programLines(paid: Paid): readonly LineDraft[] {
  return paid.components.flatMap((component) => {
    const { kind, inside, lifecycle, technology } = component.data;
    if (inside !== undefined || lifecycle === "existing") return [];
    if (kind === "function") return functionLine(component, paid);
    if (technology?.startsWith("Supabase")) return [];
    return kind === "service" || kind === "worker" || kind === "scheduler"
      ? [machineLine(component, paid, { kind: "programs" })]
      : [];
  });
}

/** As the section on functions has it, which is where it is worked out; how often it is called may not be known. */
function functionLine(component: Component, paid: Paid): readonly LineDraft[] {
  const call = paid.calls.find(({ data }) => data.component === component.ref);
  const { id, ref, data } = component;
  const base = { id, name: data.name, of: ref, kind: "programs" as const };
  const platform = paid.choices.find(({ data: { topic } }) => idOf(topic) === "functions");
  const name = platform?.data.name ?? data.technology ?? data.name;
  const technology = platform?.data.technology ?? "functions";
  // Where no platform was chosen, there is nobody whose price could be asked for.
  if (!call) return platform ? [monthLine(base, [ref], { technology, name })] : [];
  const { monthly } = call.data;
  if (!monthly) return [];
  return [
    {
      ...base,
      from: [call.ref],
      needs: [],
      priced: { name, technology },
      cost: (at) => at.growing("calls", monthly, "USD/month", call.ref),
    },
  ];
}

interface Machine {
  readonly kind: LineDraft["kind"];
  /** Where the plan does not count them. */
  readonly servers?: number;
  readonly size?: { readonly cpu: number; readonly memory: number };
  /** Where they come from, beside the component. */
  readonly from?: readonly Ref[];
  /** How many processors it takes at a load, where that grows. */
  readonly cpus?: (at: Reckoner) => Quantity<Count>;
}

/** What runs on machines of the place where the programs run. */
export function machineLine(component: Component, paid: Paid, machine: Machine): LineDraft {
  const { place } = paid;
  const counted = paid.counted.get(component.ref);
  const shape = paid.sized.get(component.ref);
  const size = machine.size ?? server;
  // Disks do not come with Fargate: what keeps data runs on machines.
  const technology =
    machine.kind === "stores" && place.technology === "aws-fargate" ? "aws-ec2" : place.technology;
  const price = (kind: string) => `${technology}.${kind}`;
  const [cpuPrice = price("vcpu-hour")] = ["vcpu-hour", "vcpu-month"]
    .map(price)
    .filter((id) => paid.prices.has(id));
  const memoryPrice = [price("memory-hour")].filter((id) => paid.prices.has(id));
  return {
    id: component.id,
    name: component.data.name,
    of: component.ref,
    kind: machine.kind,
    from: [
      component.ref,
      ...(counted ? [counted.ref] : []),
      ...(shape ? [shape.ref] : []),
      ...(machine.from ?? []),
      ...place.from,
    ],
    needs: [cpuPrice, ...memoryPrice],
    priced: { name: place.name, technology },
    says: place.taken ? [place.taken] : [],
    cost: (at) => {
      const number = counted ? at.instances(counted) : (machine.servers ?? 1);
      const instances = known(
        "instances",
        number,
        "instances",
        counted ? { ref: counted.ref } : {},
      );
      const cpu = shape
        ? taken("cpu", shape.data.cpu, "vCPU", shape.ref)
        : machine.cpus
          ? greatest(known("cpu", size.cpu, "vCPU"), machine.cpus(at))
          : known("cpu", size.cpu, "vCPU");
      const memory = shape
        ? taken("memory", shape.data.memory, "GB-memory", shape.ref)
        : known("memory", size.memory, "GB-memory");
      const hour = cpuPrice.endsWith("month")
        ? at.price(cpuPrice, "USD/month")
        : at.price(cpuPrice, "USD/h");
      const each: Quantity<Spending> = times(
        place.usable ? over(cpu, known("usable", place.usable, "ratio")) : cpu,
        hour,
      );
      const [paidApart] = memoryPrice;
      return times(
        instances,
        paidApart ? plus(each, times(memory, at.price(paidApart, "USD/GB-h"))) : each,
      );
    },
  };
}

/** A small program that stands beside the product's own. */
export const smallLine = (component: Component, paid: Paid, kind: LineDraft["kind"]): LineDraft =>
  machineLine(component, paid, { kind, servers: paid.least, size: small });

/** The control plane that Kubernetes is rented with. */
export function clusterLines({ place, choices, prices }: Paid): readonly LineDraft[] {
  const [ref] = place.from;
  if (place.name !== "Amazon EKS" || !ref || !prices.has("amazon-eks.cluster-hour")) return [];
  const orchestration = choices.find((each) => each.ref === ref);
  return [
    {
      id: "cluster",
      name: "Control plane of Kubernetes",
      of: orchestration?.ref ?? ref,
      kind: "programs",
      from: place.from,
      needs: ["amazon-eks.cluster-hour"],
      priced: { name: place.name, technology: "amazon-eks" },
      cost: (at) =>
        times(known("clusters", 1, "instances"), at.price("amazon-eks.cluster-hour", "USD/h")),
    },
  ];
}
