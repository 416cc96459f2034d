import { client } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { menusOf } from "./menus.ts";

it("puts what people settle once behind what they come for", async () => {
  const screen = (id: string, name: string) =>
    given(client.screen, `app.${id}`, {
      name,
      surface: "client/surface#app",
      kind: "list",
      actors: ["brief/actor#sailor"],
      actions: [],
      uses: [],
      hears: [],
      shows: [],
      takes: [],
      states: [],
      leads: [],
      lifecycle: "new",
    });
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(client.surface, "app", {
        name: "App",
        kind: "mobile",
        component: "architecture/component#app",
        platforms: ["ios"],
        actors: ["brief/actor#sailor"],
      }),
      screen("consents", "Consents"),
      screen("trips", "Trips"),
      screen("notification-preferences", "Preferences"),
    )
    .result();
  const [surface] = plan.get(client.surface);
  if (!surface) throw new Error("no surface");
  expect(menusOf(surface, plan.get(client.screen), () => "Sailor")[0]?.entries).toBe(
    "Trips · Consents · Preferences",
  );
});
