import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import { component, drawn } from "../fixtures/drawn.ts";
import { confirmationOf } from "./confirmation.ts";

it("counts a gateway that is a program of the team's own once among the parts that are watched", () => {
  const { id, data } = choice("dashboards", "grafana");
  const text = "The health of all services is shown on one dashboard";
  const said = {
    ref: `${brief.requirement.id}#r-1` as const,
    id: "r-1",
    data: { key: "R-1", kind: "quality" as const, text },
  };
  const plan = drawn({
    requirements: [said],
    components: [
      component("gateway", "gateway", { name: "API gateway", technology: "YARP" }),
      component("hives", "service", { name: "Hives service" }),
      component("honey", "service", { name: "Honey service" }),
      component("store", "relational-store", { name: "Relational store" }),
    ],
  });
  expect(
    confirmationOf(
      { ref: `decision/choice#${id}`, data },
      { drawn: plan, catalogue: plainCatalogue },
    ),
  ).toMatch(/shows each of 4 parts \(API gateway, Hives service and 2 more\)/);
});
