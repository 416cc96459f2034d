import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { partsOfClients } from "../facts/client-frameworks.ts";
import { action, concepts, inUse, mention, pattern, product, tool } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const screens: readonly Draft[] = [
  ...concepts("User", "Barge"),
  action("list", "barge", "list"),
  action("create", "barge", "create"),
  action("update", "barge", "update"),
];

async function partsOf(nodes: readonly Draft[]) {
  const { plan } = await deciding.with(...nodes).result();
  const isPart = (id: string) => partsOfClients.some((each) => each === id.split(".")[0]);
  return {
    plan,
    parts: Object.fromEntries(
      plan
        .get(decision.choice)
        .flatMap(({ id, data }) => (isPart(id) ? [[id, data.technology] as const] : [])),
    ),
    why: (id: string) => plan.get(decision.topic).find((each) => each.id === id)?.data.because,
  };
}

const web = [product(["web-application"]), mention("React"), ...screens];

it("chooses for a web client what it is put together from, by what people do on its screens", async () => {
  const { parts, why } = await partsOf(web);
  expect(parts).toEqual({
    "server-state": "tanstack-query",
    "client-state": "react-context",
    routing: "react-router",
    styling: "tailwind-css",
    "component-library": "shadcn-ui",
  });
  expect(why("server-state")).toBe("1 read of Barge, which 2 changes on screens make out of date.");
  expect(why("client-state")).toBe(
    "1 state that several screens share (who is signed in): up to 3 shared states.",
  );
});

it("takes a store where more is shared than is seen at a glance", async () => {
  const { parts, why } = await partsOf([
    product(["mobile-app"]),
    mention("React Native"),
    ...screens,
    pattern("offline-first"),
    pattern("real-time updates"),
    pattern("file storage service"),
  ]);
  expect(parts["client-state"]).toBe("zustand");
  expect(why("client-state")).toMatch(/^4 states that .*: more than 3 shared states\.$/);
});

it("keeps one copy of each thing where a graph is asked, and no library of graphs elsewhere", async () => {
  const app = [product(["mobile-app"]), mention("React Native"), ...screens];
  const [graph, paths] = await Promise.all([partsOf([...app, mention("GraphQL")]), partsOf(app)]);
  expect(graph.parts["server-state"]).toBe("apollo-client");
  expect(paths.parts["server-state"]).toBe("tanstack-query");
  expect(paths.plan.get(decision.option).map(({ id }) => id)).not.toContain(
    "server-state.apollo-client",
  );
});

it("takes what another framework has, and no library of a language that it is not written in", async () => {
  const vue = await partsOf([product(["web-application"]), mention("Vue.js"), ...screens]);
  const flutter = await partsOf([product(["mobile-app"]), mention("Flutter"), ...screens]);
  const swift = await partsOf([product(["mobile-app"]), mention("SwiftUI"), ...screens]);
  expect(vue.parts).toMatchObject({
    routing: "vue-router",
    "client-state": "vue-composables",
    "component-library": "vuetify",
  });
  expect(flutter.parts).toEqual({
    navigation: "go-router",
    "server-state": "riverpod",
    "client-state": "riverpod",
  });
  expect(swift.parts).toEqual({
    navigation: "navigation-stack",
    "server-state": "swift-repository",
    "client-state": "swiftui-observation",
  });
});

it("chooses no router where the framework that the text names has one", async () => {
  const { parts } = await partsOf([product(["web-application"]), mention("Next.js"), ...screens]);
  expect(parts).not.toHaveProperty("routing");
});

it("gives a browser and phones what each has of its own", async () => {
  const { parts } = await partsOf([
    product(["web-application", "mobile-app"]),
    mention("React"),
    mention("React Native"),
    ...screens,
  ]);
  expect(parts).toMatchObject({
    routing: "react-router",
    navigation: "react-navigation",
    "component-library": "shadcn-ui",
    "app-components": "react-native-paper",
    "server-state": "tanstack-query",
  });
});

it("has each library that the text names fill its own need", async () => {
  const names = [
    "Zustand",
    "React Query",
    "Tailwind CSS",
    "React Navigation",
    "React Hook Form",
    "next-intl",
    "MUI",
  ];
  const { plan } = await partsOf([
    product(["web-application", "mobile-app"]),
    mention("Next.js"),
    mention("React Native"),
    ...names.map((name) => mention(name)),
    ...screens,
  ]);
  const stated = plan
    .get(decision.choice)
    .flatMap(({ id, data, why }) => (why.kind === "stated" ? [[id, data.technology]] : []));
  expect(Object.fromEntries(stated)).toMatchObject({
    "client-state": "zustand",
    "server-state": "tanstack-query",
    styling: "tailwind-css",
    navigation: "react-navigation",
    forms: "react-hook-form",
    translation: "next-intl",
    "component-library": "mui",
  });
});

it("takes a library for forms from the ninth field on, and for texts with the second language", async () => {
  const fields = Array.from({ length: 9 }, (_, at) =>
    given(brief.attribute, `barge.field-${at}`, {
      concept: "brief/concept#barge",
      name: `field ${at}`,
    }),
  );
  const languages = given(brief.requirement, "fr-001", {
    key: "FR-001",
    kind: "functional",
    text: "The screens are there in several languages.",
  });
  const less = await partsOf([...web, ...fields.slice(1)]);
  const more = await partsOf([...web, ...fields, languages]);
  expect([less.parts.forms, less.parts.translation]).toEqual([undefined, undefined]);
  expect([more.parts.forms, more.parts.translation]).toEqual(["react-hook-form", "i18next"]);
  expect(more.why("forms")).toBe("Barge has 9 fields, more than 8 fields in a form.");
});

it("says nothing of clients where there is none, and leaves a repository's own as it is", async () => {
  const command = await partsOf(tool);
  const settled = await partsOf([
    product(["web-application"], { scope: "feature" }),
    inUse("react", "web-framework"),
    ...screens,
  ]);
  expect([command.parts, settled.parts]).toEqual([{}, {}]);
});

it("takes no framework for the sake of the libraries around it", async () => {
  const open = [product(["web-application"]), ...screens];
  const bare = [product(["web-application"]), ...concepts("User", "Barge")];
  const frameworkOf = async (nodes: readonly Draft[]) => {
    const { plan } = await partsOf(nodes);
    const choice = plan.get(decision.choice).find(({ id }) => id === "web-framework")?.data;
    return [choice?.technology, choice?.margin];
  };
  expect(await frameworkOf(open)).toEqual(await frameworkOf(bare));
});
