import {
  type Data,
  type DimensionOf,
  greatest,
  known,
  over,
  plus,
  type Quantity,
  type Rate,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { LineDraft, Paid } from "../line-draft.ts";
import { offeringOf, technologyOf } from "../offering-of.ts";
import type { Reckoner } from "../reckoner.ts";
import { monthLine } from "./month-line.ts";
import { machineLine, smallLine } from "./programs.ts";

type Component = ViewOf<typeof architecture.component>;

/** What stands in front: balancers, gateways, networks that deliver files, and the files. */
export function edgeLines(paid: Paid): readonly LineDraft[] {
  return paid.components.flatMap((component) => {
    const { kind, lifecycle, technology } = component.data;
    if (lifecycle === "existing") return [];
    const key = technologyOf(component, paid);
    const base = { id: component.id, name: component.data.name, of: component.ref };
    const network = { ...base, kind: "network" as const };
    if (kind === "load-balancer") {
      if (key === "aws-alb" || technology === "AWS load balancer") {
        return [balancerLine(component, paid)];
      }
      // That of a cluster which is there already is there too.
      if (key === undefined && paid.place.technology === "own-machines") return [];
      return [smallLine(component, paid, "network")];
    }
    if (kind === "gateway") {
      if (key === undefined) return [];
      return key === "amazon-api-gateway"
        ? [requestLine(component, "amazon-api-gateway.http-requests", key)]
        : [smallLine(component, paid, "network")];
    }
    if (kind === "cdn" && key !== undefined) {
      return key === "cloudfront"
        ? [deliveryLine(component)]
        : [monthLine(network, [component.ref], { technology: key, name: technology ?? key })];
    }
    return kind === "object-store" ? objectLine(component, paid) : [];
  });
}

function balancerLine(component: Component, { live }: Paid): LineDraft {
  const open = live[0];
  return {
    id: component.id,
    name: component.data.name,
    of: component.ref,
    kind: "network",
    from: [component.ref, ...(open ? [open.ref] : [])],
    needs: ["aws-alb.balancer-hour", "aws-alb.capacity-hour"],
    priced: { name: "AWS Application Load Balancer", technology: "aws-alb" },
    cost: (at) => {
      const asked = over(rateOf(at), known("perUnit", 25, "req/s"));
      const units = open
        ? greatest(
            asked,
            over(
              at.growing("held", open.data.held, "connections", open.ref),
              known("openPerUnit", 3000, "connections"),
            ),
          )
        : asked;
      return plus(
        at.price("aws-alb.balancer-hour", "USD/h"),
        times(units, at.price("aws-alb.capacity-hour", "USD/h")),
      );
    },
  };
}

const rateOf = ({ average }: Reckoner): Quantity<Rate> => average ?? known("average", 0, "req/s");

function requestLine(component: Component, id: string, technology: string): LineDraft {
  return {
    id: component.id,
    name: component.data.name,
    of: component.ref,
    kind: "network",
    from: [component.ref],
    needs: [id],
    priced: { name: component.data.technology ?? component.data.name, technology },
    cost: (at) => times(rateOf(at), at.price(id, "USD/million")),
  };
}

type Flow = DimensionOf<"MB/s">;

/** Files of the client that visits take with them. */
export function filesOf(at: Reckoner): Quantity<Flow> {
  return times(over(rateOf(at), at.assumed("visitRequests")), at.assumed("visitFiles"));
}

/** Bodies of answers. */
export const answersOf = (at: Reckoner): Quantity<Flow> => times(rateOf(at), at.assumed("answer"));

function deliveryLine(component: Component): LineDraft {
  return {
    id: component.id,
    name: component.data.name,
    of: component.ref,
    kind: "network",
    from: [component.ref],
    needs: ["cloudfront.egress-data", "cloudfront.requests"],
    priced: { name: "Amazon CloudFront", technology: "cloudfront" },
    taken: ["visitRequests", "visitFiles"],
    cost: (at) =>
      plus(
        times(filesOf(at), at.price("cloudfront.egress-data", "USD/GB")),
        times(rateOf(at), at.price("cloudfront.requests", "USD/million")),
      ),
  };
}

/** What is uploaded in a year and kept; a tenth of the requests asks for one. */
function objectLine(component: Component, paid: Paid): readonly LineDraft[] {
  const technology = technologyOf(component, paid);
  if (technology === "supabase-storage" || technology === undefined) return [];
  const base = { id: component.id, name: component.data.name, of: component.ref };
  const offering = offeringOf(component, paid);
  if (offering?.by === "team" || technology === "minio") {
    return [machineLine(component, paid, { kind: "stores", servers: 1 })];
  }
  const uploads = new Map(
    paid.operations
      .filter(({ data }) => data.file?.in === "request")
      .map(({ ref }) => [ref as string, ref]),
  );
  const sent = paid.mix.filter(({ data }) => uploads.has(data.operation));
  const pipelines = paid.pipelines.filter(
    ({ data }) => data.store === component.ref && data.stored !== undefined,
  );
  const storage = `${technology}.storage-data`;
  return [
    {
      ...base,
      kind: "stores",
      from: [component.ref, ...sent.map(({ ref }) => ref), ...pipelines.map(({ ref }) => ref)],
      needs: [storage, `${technology}.writes`, `${technology}.reads`],
      priced: { name: component.data.technology ?? technology, technology },
      taken: pipelines.length > 0 ? [] : sent.length > 0 ? ["file"] : ["kept"],
      cost: (at) => {
        const share = known("uploads", sumOf(sent.map(({ data }) => data.share.value)), "ratio");
        const uploaded = times(rateOf(at), share);
        const kept: Quantity<Data> =
          keptOf(pipelines, at) ??
          (sent.length > 0
            ? times(times(uploaded, known("year", 1, "year")), at.assumed("file"))
            : at.assumed("kept"));
        const gets = times(rateOf(at), known("filesARequest", 0.1, "ratio"));
        const stored = times(kept, at.price(storage, "USD/GB-month"));
        const asked = times(gets, at.price(`${technology}.reads`, "USD/thousand"));
        const both = plus(stored, asked);
        return sent.length > 0
          ? plus(both, times(uploaded, at.price(`${technology}.writes`, "USD/thousand")))
          : both;
      },
    },
  ];
}

/** What the files of a month come to within the first year. */
function keptOf(pipelines: Paid["pipelines"], at: Reckoner): Quantity<Data> | undefined {
  const [first, ...others] = pipelines.flatMap(({ ref, data }, index) =>
    data.stored ? [at.growing(`stored${index + 1}`, data.stored, "GB", ref)] : [],
  );
  if (!first) return undefined;
  const monthly = others.reduce((sum, each) => plus(sum, each), first);
  return times(monthly, over(known("days", 365, "day"), known("storedIn", 30, "day")));
}

const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, each) => sum + each, 0).toPrecision(6));

/** Ways to the internet and out of it, where the provider of the machines charges for them apart. */
export function networkLines(paid: Paid): readonly LineDraft[] {
  const { choices, components, prices, place } = paid;
  if (!prices.has("aws-network.egress-data")) return egressLines(paid);
  const nat = choices.find(({ data }) => data.technology === "private-by-nat");
  const endpoints = choices.find(({ data }) => data.technology === "private-by-endpoints");
  const cloud = choices.find(({ data }) => data.technology === "aws");
  const of = nat?.ref ?? endpoints?.ref ?? cloud?.ref ?? place.from[0];
  if (of === undefined) return [];
  const delivers = components.some(({ data }) => data.kind === "cdn");
  const hasClient = components.some(({ data }) => data.kind === "web-client");
  const filesToo = hasClient && !delivers;
  const gatewayHour = "private-by-nat.gateway-hour";
  const hasNat = nat !== undefined && prices.has(gatewayHour);
  const endpointHour = "private-by-endpoints.endpoint-hour";
  const hasEndpoints = endpoints !== undefined && prices.has(endpointHour);
  return [
    {
      id: "network",
      name: "Network",
      of,
      kind: "network",
      from: [of],
      needs: ["aws-network.egress-data", "aws-network.address-hour"],
      priced: { name: "AWS data transfer", technology: "aws-network" },
      taken: [
        "answer",
        ...(filesToo ? (["visitRequests", "visitFiles"] as const) : []),
        ...(hasNat ? (["calledOut"] as const) : []),
      ],
      says: ["2 zones"],
      cost: (at) => {
        const out = filesToo ? plus(answersOf(at), filesOf(at)) : answersOf(at);
        const sent = times(out, at.price("aws-network.egress-data", "USD/GB"));
        const addresses = times(
          known("addresses", hasNat ? 4 : 2, "count"),
          at.price("aws-network.address-hour", "USD/h"),
        );
        if (hasNat) {
          const through = over(at.assumed("calledOut"), known("month", 1, "month"));
          const gateways = times(known("gateways", 2, "count"), at.price(gatewayHour, "USD/h"));
          const passed = times(through, at.price("private-by-nat.gateway-data", "USD/GB"));
          return plus(plus(plus(addresses, gateways), passed), sent);
        }
        if (!hasEndpoints) return plus(addresses, sent);
        const each = at.price(endpointHour, "USD/h");
        return plus(plus(addresses, times(known("endpoints", 4 * 2, "count"), each)), sent);
      },
    },
  ];
}

/** Where nothing but what goes out is paid for. */
function egressLines({ place }: Paid): readonly LineDraft[] {
  const technology = place.prices.find((each) => each.endsWith("-network"));
  const [of] = place.from;
  if (technology === undefined || of === undefined) return [];
  const id = `${technology}.egress-data`;
  return [
    {
      id: "network",
      name: "Network",
      of,
      kind: "network",
      from: [of],
      needs: [id],
      priced: { name: `data out of ${place.name}`, technology },
      taken: ["answer", "visitRequests", "visitFiles"],
      cost: (at) => times(plus(answersOf(at), filesOf(at)), at.price(id, "USD/GB")),
    },
  ];
}
