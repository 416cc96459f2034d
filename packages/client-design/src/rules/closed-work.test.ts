import type { DataOf, Draft } from "@planc/core";
import { api, brief, client, decision } from "@planc/core/ir";
import { chosen, given, ruleTester } from "@planc/testkit";
import { component, operation } from "../fixtures/garden.ts";
import { signedInByToken } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

type Task = DataOf<typeof client.backgroundTask>;

const phone: readonly Draft[] = [
  given(brief.actor, "walker", { name: "Walker", kind: "person" }),
  component("mobile-client", "mobile-client"),
  given(client.surface, "mobile-client", {
    name: "Mobile client",
    kind: "mobile",
    component: "architecture/component#mobile-client",
    platforms: ["ios", "android"],
    actors: ["brief/actor#walker"],
  }),
  given(api.resource, "walks", { name: "Walks", path: "/walks" }),
  operation("create-walk", "post", "/walks", "walks", "create", ["walker"]),
  signedInByToken,
];

const sends = (more: Partial<Task> = {}): Draft =>
  given(client.backgroundTask, "mobile-client.send", {
    name: "Send walks",
    surface: "client/surface#mobile-client",
    for: ["brief/actor#walker"],
    operations: ["api/operation#create-walk"],
    token: "refresh token",
    opens: ["refresh token"],
    means: [{ platform: "ios", by: "BGAppRefreshTask", most: "30 s" }],
    waits: [],
    otherwise: "sent once the app is opened",
    inShort: "next start",
    ...more,
  });

const closed = chosen("work-closed", "system-tasks", { name: "Tasks of the system" });
const matched = chosen("app-unlock", "biometric-bound-key", { name: "A key behind a match" });

const synced = given(brief.requirement, "fr-001", {
  key: "FR-001",
  kind: "functional",
  text: "Background tasks send walks while the app is closed",
});
const askedClosed: readonly Draft[] = closed.map((each) =>
  each.slot === decision.topic.id
    ? given(decision.topic, "work-closed", {
        key: "work-closed",
        title: "Work while the app is closed",
        needed: true,
        because: "The text asks for it.",
        drivers: ["brief/requirement#fr-001"],
      })
    : each,
);

ruleTester(plugin, "closed-work")
  .valid([
    {
      name: "work that the text wants while the app is closed, and that opens what it needs",
      nodes: [...phone, synced, ...askedClosed, sends()],
    },
    {
      name: "a task whose token is there from the first unlocking on",
      nodes: [...phone, ...closed, sends()],
    },
    {
      name: "a task with a token of its own beside one that a match gives out",
      nodes: [
        ...phone,
        ...closed,
        ...matched,
        ...chosen("sending-closed", "sending-token", { name: "A token for sending alone" }),
        sends({ token: "sending token", opens: ["sending token"] }),
      ],
    },
  ])
  .invalid([
    {
      name: "work that the text wants while the app is closed, where a match opens all that it needs",
      nodes: [...phone, synced, ...askedClosed, ...matched],
      findings: [
        {
          code: "client-design/closed-work-sealed",
          ref: "brief/requirement#fr-001",
          message: /send walks while the app is closed.*Mobile client.*A key behind a match/,
        },
      ],
    },
    {
      name: "a task that runs closed by a token that a match gives out",
      nodes: [...phone, ...closed, ...matched, sends()],
      findings: [
        {
          code: "client-design/task-behind-a-lock",
          ref: "client/background-task#mobile-client.send",
          message: /Send walks.*refresh token.*face or finger/,
        },
      ],
    },
    {
      name: "a task whose token is there while the device is unlocked alone",
      nodes: [...phone, sends()],
      findings: [{ code: "client-design/task-behind-a-lock", message: /an unlocked device alone/ }],
    },
    {
      name: "a task that calls as nobody what needs somebody",
      nodes: [...phone, ...closed, sends({ token: undefined, opens: [] })],
      findings: [{ code: "client-design/task-without-token", message: /Send walks.*createWalk/ }],
    },
  ]);
