import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  concept,
  owned,
  part,
  product,
  relation,
  style,
  voucherOn,
} from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const contextsOf = async (nodes: readonly Draft[], options = {}) => {
  const { plan } = await compile(nodes, options);
  const all = plan.get(architecture.context);
  return Object.fromEntries(all.map(({ id, data }) => [id, data.concepts.map(idIn)]));
};

describe("contexts", () => {
  it("puts together what cannot exist without each other, and accounts alone", async () => {
    expect(await contextsOf(plans.taskManagement)).toEqual({
      accounts: ["user"],
      tasks: ["comment", "project", "project-member", "task"],
    });
  });

  it("takes the services that the text lists, also for what is named after something else", async () => {
    expect(await contextsOf(plans.shop)).toEqual({
      accounts: ["address", "user"],
      cart: ["cart", "cart-item"],
      catalog: ["category", "product", "product-variant"],
      inventory: ["inventory-item"],
      orders: ["order", "order-line"],
      payments: ["payment"],
      shipping: ["shipment"],
    });
  });

  it("says of a service of the text what it holds and what refers across its border", async () => {
    const { plan } = await compile(plans.shop);
    const why = (id: string) =>
      plan.get(architecture.context).find((each) => each.id === id)?.data.because;
    expect(why("inventory")).toMatch(/^Stated; across: inventory item → product variant/);
    expect(why("cart")).toMatch(/^Stated; cart item in cart; across/);
    expect(why("accounts")).toMatch(/^Referred to by .*order/);
  });

  it("keeps apart what the domain counts to areas of its own, though all of it refers to one thing", async () => {
    const of = (name: string, area: string) =>
      given(brief.concept, name.toLowerCase().replaceAll(" ", "-"), {
        name,
        role: "stored",
        area: { name: area, because: `what has to do with ${area.toLowerCase()}` },
      });
    const nodes = [
      of("Carrier", "Transport"),
      of("Parcel call", "Transport"),
      of("Notice", "Notices"),
      of("Refusal", "Notices"),
      relation("Parcel call", "Carrier", { required: true }),
      relation("Notice", "Carrier", { required: true }),
    ];
    expect(await contextsOf(nodes)).toEqual({
      notices: ["notice", "refusal"],
      transport: ["carrier", "parcel-call"],
    });
  });

  it("says with the text's own words where a context was stated", async () => {
    const { plan } = await compile(plans.shop);
    expect(plan.node("architecture/context#orders")?.why.kind).toBe("stated");
    expect(plan.node("architecture/context#accounts")?.why.kind).toBe("derived");
  });

  it("keeps a service's own name, without the words that only say that it is one", async () => {
    const nodes = [
      part("User management"),
      part("Workout tracking service"),
      part("Social features", "module"),
      part("Admin dashboard", "surface"),
      ...["User", "Workout", "Friendship"].map((name) => concept(name)),
    ];
    expect(await contextsOf(nodes)).toEqual({
      social: ["friendship"],
      "user-management": ["user"],
      "workout-tracking": ["workout"],
    });
  });

  it("names what refers to people, and nothing where nothing crosses", async () => {
    const nodes = [
      part("Moorings service"),
      part("Tides service"),
      part("User service"),
      ...["User", "Mooring", "Tide"].map((name) => concept(name)),
      relation("Mooring", "User"),
    ];
    const { plan } = await compile(nodes);
    const because = new Map(
      plan.get(architecture.context).map(({ id, data }) => [id, data.because]),
    );
    expect(because.get("moorings")).toMatch(/across: mooring → user$/);
    expect(because.get("tides")).not.toContain("across");
  });

  it("keeps apart what is used on another thing by its code", async () => {
    const nodes = [
      ...["User", "Rental", "Rental line", "Voucher"].map((name) => concept(name)),
      owned("Rental line", "Rental"),
      relation("Rental", "Voucher"),
      ...voucherOn("brief/concept#rental"),
    ];
    expect(await contextsOf(nodes)).toEqual({
      accounts: ["user"],
      rentals: ["rental", "rental-line"],
      vouchers: ["voucher"],
    });
  });

  it("gives what nobody acts on to the service that refers to it most", async () => {
    const nodes = [
      part("Orders"),
      part("Shipping"),
      ...["User", "Order", "Shipment"].map((name) => concept(name)),
      relation("Order", "User"),
      relation("Shipment", "Order"),
      action(undefined, "place", "Order", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({ orders: ["order", "user"], shipping: ["shipment"] });
  });

  it("names a context after what people do most with", async () => {
    const nodes = [
      concept("Folder"),
      concept("Note"),
      owned("Note", "Folder"),
      action(undefined, "write", "Note", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({ notes: ["folder", "note"] });
  });

  it("cuts what grew too large where the fewest relations cross", async () => {
    const cut = await contextsOf(plans.entangled);
    expect(Object.values(cut)).toEqual([
      ["alpha", "beta", "delta", "epsilon", "gamma"],
      ["eta", "iota", "kappa", "theta", "zeta"],
    ]);
    expect(Object.keys(await contextsOf(plans.entangled, { maxContextSize: 20 }))).toHaveLength(1);
  });

  it("does not tear a tenant's concepts together", async () => {
    const nodes = [
      ...["Tenant", "Ticket", "Article"].map((name) => concept(name)),
      owned("Ticket", "Tenant"),
      owned("Article", "Tenant"),
      action(undefined, "open", "Ticket", "create"),
      action(undefined, "write", "Article", "create"),
    ];
    expect(await contextsOf(nodes)).toEqual({
      accounts: ["tenant"],
      articles: ["article"],
      tickets: ["ticket"],
    });
  });

  it("keeps what nobody acts on and nothing refers to with the rest", async () => {
    const nodes = [concept("Room"), concept("Message"), owned("Message", "Room"), concept("Reply")];
    expect(await contextsOf(nodes)).toEqual({ messages: ["message", "reply", "room"] });
  });

  it("leaves out what only passes through", async () => {
    const nodes = [
      product("P", ["library"]),
      style("library"),
      concept("Date", { role: "transfer" }),
    ];
    expect(await contextsOf(nodes)).toEqual({});
  });
});
