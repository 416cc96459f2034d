import type { DataOf, Draft } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { chosen, given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/garden.ts";
import { asked } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

type Capability = DataOf<typeof client.capability>;

const phone = (technology = "react-native", name = "React Native"): readonly Draft[] => [
  given(brief.actor, "walker", { name: "Walker", kind: "person" }),
  component("mobile-client", "mobile-client"),
  ...chosen("mobile-framework", technology, { name }),
  given(client.surface, "mobile-client", {
    name: "Mobile client",
    kind: "mobile",
    component: "architecture/component#mobile-client",
    choice: "decision/choice#mobile-framework",
    platforms: ["ios", "android"],
    actors: ["brief/actor#walker"],
  }),
];

const capability = (kind: Capability["kind"], more: Partial<Capability> = {}): Draft =>
  given(client.capability, `mobile-client.${kind}`, {
    name: kind,
    kind,
    surface: "client/surface#mobile-client",
    for: ["brief/actor#walker"],
    screens: [],
    library: { name: "a library" },
    declarations: [],
    rules: [],
    limits: [],
    fallback: "by hand",
    tests: [],
    ...more,
  });

const reason = (value?: string): Capability["declarations"][number] => ({
  platform: "ios",
  file: "Info.plist",
  kind: "reason",
  key: "NSBluetoothAlwaysUsageDescription",
  ...(value === undefined ? {} : { value }),
});

ruleTester(plugin, "capability-reach")
  .valid([
    {
      name: "a reason that people read, and a library",
      nodes: [...phone(), capability("bluetooth", { declarations: [reason("It finds collars.")] })],
    },
    {
      name: "a framework of which nothing is known, with the system's own means",
      nodes: [...phone("own-thing", "Own thing"), capability("nfc", { library: undefined })],
    },
  ])
  .invalid([
    {
      name: "a question whose reason says nothing",
      nodes: [...phone(), capability("bluetooth", { declarations: [reason()] })],
      findings: [
        {
          code: "client-design/capability-without-reason",
          ref: "client/capability#mobile-client.bluetooth",
        },
      ],
    },
    {
      name: "a reason of blanks",
      nodes: [...phone(), capability("bluetooth", { declarations: [reason("  ")] })],
      findings: [
        {
          code: "client-design/capability-without-reason",
          ref: "client/capability#mobile-client.bluetooth",
        },
      ],
    },
    {
      name: "calls, which nothing maintained of the framework makes",
      nodes: [...phone("capacitor", "Capacitor"), capability("calls", { library: undefined })],
      findings: [
        {
          code: "client-design/capability-without-library",
          ref: "client/capability#mobile-client.calls",
          message: /no maintained library of Capacitor/,
        },
      ],
    },
  ]);

ruleTester(plugin, "push-moment")
  .valid([
    {
      name: "people are asked after something that they did",
      nodes: [...phone(), capability("push", { asked: "after the first walk" })],
    },
    { name: "something else that asks nothing", nodes: [...phone(), capability("network-state")] },
  ])
  .invalid([
    {
      name: "pushes that nobody is asked for",
      nodes: [...phone(), capability("push")],
      findings: [
        { code: "client-design/push-without-moment", ref: "client/capability#mobile-client.push" },
      ],
    },
  ]);

const recording = capability("location", {
  declarations: [
    {
      platform: "android",
      file: "AndroidManifest.xml",
      kind: "service",
      key: "location",
      value: "records while its notice is shown",
    },
  ],
});

ruleTester(plugin, "background-promises")
  .valid([
    {
      name: "a position that is recorded along what somebody started",
      nodes: [
        ...phone(),
        recording,
        asked("FR-1", "The app tracks the location continuously during a walk in the background"),
      ],
    },
    {
      name: "an interval on the screen",
      nodes: [...phone(), asked("FR-1", "The list is refreshed every 30 seconds while it is seen")],
    },
    {
      name: "an interval that the system takes",
      nodes: [...phone(), asked("FR-1", "Syncs in the background every 30 minutes")],
    },
  ])
  .invalid([
    {
      name: "an interval in the background that is shorter than any",
      nodes: [...phone(), asked("FR-1", "Syncs in the background every 5 minutes")],
      findings: [
        {
          code: "client-design/background-promise-not-kept",
          ref: "brief/requirement#fr-1",
          message: /15 min/,
        },
      ],
    },
    {
      name: "positions without a pause and without a service that people see",
      nodes: [...phone(), asked("FR-1", "Tracks GPS continuously, location all day")],
      findings: [
        { code: "client-design/background-promise-not-kept", ref: "brief/requirement#fr-1" },
      ],
    },
  ]);

ruleTester(plugin, "silent-pushes")
  .valid([
    {
      name: "pushes that people see",
      nodes: [...phone(), asked("FR-1", "Push notifications tell of walks")],
    },
  ])
  .invalid([
    {
      name: "silent pushes that bring something",
      nodes: [...phone(), asked("FR-1", "Silent push notifications bring new routes")],
      findings: [{ code: "client-design/silent-push-relied-on", ref: "brief/requirement#fr-1" }],
    },
    {
      name: "an app that silent pushes wake",
      nodes: [
        ...phone(),
        ...chosen("work-closed", "push-woken", { name: "Silent pushes that wake the app" }),
      ],
      findings: [
        { code: "client-design/silent-push-relied-on", ref: "decision/choice#work-closed" },
      ],
    },
  ]);
