import { givenFigure } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { chosen, given, testPluginContract } from "@planc/testkit";
import { cached, part, state, surface } from "./fixtures/cached-shop.ts";
import { functionShop } from "./fixtures/function-shop.ts";
import { hive } from "./fixtures/hive.ts";
import { liveShop } from "./fixtures/live-shop.ts";
import { measured, read } from "./fixtures/measured-read.ts";
import { onAws } from "./fixtures/on-aws.ts";
import { pages } from "./fixtures/pages.ts";
import { payingShop } from "./fixtures/paying-shop.ts";
import { withBroker } from "./fixtures/queues.ts";
import {
  orderWithinAMinute,
  perInstance,
  product,
  quantity,
  scheduler,
  shop,
} from "./fixtures/shop.ts";
import { statedLoadTests } from "./fixtures/stated-load-tests.ts";
import { pooling, soonAnswered, tooManyOrders, wiredShop } from "./fixtures/wired-shop.ts";
import plugin from "./plugin.ts";

const withoutDomain = shop.filter((each) => !each.slot.startsWith("archetype/"));

testPluginContract(plugin, {
  cases: [
    { name: "a shop that states nothing of its load", nodes: shop },
    {
      name: "a shop for more people than the instances that it may have serve",
      nodes: [
        ...shop,
        quantity("concurrent-users", { measure: "concurrent-users", value: 10_000, unit: "user" }),
        quantity("instances", { measure: "other", comparator: "<=", value: 3, unit: "instance" }),
      ],
    },
    { name: "a shop of which a read was timed", nodes: [...shop, read, measured] },
    { name: "a shop whose text lays its load tests down", nodes: [...shop, ...statedLoadTests] },
    {
      name: "a shop for a stated rate of orders",
      nodes: [...shop, quantity("orders", { measure: "other", value: 600, unit: "order/min" })],
    },
    {
      name: "a shop that Prometheus watches",
      nodes: [...shop, ...chosen("metrics", "prometheus"), ...chosen("dashboards", "grafana")],
    },
    { name: "a shop that Datadog watches", nodes: [...shop, ...chosen("metrics", "datadog")] },
    { name: "a shop that New Relic watches", nodes: [...shop, ...chosen("metrics", "new-relic")] },
    {
      name: "a shop on AWS, which CloudWatch watches",
      nodes: [...shop, ...onAws, ...chosen("tracing", "aws-x-ray")],
    },
    ...[10, 125].map((budget) => ({
      name: `a shop on AWS that may cost ${budget} dollars a month`,
      nodes: [
        ...shop.filter(({ slot }) => slot !== brief.product.id),
        ...onAws,
        given(brief.product, {
          name: "Shop",
          summary: "Sells books.",
          kinds: ["web-application"],
          scope: "system",
          budget,
        }),
      ],
    })),
    {
      name: "a shop with copies in clients, at the edge and in a cache that it does not need",
      nodes: [
        ...cached,
        part("cdn", "cdn"),
        part("web", "web-client"),
        surface,
        state("kept", "time"),
      ],
    },
    {
      name: "a shop on Kubernetes, which nobody rents out",
      nodes: [...shop, ...chosen("orchestration", "kubernetes")],
    },
    {
      name: "a shop of functions that are paid by the call",
      nodes: [...functionShop, ...chosen("functions", "aws-lambda")],
    },
    { name: "what a device records and sends fifty at once", nodes: hive },
    { name: "a shop in a domain without figures", nodes: withoutDomain },
    {
      name: "a shop for a stated number of users, with targets",
      nodes: [
        ...shop,
        quantity("concurrent-users", { measure: "concurrent-users", value: 10_000, unit: "user" }),
        quantity("uptime", { measure: "availability", value: 99.9, unit: "%" }),
        quantity("page responses", {
          measure: "response-time",
          comparator: "<=",
          value: 2,
          unit: "s",
        }),
      ],
    },
    {
      name: "a shop of which half of the answers come in time, so that no fast alert could fire",
      nodes: [
        ...shop,
        quantity("answers", {
          measure: "response-time",
          comparator: "<=",
          percentile: 50,
          value: 300,
          unit: "ms",
        }),
      ],
    },
    {
      name: "a shop whose pages a program makes, with a time until they are shown",
      nodes: [
        ...shop,
        ...pages,
        quantity("page responses", {
          measure: "response-time",
          comparator: "<=",
          value: 2,
          unit: "s",
        }),
      ],
    },
    {
      name: "a shop for a stated rate and delivery time, and an uptime that leaves no error budget",
      nodes: [
        ...shop,
        quantity("uptime", { measure: "availability", value: 100, unit: "%" }),
        quantity("requests", { measure: "request-rate", value: 600, unit: "req/min" }),
        quantity("real-time collaboration", {
          measure: "response-time",
          comparator: "<",
          value: 100,
          unit: "ms",
        }),
      ],
    },
    {
      name: "a shop whose customers finish an order within a minute",
      nodes: [...shop, orderWithinAMinute],
    },
    {
      name: "a shop for more users than there are people",
      nodes: [...shop, quantity("users", { measure: "users", value: 1e12, unit: "user" })],
    },
    {
      name: "a shop whose orders alone are more than its stated rate",
      nodes: [
        ...shop,
        quantity("requests", { measure: "request-rate", value: 1, unit: "req/s" }),
        quantity("daily users", { measure: "daily-active-users", value: 1e6, unit: "user" }),
      ],
    },
    {
      name: "a shop in which everybody sees a price within seconds of its change",
      nodes: [
        ...shop,
        quantity("concurrent-users", { measure: "concurrent-users", value: 102, unit: "user" }),
        given(brief.requirement, "seen", {
          key: "S1",
          text: "A price is visible to all customers within 4 seconds.",
          kind: "functional",
        }),
      ],
    },
    {
      name: "a shop with a rate for each of its instances",
      nodes: [...shop, ...perInstance],
    },
    {
      name: "a shop with users of each of its branches, and shares of them",
      nodes: [
        ...shop,
        quantity("branches", { measure: "other", value: 40, unit: "branch" }),
        quantity("users", { measure: "users", value: 50, unit: "user", per: "branch" }),
        quantity("active", { measure: "daily-active-share", value: 20, unit: "%" }),
        quantity("seats", { measure: "users", value: 20, unit: "member", per: "crew" }),
      ],
    },
    {
      name: "a shop with an average and a peak",
      nodes: [
        ...shop,
        quantity("mean", { measure: "average-request-rate", value: 40, unit: "req/s" }),
        quantity("top", { measure: "request-rate", value: 200, unit: "req/s" }),
      ],
    },
    { name: "a shop that hands orders over by a broker", nodes: withBroker("rabbitmq") },
    {
      name: "a shop whose customers stay connected, and hear of changes too late",
      nodes: [
        ...liveShop,
        quantity("real-time collaboration", {
          measure: "response-time",
          comparator: "<",
          value: 20,
          unit: "ms",
        }),
      ],
    },
    {
      name: "a shop that orders more than it packs, with connections and answers over their limits",
      nodes: [...tooManyOrders, soonAnswered],
    },
    { name: "a shop wired to its database and its worker", nodes: [...wiredShop, pooling(2)] },
    {
      name: "a shop with more users at once than there are, and a number of nobody knows what",
      nodes: [
        ...shop,
        quantity("concurrent-users", { measure: "concurrent-users", value: 1000, unit: "user" }),
        quantity("users", { measure: "users", value: 500, unit: "user" }),
        quantity("handled", { measure: "other", value: 5000, said: "handle 5000" }),
      ],
    },
    {
      name: "a shop whose answers cannot come as fast as is asked, nor be there as often",
      nodes: [
        ...payingShop,
        quantity("API response time", {
          measure: "response-time",
          comparator: "<=",
          value: 5,
          unit: "ms",
        }),
        quantity("uptime", { measure: "availability", value: 100, unit: "%" }),
      ],
    },
    {
      name: "a shop whose bank is slow, on one database",
      nodes: [
        ...payingShop,
        quantity("API response time", {
          measure: "response-time",
          comparator: "<=",
          value: 400,
          unit: "ms",
        }),
        quantity("uptime", { measure: "availability", value: 99.98, unit: "%" }),
      ],
    },
    {
      name: "a shop that takes more instances as it grows",
      nodes: [
        ...shop,
        given(architecture.growth, "x10.api", {
          factor: 10,
          change: "API: 2 instances instead of 1",
          of: "architecture/component#api",
          trigger: givenFigure("trigger", 130, "req/s"),
        }),
      ],
    },
    { name: "a nightly pipeline", nodes: [product("data-pipeline"), scheduler] },
    { name: "a command-line tool", nodes: [product("command-line-tool")] },
    {
      name: "a command-line tool that must never fail",
      nodes: [
        product("command-line-tool"),
        quantity("uptime", { measure: "availability", value: 100, unit: "%" }),
      ],
    },
  ],
  untested: {
    "series-without-source":
      "raised by an alert of another plugin; rules/monitoring-rules.test.ts raises it",
    "alert-and-test-disagree":
      "both are taken from the target; rules/monitoring-rules.test.ts raises it",
    "figures-disagree":
      "each figure is taken from where it is planned; rules/figures-disagree.test.ts raises it for each kind",
    "alert-without-runbook": "each alert gets one; rules/monitoring-rules.test.ts raises it",
    "price-of-nothing": "raised by an option alone; steps/call-costs.test.ts raises it",
    "availability-on-one-instance":
      "capacity already gives two instances then; rules/availability-on-one-instance.test.ts raises it",
    "wait-below-hop": "rules/wait-below-hop.test.ts raises it",
    "storm-over-capacity": "takes rooms of many; rules/storm-over-capacity.test.ts raises it",
    "script-invalid": "raised by the probe alone; probes/judges.test.ts raises it",
    "rule-refused": "raised by the probe alone; probes/judges.test.ts raises it",
    "watch-file-invalid": "raised by the probe alone; probes/judges.test.ts raises it",
    "rule-invalid": "raised by the probe alone; probes/judges.test.ts raises it",
  },
});
