import { cloudsOf } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { no, type Verdict, yes } from "./verdict.ts";

/** Some of what runs images on a cloud has an address of its own, and some needs one in front of it. */
export function addressOnCloud(facts: Facts): Verdict | undefined {
  const [cloud] = cloudsOf(facts);
  const hosts = facts.catalogue
    .entriesFor("hosting")
    .filter(
      ({ cloud: own, onRequest }) =>
        own !== undefined && (cloud === undefined || own === cloud.key) && !onRequest,
    );
  const bare = hosts.find(({ covers = [] }) => !covers.includes("load-balancer"));
  return bare
    ? yes(
        `An instance on ${bare.name} gets another address with each start and has no certificate that clients trust: something in front keeps both`,
        cloud?.refs ?? [facts.product],
      )
    : no(
        `What runs the image${cloud ? ` on ${cloud.name}` : ""} has an address with a certificate, and spreads requests over its instances`,
        undefined,
        cloud?.refs ?? [facts.product],
        { here: cloud?.name ?? "the provider" },
      );
}
