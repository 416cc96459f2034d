import { api, brief, client } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, garden, operation } from "../fixtures/garden.ts";
import { calledBy, planOf } from "../fixtures/screens-of.ts";
import { shop } from "../fixtures/shop.ts";

it("puts lists into the view of what holds them, and long forms on screens of their own", async () => {
  const called = await calledBy(garden);
  expect(called).toMatchObject({
    plots: ["list-plots"],
    "applications.new": ["create-application"],
    "sign-in": ["sign-in"],
    account: ["get-own-account"],
  });
  expect(called["plots.view"]).toEqual(
    expect.arrayContaining(["get-plot", "list-applications", "list-entries", "create-entry"]),
  );
});

it("parts who looks after things from who sees their own, or what is on offer", async () => {
  const called = await calledBy(shop);
  expect(called).toMatchObject({
    teas: ["list-teas"],
    "office.teas": ["create-tea", "list-teas"],
    "office.teas.view": ["get-tea", "withdraw-tea"],
    "office.orders.view": ["get-order", "send-order"],
  });
  expect(called["orders.view"]).toEqual(
    expect.arrayContaining(["get-order", "cancel-order", "list-payments", "create-payment"]),
  );
  expect(called["orders.view"]).not.toContain("send-order");
});

it("has one cart, filled where the tea is looked at, ordered on a checkout and confirmed", async () => {
  const called = await calledBy(shop);
  expect(called["teas.view"]).toContain("create-cart-item");
  expect(called["carts.view"]).toEqual(["list-cart-items", "get-cart", "list-carts"]);
  expect(called.checkout).toEqual(
    expect.arrayContaining(["get-cart", "create-order", "create-payment"]),
  );
  expect(called["orders.confirmation"]).toEqual(["get-order", "list-payments"]);
});

it("names lists after whose they are, and offers what a state allows", async () => {
  const screens = (await planOf(shop)).get(client.screen);
  const find = (id: string) => screens.find((each) => each.id === `web-client.${id}`)?.data;
  expect(find("orders")?.name).toBe("Your orders");
  expect(find("office.orders")?.name).toBe("Orders");
  expect(
    find("orders.view")?.uses.find(({ operation }) => operation === "api/operation#cancel-order"),
  ).toMatchObject({ offered: "while due", confirms: "cancelled: no way back" });
});

it("starts with what the text calls the first screen, and gives its reason", async () => {
  const nodes = [
    ...garden,
    given(brief.requirement, "fr-001", {
      key: "FR-001",
      kind: "functional",
      text: "Gardeners see their plots and entries on a dashboard",
    }),
  ];
  const start = (await planOf(nodes)).get(client.screen).filter(({ data }) => data.start);
  expect(start.map(({ id, data }) => [id, data.name])).toEqual([["web-client.plots", "Plots"]]);
});

it("opens a home of its own where the text tells at length what stands on it", async () => {
  const told = (at: number) =>
    given(brief.requirement, `fr-10${at}`, {
      key: `FR-10${at}`,
      kind: "functional",
      text: `Gardeners see their plots on the home screen, part ${at}`,
    });
  const startsWith = async (...texts: readonly ReturnType<typeof told>[]) =>
    (await planOf([...garden, ...texts]))
      .get(client.screen)
      .flatMap(({ data }) => (data.start ? [data.name] : []));
  expect(await startsWith(told(1), told(2))).toEqual(["Plots"]);
  // Visitors, of whom the text does not speak, come to the plots.
  expect(await startsWith(told(1), told(2), told(3))).toEqual(["Home", "Plots"]);
});

it("lays a list out as the text has it", async () => {
  const nodes = [
    ...garden,
    given(brief.requirement, "fr-002", {
      key: "FR-002",
      kind: "functional",
      text: "Given an entry of a plot exists, when somebody views the plots calendar, they see it",
    }),
  ];
  const again = given(brief.requirement, "fr-003", {
    key: "FR-003",
    kind: "functional",
    text: "Gardeners who keep a plot see the plots in the calendar view",
  });
  const plots = (await planOf([...nodes, again]))
    .get(client.screen)
    .find(({ id }) => id === "web-client.plots");
  expect(plots?.data.kind).toBe("calendar");
});

it("has the client keep a device known by itself", async () => {
  const [call] = (await planOf(garden)).get(client.call);
  expect(call?.data).toMatchObject({
    operation: "api/operation#create-device",
    by: { kind: "client", when: "it has a device that the server does not know" },
  });
});

it("guards a route as its operations are", async () => {
  const routes = (await planOf(garden)).get(client.route).map(({ data }) => data);
  const guardOf = (path: string) => routes.find((each) => each.path === path)?.guard;
  expect(guardOf("/plots/:plotId")).toMatchObject({ kind: "open" });
  expect(guardOf("/plots/:plotId/applications/new")).toMatchObject({
    kind: "signed-in",
    roles: ["brief/actor#gardener"],
    otherwise: "client/screen#web-client.sign-in",
  });
});

it("gives no two screens of a surface the same address", async () => {
  const paths = (await planOf(shop)).get(client.route).map(({ data }) => data.path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(expect.arrayContaining(["/", "/cart", "/checkout", "/manage/orders"]));
});

it("pays by leading away, and waits for the outcome where people come back", async () => {
  const journey = (await planOf(shop))
    .get(client.journey)
    .find(({ id }) => id === "web-client.ordering");
  expect(journey?.data).toMatchObject({
    kind: "payment",
    steps: [
      { name: "Tea" },
      { name: "Cart" },
      { name: "Checkout" },
      { name: "Page of Payer", elsewhere: "architecture/component#payer" },
      { name: "Order confirmation" },
    ],
  });
  expect(journey?.data.once).toContain("createOrder");
  expect(journey?.data.failures.map(({ when }) => when)).toContain(
    "409 conflict: The cart has nothing in it.",
  );
});

it("says nothing where nobody has a client", async () => {
  const plan = await planOf([component("api", "service"), component("tool", "command-line")]);
  expect([...plan].filter(({ id, nodes }) => id.startsWith("client/") && nodes.length > 0)).toEqual(
    [],
  );
});

it("takes what no field keeps, tells once what is handed out, and leads whoever was invited in", async () => {
  const body = (id: string, purpose: "command" | "resource", name: string) =>
    given(api.schema, id, {
      name: id,
      purpose,
      description: id,
      properties: [
        {
          name,
          type: "text",
          list: false,
          required: true,
          nullable: false,
          readOnly: purpose === "resource",
          writeOnly: purpose === "command",
          description: name,
        },
      ],
    });
  const accepting = operation(
    "accept-invitation",
    "post",
    "/auth/invitations/accept",
    "auth-sessions",
    "command",
    [],
    { access: { kind: "public", because: "test" }, request: "api/schema#new-password" },
  );
  const inviting = operation(
    "invite",
    "post",
    "/plots/{plotId}/invitation",
    "plots",
    "command",
    ["board"],
    { response: "api/schema#invitation" },
  );
  const screens = (
    await planOf([
      ...garden,
      accepting,
      inviting,
      body("new-password", "command", "password"),
      body("invitation", "resource", "token"),
    ])
  ).get(client.screen);
  const find = (id: string) => screens.find((each) => each.id === `web-client.${id}`)?.data;
  expect(find("accept-invitation")?.inputs).toEqual([
    { operation: "api/operation#accept-invitation", property: "password", by: "password" },
  ]);
  expect(screens.flatMap(({ data }) => data.answers ?? [])).toEqual([
    {
      operation: "api/operation#invite",
      property: "token",
      once: { opens: "client/screen#web-client.accept-invitation" },
    },
  ]);
});
