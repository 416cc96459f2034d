import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function webOf(...nodes: readonly Draft[]) {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Berth", "Mooring"),
      given(brief.actor, "harbour-master", { name: "Harbour master", kind: "person" }),
      ...nodes,
    )
    .result();
  const chosen = plan
    .get(decision.choice)
    .find(({ data }) => data.topic === "decision/topic#web-framework");
  const options = plan
    .get(decision.option)
    .filter(({ data }) => data.topic === "decision/topic#web-framework");
  return {
    chosen: chosen?.data.name,
    ruledOut: options.filter(({ data }) => data.eliminated).map(({ id }) => id.split(".")[1]),
    compared: options.filter(({ data }) => !data.eliminated).map(({ id }) => id.split(".")[1]),
  };
}

const notOnePage = pattern("single-page application", { modality: "avoid" });

it.each([
  ["Django", "Django templates"],
  ["Ruby on Rails", "Rails views"],
  ["Laravel", "Blade"],
  ["ASP.NET Core", "ASP.NET Core MVC with Razor"],
  ["Quarkus", "Qute"],
])(
  "makes pages with what %s has for them, where they come from the server",
  async (server, own) => {
    expect((await webOf(mention(server), pattern("server-side templates"))).chosen).toBe(own);
  },
);

it("compares templates of all servers where none is named, and rules components out", async () => {
  const { compared, ruledOut } = await webOf(
    pattern("server-side rendering"),
    pattern("MVC"),
    notOnePage,
  );
  expect(compared).toEqual(expect.arrayContaining(["thymeleaf", "blade", "pug"]));
  expect(ruledOut).toEqual(expect.arrayContaining(["react", "nextjs", "nuxt"]));
});

it("rules components out where the text refuses frameworks of the browser, in any language", async () => {
  const { chosen, ruledOut } = await webOf(
    mention("Python"),
    pattern("client-side framework", { modality: "avoid" }),
  );
  expect(chosen).toBe("Django templates");
  expect(ruledOut).toEqual(expect.arrayContaining(["react", "vue"]));
});

it("keeps to components where one page is asked for, or rendering alone", async () => {
  for (const said of ["single-page application", "server-side rendering", "MVC"]) {
    const { compared } = await webOf(pattern(said));
    expect(compared).toContain("react");
    expect(compared).not.toContain("thymeleaf");
  }
});

it("keeps components that the text names, wherever pages are rendered", async () => {
  expect((await webOf(mention("React"), pattern("MVC"), notOnePage)).chosen).toBe("React");
});

it("takes a library that works on pages of the server for a sign of them", async () => {
  const { chosen, ruledOut } = await webOf(mention("htmx"));
  expect(chosen).toBe("htmx");
  expect(ruledOut).toContain("react");
});
